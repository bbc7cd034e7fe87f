import Documents
import Testing

@testable import Lint

struct TimelineTests {
  @Test(
    arguments: [
      "- ~18:05 note: a\n- 18:00 note: b", "- 18:05 note: a\n- ~17:56 note: b",
      "- 18:05–18:25 note: a\n- 18:10 note: b", "- 18:05 note: a\n- then\n- 18:05 note: b",
      "- 18:05:30 note: a\n- 18:05 note: b", "- 18:05 note: a\n- 17:00 note: b (sic)",
      "- 23:50 note: a\n- +1d 00:10 note: b",
      "### 2026-03-01\n- 23:50 a\n### 2026-03-02\n- 00:10 b",
      "- 10:00 a\n### 2026-03-01\n- 09:00 b",
    ])
  func `an order that can be meant is not reported`(entries: String) {
    #expect(Example.timeline(entries, rule: "timeline-out-of-order").isEmpty)
  }

  @Test func `one wrong time is one finding, at that time`() {
    let found = Example.timeline(
      "- 10:00 a\n- 12:00 b\n- 11:00 c\n- 11:30 d", rule: "timeline-out-of-order")
    #expect(found.map(\.message) == ["11:00 follows 12:00: the timeline goes backwards"])
  }

  @Test func `midnight is named with the day heading that is missing`() {
    let found = Example.timeline(
      "### 2026-02-28\n- 23:50 a\n- 00:10 b", rule: "timeline-out-of-order")
    #expect(found.map(\.message) == ["00:10 follows 23:50 on the same day: was it after midnight?"])
    #expect(found.first?.help.first?.contains("### 2026-03-01") == true)
  }

  @Test func `midnight without any date is named with +1d`() {
    let found = Example.timeline("- 23:50 a\n- 00:10 b", rule: "timeline-out-of-order")
    #expect(found.first?.help.first?.contains("`+1d 00:10`") == true)
  }

  @Test func `a range that ends before it begins is reported`() {
    let found = Example.timeline("- 23:50–00:10 note: a", rule: "timeline-out-of-order")
    #expect(found.map(\.message) == ["the range 23:50 to 00:10 ends before it begins"])
  }

  @Test(
    arguments: [
      "- 10:00 mitigate: fails over by itself\n- 10:05 detect: a person looks",
      "- 10:00 start: a\n- detect: nobody knows when\n- 09:00 note: x",
      "- 10:00 start: a\n- 10:00 detect: b", "- ~10:00 start: a\n- 09:55 detect: b",
      "- 10:00 start: a\n- 10:10 resolve: b\n- 10:20 start: c\n- 10:30 mitigate: d\n- 10:40 resolve: e",
    ])
  func `milestones that can be so are not reported`(entries: String) {
    #expect(Example.timeline(entries, rule: "timeline-phase-order").isEmpty)
  }

  @Test func `silence counts from the end of a range and while any service suffers`() {
    let found = Example.timeline(
      """
      - 10:00 start(a): x
      - 10:05–10:30 diagnose: x
      - 10:40 start(b): x
      - 10:50 resolve(a): x
      - 11:10 resolve(b): x
      - 18:00 note: x
      """, rule: "timeline-gap")
    #expect(
      found.map(\.message) == [
        "nothing is told for 20 min during the impact, from 10:50 to 11:10"
      ])
  }

  @Test func `what lasts is told until its end, whatever stands in its middle`() {
    let found = Example.timeline(
      """
      - 10:00 start: x
      - 10:02–14:00 note: the backup runs
      - 10:05 note: x
      - 13:50 note: x
      - 14:10 resolve: x
      """, rule: "timeline-gap")
    #expect(found.map(\.message) == [])
  }

  @Test(arguments: [("SEV1", 1), ("SEV2", 1), ("SEV3", 0), ("SEV4", 0), ("odd", 0)])
  func `the severity decides how long a silence may be`(severity: String, count: Int) {
    let found = Example.timeline(
      "- 10:00 start: x\n- 10:45 resolve: x", rule: "timeline-gap", severity: severity)
    #expect(found.count == count)
  }

  @Test func `an entry without a time breaks a silence`() {
    let entries = "- 10:00 start: x\n- many attempts, not timed\n- 12:00 resolve: x"
    #expect(Example.timeline(entries, rule: "timeline-gap").isEmpty)
  }

  @Test func `a plan may lie in the future, an incident may not`() {
    let body = "## Timeline\n\n- 2026-07-01 10:00 note: x"
    func found(_ type: String, _ status: String) -> Int {
      Example.findings(
        "id: X\ntype: \(type)\nstatus: \(status)\ntimezone: UTC", body: body,
        rule: "timeline-future"
      ).count
    }
    #expect(found("change", "review") == 0)
    #expect(found("change", "final") == 1)
    #expect(found("incident", "active") == 1)
  }

  @Test func `a clock may run ahead by five minutes`() {
    let body = "## Timeline\n\n- 2026-06-01 00:05 note: x\n- 2026-06-01 00:06 note: y"
    let found = Example.findings(
      "id: X\nstatus: active\ntimezone: UTC", body: body, rule: "timeline-future")
    #expect(found.map(\.message) == ["2026-06-01 00:06 is 6 min in the future"])
  }
}

import Testing

@testable import Documents
@testable import Incidents

struct MilestonesTests {
  private func milestones(_ lines: String, day: String? = "2020-04-08") -> Milestones {
    Written.timeline(lines, day: day).document.milestones
  }

  @Test func `milestones and the times between them come from the entries`() {
    let found = milestones(
      """
      - 09:00 introduced: a
      - 10:00 start: b
      - 10:05 detect: c
      - 10:07 ack: d
      - 10:30 mitigate: e
      - 11:00 resolve: f
      """)
    #expect(found.latentPeriod == 3600 && found.timeToDetect == 300)
    #expect(found.timeToAcknowledge == 420 && found.timeToMitigate == 1800)
    #expect(found.timeToResolve == 3600)
  }

  @Test func `of several the first counts, of resolve the last`() {
    let found = milestones(
      "- 10:00 start: a\n- 10:10 resolve: b\n- 10:20 start: c\n- 10:40 resolve: d")
    #expect(found.timeToResolve == 2400)
  }

  @Test func `entries without a time have no place`() {
    let found = milestones("- start: a\n- 10:00 start: b\n- resolve: c")
    #expect(found.start != nil && found.resolve == nil && found.timeToResolve == nil)
  }

  @Test func `without a known day, times count on an axis of their own`() {
    let found = milestones("- 23:00 start: a\n- +1d 01:00 resolve: b", day: nil)
    #expect(found.start == 82_800 && found.timeToResolve == 7200)
  }

  @Test func `a time of an unknown day is not mixed with known ones`() {
    let found = milestones("- 10:00 start: a\n- 2020-04-08 10:30 resolve: b", day: nil)
    #expect(found.start == nil && found.timeToResolve == nil)
  }

  @Test func `a document without entries has no milestones`() {
    #expect(Written().document.milestones == Milestones())
    #expect(Written().document.phases.isEmpty)
  }
}

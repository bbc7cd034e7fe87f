import Documents
import Testing

@testable import Lint

struct StatedDurationTests {
  /// What is said of `line` in the summary of an outage from 14:23 to 16:33, two hours ten.
  private func findings(_ line: String, section: String = "Summary") -> [String] {
    Example.findings(
      "id: X\nstatus: review\nseverity: SEV4\ntimezone: Asia/Tokyo",
      body: """
        ## \(section)

        \(line)

        ## Timeline

        ### 2026-03-01
        - 14:23 start: x
        - 14:30 detect: x
        - 16:33 resolve: x
        """, rule: "timeline-stated-duration"
    ).map(\.message)
  }

  @Test(
    arguments: [
      "Duration: 2h 10m", "**Duration:** 2 hours, 10 minutes", "- Duration: 130 min",
      "| Duration | 2h10m |", "Duration: 2 h", "Duration: about 2 h", "Duration: 2.2 h",
      "Time to detect: 7 min", "持续时间：2小时10分钟", "故障时长：约2小时", "障害時間：2時間10分",
      "継続時間：約2時間", "Duration: 2h 11m (14:23–16:33)",
      // Sentences and windows are no statements.
      "Duration: 3 h of slowness, 10 min of nothing", "The duration was 14 hours.",
      "影响时间：14:23–16:33", "Duration: unknown", "It took about 14 hours.", "Duration: 1:30",
    ])
  func `a duration that fits, or none, is not reported`(line: String) {
    #expect(findings(line) == [])
  }

  @Test(
    arguments: [
      "Duration: 2h 20m", "Duration: 3 h", "**Duration**: 45 min", "| Duration | 1h |",
      "持续时间：3小时", "障害時間：1時間30分", "Duration: about 4 h", "> Duration: 14 hours.",
    ])
  func `a duration that does not fit is reported`(line: String) {
    #expect(findings(line).count == 1)
  }

  @Test func `a line inside a code block is not read`() {
    #expect(findings("```\nDuration: 9h\n```") == [])
  }

  @Test func `a line of the timeline's own section is not read`() {
    #expect(findings("Duration: 9h", section: "Lessons") == [])
  }

  @Test func `each label is compared with its own milestone`() {
    #expect(
      findings("Time to detect: 1 h") == [
        "the text says 1 h, the timeline gives 7 min, from 14:23 to 14:30"
      ])
  }
}

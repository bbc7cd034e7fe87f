import Testing

@testable import Documents
@testable import Incidents

struct PhaseTests {
  /// Kind and minutes after midnight in Shanghai of every phase.
  private func phases(_ lines: String, impact: String = "") -> [String] {
    let written = Written(
      "timezone: Asia/Shanghai\n\(impact)", body: "## Timeline\n### 2020-04-08\n\(lines)")
    let midnight = 1_586_275_200
    return written.document.phases.map {
      "\($0.kind.rawValue) \(($0.from - midnight) / 60)-\(($0.to - midnight) / 60)"
    }
  }

  @Test func `two outages in the timeline are two phases`() {
    let lines =
      "- 01:00 start: a\n- 01:10 mitigate: b\n- 02:00 start: c\n- 02:10 mitigate: d\n- 02:20 resolve: e"
    #expect(
      phases(lines) == [
        "degraded 60-70", "containment 70-120", "degraded 120-130", "containment 130-140",
      ])
  }

  @Test func `a false recovery inside an impact window does not end it`() {
    let impact =
      "impact: [{service: s, kind: unavailable, from: 2020-04-08 01:00, to: 2020-04-08 02:00}]"
    let lines = "- 01:00 start: a\n- 01:10 mitigate: b\n- 01:20 start: c\n- 02:00 resolve: d"
    #expect(phases(lines, impact: impact) == ["unavailable 60-120"])
  }

  @Test func `latent time, containment and clean-up lie around the windows`() {
    let lines =
      "- 00:10 introduced: a\n- 01:00 start: b\n- 01:10 mitigate: c\n- 02:00 resolve: d\n- 03:00 note: e"
    #expect(
      phases(lines) == ["latent 10-60", "degraded 60-70", "containment 70-120", "clean-up 120-180"])
  }

  @Test func `the kind comes from the impact even without its times`() {
    #expect(
      phases("- 01:00 start: a\n- 01:10 resolve: b", impact: "impact: [{kind: wrong-data}]") == [
        "wrong-data 60-70"
      ])
  }

  @Test(arguments: [
    "", "- 01:00 start: a", "- start: a\n- resolve: b"])
  func `what has no end makes no phase`(lines: String) {
    #expect(phases(lines).isEmpty)
  }

  @Test func `windows of services stand beside each other`() {
    let impact = """
      impact:
        - {service: a, kind: unavailable, from: 2020-04-08 01:00, to: 2020-04-08 02:00}
        - {service: b, kind: degraded, from: 2020-04-08 01:00, to: 2020-04-08 03:00}
        - {service: c, kind: none, from: 2020-04-08 01:00, to: 2020-04-08 03:00}
        - {service: d, kind: degraded, from: 2020-04-08 01:00}
      """
    #expect(phases("", impact: impact) == ["unavailable 60-120", "degraded 60-180"])
  }
}

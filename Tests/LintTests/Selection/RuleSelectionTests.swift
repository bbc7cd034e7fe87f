import Documents
import Testing

@testable import Lint

struct RuleSelectionTests {
  @Test(
    arguments: [
      ([], [], true, true, true), (["signoff"], [], true, true, false),
      (["signoff-missing"], [], true, false, false), ([], ["signoff"], false, false, true),
      (["signoff"], ["signoff-missing"], false, true, false),
      (["signoff-missing"], ["signoff"], true, false, false),
      (["signoff"], ["signoff"], false, false, false),
      (["signoff-missing, timeline"], [], true, false, true),
      (["signoff", "timeline-gap"], [], true, true, true),
    ] as [([String], [String], Bool, Bool, Bool)])
  func `the narrower name counts, and of two alike the one that ignores`(
    select: [String], ignore: [String], missing: Bool, after: Bool, gap: Bool
  ) throws {
    let selection = try RuleSelection(select: select, ignore: ignore)
    #expect(selection.hears("signoff-missing") == missing)
    #expect(selection.hears("signoff-after-start") == after)
    #expect(selection.hears("timeline-gap") == gap)
  }

  @Test(
    arguments: [
      ("signof", "`signof` is no rule and no group of rules; did you mean `signoff`?"),
      ("signoff-misssing", "no rule and no group of rules; did you mean `signoff-missing`?"),
      ("zzzzzz", "`postmortem rules` lists them"), ("signoff,", "a name is missing"),
    ])
  func `a name that means nothing is refused`(name: String, message: String) {
    let error = #expect(throws: RuleSelection.UnknownRule.self) {
      try RuleSelection(select: [name])
    }
    #expect(error?.description.contains(message) == true)
  }

  @Test func `findings of rules that are not heard are dropped`() throws {
    let place = Place(
      path: "a.md", start: Position(line: 1, column: 1), end: Position(line: 1, column: 2))
    let findings = ["timeline-gap", "signoff-missing"].map {
      Diagnostic($0, .error, "x", at: place)
    }
    let heard = try RuleSelection(ignore: ["timeline"]).heard(findings)
    #expect(heard.map(\.rule) == ["signoff-missing"])
  }

  @Test func `statistics count each rule, the most frequent first`() {
    let place = Place(
      path: "a.md", start: Position(line: 1, column: 1), end: Position(line: 1, column: 2))
    let rules: [(String, Diagnostic.Severity)] = [
      ("timeline-gap", .warning), ("action-no-owner", .note), ("signoff-missing", .error),
      ("signoff-missing", .error),
    ]
    let findings = rules.map { Diagnostic($0.0, $0.1, "x", at: place) }
    #expect(
      RuleStatistics.text(FindingReport(findings: findings, files: ["a.md"])) == """
        2  error    signoff-missing
        1  note     action-no-owner
        1  warning  timeline-gap
        2 errors, 1 warning, 1 note in 1 file

        """)
  }
}

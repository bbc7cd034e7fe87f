import Documents
import Incidents
import Testing

@testable import Lint

struct SignoffTableTests {
  /// The rows of a document with one change.
  private static func rows(
    _ change: String, status: String = "draft", extra: String = "type: incident"
  ) -> [SignoffRow] {
    let text = """
      ---
      id: INC-1
      title: x
      status: \(status)
      \(extra)
      timezone: UTC
      changes:
        - id: CHG-1
          started_at: 2026-03-01 10:00
          \(change)
      ---
      """
    let document = DocumentReader.read(SourceText(path: "a.md", text: text))
    let findings = Linter().check(document, LintContext(now: Example.now))
    return SignoffRow.rows(of: document, findings: findings)
  }

  private static let good =
    "signoffs: [{by: alice, role: business-owner, at: 2026-02-28 10:00, decision: approved}]"

  @Test func `a sign-off nobody objects to is accepted`() {
    let rows = Self.rows(Self.good)
    #expect(
      rows.map { [$0.document, $0.change, $0.approver, $0.role, $0.evidence, $0.verdict] } == [
        ["INC-1", "CHG-1", "alice", "business-owner", "claimed", "accepted"]
      ])
  }

  @Test func `the rule that objects is the verdict`() {
    let late = Self.good.replacing("2026-02-28", with: "2026-03-02")
    #expect(Self.rows(late).map(\.verdict) == ["signoff-after-start"])
    let none = Self.rows("risk: low")
    #expect(none.map(\.verdict) == ["signoff-missing"])
    #expect(none[0].approver == nil && none[0].evidence == nil)
  }

  @Test func `a rejection, a retold account and a sleeping rule have their words`() {
    let rejected = Self.good.replacing("approved", with: "rejected")
    #expect(Self.rows(rejected).map(\.verdict) == ["rejected"])
    let retold = Self.rows("risk: low", extra: "source: {title: t, publisher: p}")
    #expect(retold.map(\.verdict) == ["not ours to judge (signoff-missing)"])
    #expect(Self.rows("risk: low", status: "active").map(\.verdict) == ["none asked for yet"])
    #expect(Self.rows(Self.good, status: "active").map(\.verdict) == ["not judged yet"])
  }

  @Test func `of several rules that object each has a line of its own`() {
    let signoff =
      "executed_by: alice\n    signoffs: [{by: alice, role: business-owner, at: 2026-03-02 10:00, "
      + "decision: approved}]"
    let report = FindingReport(
      findings: [], files: [], signoffs: Self.rows(signoff), policy: "policy 0123456789ab")
    let lines = SignoffTable.text(report, width: 80).split(separator: "\n")
    #expect(lines[3].hasSuffix("  signoff-after-start,"))
    #expect(lines[4].hasPrefix("          ") && lines[4].hasSuffix("  signoff-self"))
  }

  @Test func `the table ends with the counts and begins with what judged`() {
    let report = FindingReport(
      findings: [], files: [], signoffs: Self.rows(Self.good), policy: "policy 0123456789ab")
    let lines = SignoffTable.text(report, width: 80).split(separator: "\n")
    #expect(lines.first == "Sign-offs, judged by policy 0123456789ab")
    #expect(lines[3] == "INC-1 CHG-1  alice     business-owner  claimed   accepted")
    #expect(lines.last == "1 change, 1 with a sign-off, 0 without")
  }
}

import Documents
import Incidents
import Testing

@testable import Lint

struct GatingTests {
  private let change = "changes:\n  - {id: CHG-1, title: x}"

  @Test(
    arguments: [("active", 0), ("withdrawn", 1), ("draft", 1), ("review", 1), ("final", 1)])
  func `a rule sleeps until its status`(status: String, count: Int) {
    let found = Example.findings("id: X\nstatus: \(status)\n\(change)", rule: "signoff-missing")
    #expect(found.count == count)
  }

  @Test func `what was taken back answers for its changes, and is asked for nothing more`() {
    let found = Example.findings(
      """
      id: X
      title: x
      status: withdrawn
      changes:
        - id: CHG-1
          title: x
          started_at: 2026-01-01T10:00Z
          signoffs: [{by: alice, role: business-owner, at: 2026-01-01T11:00Z, decision: approved}]
      """)
    #expect(found.map(\.rule).contains("signoff-after-start"))
    #expect(!found.contains { $0.rule.hasPrefix("validation-") })
    #expect(!found.contains { $0.rule.hasPrefix("document-") })
  }

  @Test func `a word that could not be read is told once`() {
    let found = Example.findings("id: X\nstatus: review\ndetection: {method: alert}")
    #expect(found.filter { $0.rule == "document-invalid-value" }.count == 1)
    #expect(!found.contains { $0.field == "detection" && $0.rule == "document-missing-field" })
  }

  @Test func `a sleeping rule speaks as a note where all statuses are asked for`() {
    var context = LintContext(now: Example.now)
    context.speaksForAllStatuses = true
    let found = Example.findings(
      "id: X\nstatus: active\n\(change)", rule: "signoff-missing", context: context)
    #expect(found.map(\.severity) == [.note])
  }

  @Test func `control rules speak of someone else's account in notes`() {
    let found = Example.findings(
      "id: X\nstatus: final\nsource: {title: x}\n\(change)", rule: "signoff-missing")
    #expect(found.map(\.severity) == [.note])
  }

  @Test func `rules of the text itself are as loud on someone else's account`() {
    let found = Example.findings(
      "id: X\nstatus: final\nsource: {title: x}\nseverty: SEV1", rule: "document-unknown-key")
    #expect(found.map(\.severity) == [.error])
  }

  @Test func `a retold account is asked for its title in an error and for its detection in a note`()
  {
    let found = Example.findings(
      "id: X\nstatus: final\nseverity: SEV1\nservices: [x]\nsource: {title: x}",
      rule: "document-missing-field")
    #expect(found.map(\.field) == ["detection", "failure", "title"])
    #expect(found.first { $0.field == "title" }?.severity == .error)
    #expect(found.first { $0.field == "detection" }?.severity == .note)
  }

  @Test(arguments: ["guide", "drill", "change"])
  func `what is no incident needs no impact`(type: String) {
    let found = Example.findings("id: X\ntype: \(type)\nstatus: final")
    #expect(!found.contains { $0.rule == "document-empty-impact" })
  }

  @Test func `a guide needs no timeline and no sections`() {
    let found = Example.findings("id: X\ntitle: x\ntype: guide\nstatus: final", body: "Text.")
    #expect(found.isEmpty)
  }

  @Test func `of an unreadable file only its reader speaks`() {
    let source = SourceText(path: "a.md", text: "---\nid: X\nstatus: final\n")
    let found = Linter().check(DocumentReader.read(source), LintContext(now: Example.now))
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.rule == "document-unreadable" })
  }

  @Test func `findings come in the order of the text`() {
    let found = Example.findings(
      """
      id: X
      status: review
      severity: SEV9
      changes:
        - {id: CHG-1, title: x}
        - {id: CHG-2, title: x}
      """, body: "## Timeline\n\n- change: x")
    #expect(found == found.sorted(by: Diagnostic.inReadingOrder))
    #expect(found.count > 5)
  }

  @Test(
    arguments: [
      ("signoff-missing: warning", Diagnostic.Severity.warning), ("signoff: note", .note),
      ("signoff: off", nil), ("timeline: off", .error),
      ("{signoff: off, signoff-missing: warning}", .warning),
    ] as [(String, Diagnostic.Severity?)])
  func `the configuration sets how loudly a rule or a group speaks`(
    rules: String, severity: Diagnostic.Severity?
  ) {
    let rules = rules.hasPrefix("{") ? rules : "{\(rules)}"
    let source = SourceText(path: "postmortem.yml", text: "rules: \(rules)\n")
    let (configuration, _) = Configuration.read(source)
    let found = Example.findings(
      "id: X\nstatus: draft\n\(change)", rule: "signoff-missing",
      context: LintContext(now: Example.now, configuration: configuration))
    #expect(found.first?.severity == severity)
  }

  @Test func `the configuration is told of rules and words it does not know`() {
    let source = SourceText(
      path: "postmortem.yml", text: "rules: {signof-missing: off, timeline-gap: loud}\n")
    let (configuration, _) = Configuration.read(source)
    let found = RuleSettings.diagnostics(configuration, in: source)
    #expect(
      found.map(\.message) == [
        "`signof-missing` is no rule and no group of rules", "`loud` is not how a rule can speak",
      ])
    #expect(found.first?.help == ["did you mean `signoff-missing`?"])
  }
}

import Documents
import Incidents
import Testing

@testable import Lint

/// What somebody may write to be left in peace by a control, and what is said all the same.
struct WaysAroundTests {
  private static let people = "alice: {accounts: [al-chat]}\nbob: {}\nvic: {organisation: vendor}\n"
  private var example = ControlExample(policy: [.people: people])

  @Test(arguments: ["\"\u{3000}\"", "\"\u{200B}\"", "'-'", "n/a", "TBD", "无", "なし"])
  func `a placeholder is nobody`(name: String) {
    let signoff = "{by: \(name), role: business-owner, at: 2026-04-30, decision: approved}"
    #expect(example.messages("signoff-incomplete", "signoffs: [\(signoff)]").count == 1)
  }

  @Test(arguments: ["method", "evidence", "criterion"])
  func `a placeholder is no check`(field: String) {
    let fields = [
      "kind": "functional", "criterion": "200 logins", "method": "script", "by": "bob",
      "at": "2026-05-01", "result": "pass", "evidence": "run 1",
    ].merging([field: "N/A"]) { $1 }
    let text = fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    #expect(
      example.messages("validation-incomplete", "validations: [{\(text.joined(separator: ", "))}]")
        == ["the functional validation of CHG-1 lacks `\(field)`"])
  }

  @Test(
    arguments: [
      "ALICE", "ａｌｉｃｅ", "' alice '", "al\u{200B}ice", "'@al-chat'", "'bob, alice'", "alice and bob",
      "alice (on call)",
    ])
  func `another way of writing a name is the same person`(executor: String) {
    let fields = "executed_by: \(executor), signoffs: [{by: alice}]"
    #expect(example.messages("signoff-self", fields).count == 1)
  }

  @Test(arguments: ["bob", "alice-lee", "malice"])
  func `somebody else is not`(executor: String) {
    let fields = "executed_by: \(executor), signoffs: [{by: alice}]"
    #expect(example.messages("signoff-self", fields) == [])
  }

  @Test func `an unreadable decision is told once`() {
    let fields = "signoffs: [{by: alice, role: dba, at: 2026-04-30, decision: pending}]"
    #expect(example.messages("signoff-incomplete", fields) == [])
  }

  @Test(arguments: [
    "signoffs: [{by: alice, at: 2036-01-01}]", "validations: [{at: 2036-01-01, result: pass}]",
  ])
  func `nobody has agreed or checked in the future, not even in a plan`(fields: String) {
    var plan = example
    plan.type = "change"
    #expect(plan.messages("timeline-future", fields).count == 1)
  }

  @Test(arguments: ["", ", category: other"])
  func `a datastore is one without its category`(category: String) {
    let shop = ControlExample(policy: [.services: "shop: {stores: [db]}"])
    let fields = "targets: [shop/db]\(category), validations: [{kind: functional, result: pass}]"
    #expect(shop.messages("validation-wrong-kind", fields).count == 1)
  }

  @Test(arguments: ["at: 2026-04-01", "at: 2036-01-01"])
  func `a breach is acknowledged after it, and not in the future`(at: String) {
    let acknowledged = "acknowledged: {by: alice, role: business-owner, \(at)}"
    let breach = "breach: {controls: [signoff], facts: no, \(acknowledged), actions: [AI-1]}"
    let fields = "started_at: 2026-05-01 10:00, \(breach)"
    let found = example.messages("breach-incomplete", fields)
    #expect(found.contains { $0.hasPrefix("the breach of CHG-1 is acknowledged by alice") })
  }

  @Test func `a declined item does not answer for a breach`() {
    var declined = example
    declined.body = "## Action items\n\n- [-] AI-1 (process) Ask first @bob"
    let acknowledged = "acknowledged: {by: alice, role: business-owner, at: 2026-05-02}"
    let breach = "breach: {controls: [signoff], facts: no, \(acknowledged), actions: [AI-1]}"
    #expect(
      declined.messages("breach-incomplete", breach)
        .contains("the breach of CHG-1 leads to AI-1 only, which was declined"))
  }

  @Test func `a change does not undo itself`() {
    let fields = "started_at: 2026-03-01, temporary: {revert_by: 2026-04-01, reverted_by: CHG-1}"
    #expect(example.messages("change-temporary-open", fields).count == 1)
  }

  @Test func `nobody is no sponsor`() {
    #expect(example.messages("change-unsponsored", "executed_by: vic, sponsor: nobody").count == 1)
    #expect(example.messages("change-unsponsored", "executed_by: vic, sponsor: bob") == [])
  }

  @Test(arguments: ["{}", "{note: a blog}", "{title: '-'}"])
  func `a source that names no account silences nothing`(source: String) {
    let found = Example.findings(
      "id: X\nstatus: final\nsource: \(source)\nchanges: [{id: CHG-1}]", rule: "signoff-missing")
    #expect(found.map(\.severity) == [.error])
  }

  @Test(arguments: ["+1", "👍", "✅ OK", "100% ok", "ＯＫ"])
  func `an applause is no criterion`(text: String) {
    #expect(VacuousText.isVacuous(text))
  }

  @Test(arguments: ["100% of 40 logins pass", "✅ 41 tables agree", "+1 replica"])
  func `a figure is one`(text: String) {
    #expect(!VacuousText.isVacuous(text))
  }
}

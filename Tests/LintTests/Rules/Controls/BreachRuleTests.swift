import Documents
import Incidents
import Testing

@testable import Lint

/// What a declared breach must hold, and what it answers for.
struct BreachRuleTests {
  private var example = ControlExample(
    status: "draft", body: "## Action items\n\n- [ ] AI-1 (process) Ask first @bob due:2026-07-01")
  private let acknowledged = "acknowledged: {by: alice, role: business-owner, at: 2026-05-02}"

  private let signed =
    "signoffs: [{by: alice, role: business-owner, at: 2026-04-30, decision: approved}]"

  private func breaches(
    _ breach: String, _ fields: String = "executed_by: bob", _ example: ControlExample? = nil
  ) -> [String] {
    (example ?? self.example).messages("breach-incomplete", "\(fields), breach: {\(breach)}")
  }

  @Test func `a whole breach passes and is told as one`() {
    let fields = "breach: {controls: [signoff], facts: x, \(acknowledged), actions: [AI-1]}"
    #expect(example.messages("breach-incomplete", fields) == [])
    #expect(
      example.findings("  - {id: CHG-1, title: x, \(fields)}")
        .filter { $0.rule == "signoff-missing" }.map(\.severity) == [.breach])
  }

  @Test func `an empty breach lacks everything`() {
    #expect(
      breaches("facts: x")
        == ["the breach of CHG-1 lacks `controls`, `acknowledged` and `actions`"])
    #expect(
      breaches("controls: [signoff], facts: x, acknowledged: {by: alice}, actions: [AI-1]")
        == ["the breach of CHG-1 lacks `acknowledged.role` and `acknowledged.at`"])
  }

  @Test func `a breach names every control that fails, once its rule is awake`() {
    let breach = "controls: [signoff], facts: x, \(acknowledged), actions: [AI-1]"
    #expect(breaches(breach) == [])
    var review = example
    review.status = "review"
    #expect(
      breaches(breach, "executed_by: bob", review)
        == [
          "the breach of CHG-1 does not name `rollback` and `validation`, which were not kept either"
        ])
    #expect(
      breaches(
        "controls: [signoff, change-no-rollback, validation], facts: x, \(acknowledged), actions: [AI-1]",
        "executed_by: bob", review) == [])
  }

  @Test func `a control with a waiver does not fail`() {
    var waived = example
    waived.status = "review"
    waived.policy[.waivers] =
      """
      waivers:
        - {rule: change-no-rollback, document: X, reason: r, approver: a, until: 2026-07-01}
      """
    #expect(
      breaches(
        "controls: [signoff], facts: x, \(acknowledged), actions: [AI-1]", "executed_by: bob",
        waived)
        == ["the breach of CHG-1 does not name `validation`, which was not kept either"])
  }

  @Test func `what another change fails is none of its business`() {
    let found = example.findings(
      """
        - {id: CHG-1, title: x, \(signed),
           breach: {controls: [notified], facts: x, \(acknowledged), actions: [AI-1]}}
        - {id: CHG-2, title: y}
      """)
    #expect(found.filter { $0.rule == "breach-incomplete" }.isEmpty)
  }

  @Test func `whoever carried it out does not acknowledge it`() {
    #expect(
      breaches(
        "controls: [signoff], facts: x, acknowledged: {by: '@bob', role: business-owner, "
          + "at: 2026-05-02}, actions: [AI-1]")
        == ["the breach of CHG-1 is acknowledged by @bob, who carried it out"])
  }

  @Test func `the owner of a service it touched acknowledges it`() {
    var owned = example
    owned.policy = [.services: "shop: {business_owner: carol}\nmail: {business_owner: alice}"]
    let breach = "controls: [signoff], facts: x, \(acknowledged), actions: [AI-1]"
    #expect(
      breaches(breach, "targets: [shop]", owned)
        == ["the breach of CHG-1 is acknowledged by alice, who is not the business owner of shop"])
    #expect(breaches(breach, "targets: [shop, mail]", owned) == [])
  }

  @Test func `a misspelt control is no control`() {
    let found = example.findings(
      "  - {id: CHG-1, title: x, \(signed), "
        + "breach: {controls: [windw], facts: x, \(acknowledged), actions: [AI-1]}}"
    ).filter { $0.rule == "breach-incomplete" }
    #expect(found.map(\.message) == ["the breach of CHG-1 names `windw`, which is no control"])
    #expect(found.first?.help.first == "did you mean `window`?")
  }

  @Test func `a control that is misspelt is not called missing as well`() {
    #expect(
      breaches("controls: [signof], facts: x, \(acknowledged), actions: [AI-1]")
        == ["the breach of CHG-1 names `signof`, which is no control"])
  }

  @Test func `a planned change has no breach`() {
    var planned = example
    planned.type = "change"
    let fields = "breach: {controls: [signoff]}"
    #expect(
      planned.speakers(fields, of: ["breach"]) == ["breach-not-allowed"])
  }
}

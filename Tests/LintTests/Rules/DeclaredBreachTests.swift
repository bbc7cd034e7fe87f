import Documents
import Testing

@testable import Lint

struct DeclaredBreachTests {
  /// Findings of signoff-missing for a change with the given breach.
  private func severities(_ breach: String, type: String = "incident") -> [Diagnostic.Severity] {
    Example.findings(
      """
      id: X
      type: \(type)
      status: review
      timezone: UTC
      changes:
        - id: CHG-1
          title: x
          breach: {\(breach)}
      """, body: "## Action items\n\n- [ ] AI-1 (process) Ask first @alice due:2026-07-01",
      rule: "signoff-missing"
    ).map(\.severity)
  }

  private let facts = "facts: nobody was asked"
  private let acknowledged =
    "acknowledged: {by: alice, role: business-owner, at: 2026-05-01 10:00}"
  private let actions = "actions: [AI-1]"

  @Test(arguments: ["signoff", "signoff-missing"])
  func `a complete breach that names the control turns its finding into a breach`(control: String) {
    #expect(
      severities("controls: [\(control)], \(facts), \(acknowledged), \(actions)") == [.breach])
  }

  @Test func `a declared breach is not advised to declare one`() {
    let found = Example.findings(
      """
      id: X
      status: review
      timezone: UTC
      changes:
        - id: CHG-1
          title: x
          breach: {controls: [signoff], \(facts), \(acknowledged), \(actions)}
      """, body: "## Action items\n\n- [ ] AI-1 (process) Ask first @alice due:2026-07-01",
      rule: "signoff-missing")
    #expect(
      found.map(\.help) == [["`breach` declares it, acknowledged by alice; what follows: AI-1"]])
  }

  @Test func `a breach of another control changes nothing`() {
    #expect(severities("controls: [validation], \(facts), \(acknowledged), \(actions)") == [.error])
  }

  @Test func `a breach without facts, acknowledgement or action item is none`() {
    #expect(severities("controls: [signoff], \(acknowledged), \(actions)") == [.error])
    #expect(severities("controls: [signoff], \(facts), \(actions)") == [.error])
    #expect(severities("controls: [signoff], \(facts), \(acknowledged)") == [.error])
  }

  @Test func `a breach that leads to an item that does not exist is none`() {
    #expect(
      severities("controls: [signoff], \(facts), \(acknowledged), actions: [AI-9]") == [.error])
  }

  @Test func `a breach acknowledged by someone else than the business is none`() {
    let other = "acknowledged: {by: bob, role: dba, at: 2026-05-01 10:00}"
    #expect(severities("controls: [signoff], \(facts), \(other), \(actions)") == [.error])
  }

  @Test func `a planned change has no such path`() {
    #expect(
      severities("controls: [signoff], \(facts), \(acknowledged), \(actions)", type: "change")
        == [.error])
  }
}

import Documents
import Incidents
import Testing

@testable import Lint

struct SignoffTests {
  /// What `rule` says of a change with the given fields.
  private func messages(
    _ fields: String, rule: String, type: String = "incident", now: Int = Example.now
  ) -> [String] {
    Example.findings(
      """
      id: X
      type: \(type)
      status: review
      timezone: UTC
      changes:
        - {id: CHG-1, title: x, \(fields)}
      """, rule: rule, context: LintContext(now: now)
    ).map(\.message)
  }

  @Test(
    arguments: [
      ("2026-05-01 10:00", "2026-05-01 10:00"), ("2026-05-01 10:00", "2026-05-01 09:59"),
      ("2026-05-01 10:00", "2026-05-01"), ("2026-05-01", "2026-05-01 23:00"),
      ("2026-05-01 10:00", "2026-05-01T12:00+02:00"),
    ])
  func `a sign-off that may have been in time is not late`(start: String, signed: String) {
    let fields = "started_at: \(start), signoffs: [{by: alice, at: \(signed)}]"
    #expect(messages(fields, rule: "signoff-after-start") == [])
  }

  @Test(
    arguments: [
      ("2026-05-01 10:00", "2026-05-01 10:17", "17 min after"),
      ("2026-05-01 10:00", "2026-05-02", "after"),
      ("2026-05-01T10:00+08:00", "2026-05-01T03:30Z", "1 h 30 min after"),
    ])
  func `a sign-off after the start is late by what the instants say`(
    start: String, signed: String, delay: String
  ) {
    let fields = "started_at: \(start), signoffs: [{by: alice, at: \(signed)}]"
    #expect(
      messages(fields, rule: "signoff-after-start") == ["CHG-1 was signed off \(delay) it started"])
  }

  @Test func `a refusal is no sign-off, neither in time nor late`() {
    let fields =
      "started_at: 2026-05-01 10:00, "
      + "signoffs: [{by: alice, at: 2026-05-01 11:00, decision: rejected}]"
    #expect(messages(fields, rule: "signoff-after-start") == [])
    #expect(
      messages(fields, rule: "signoff-missing")
        == ["CHG-1 was refused by alice, and nobody else signed it off"])
  }

  @Test func `an emergency may bring its sign-off within a day`() {
    let fields =
      "started_at: 2026-05-31 20:00, emergency: {authority: incident-commander, reason: outage}"
    #expect(messages(fields, rule: "signoff-missing") == [])
    #expect(
      messages(fields, rule: "signoff-missing", now: Example.now + 86_400)
        == ["CHG-1 took the emergency path and has no sign-off afterwards"])
    #expect(
      messages(
        fields + ", signoffs: [{by: alice, at: 2026-05-31 22:00}]", rule: "signoff-after-start")
        == [])
  }

  @Test func `the policy sets the grace of an emergency`() {
    var policy = Policy()
    _ = policy.read(
      .controls, SourceText(path: "controls.yml", text: "emergency: {grace: 2h}\n"))
    let context = LintContext(
      now: Example.now, configuration: Configuration(), policy: policy)
    #expect(context.policy.demands(at: nil).emergencyGrace == 7200)
  }

  @Test func `a planned change is not validated before it begins`() {
    #expect(
      messages("started_at: 2026-07-01 10:00", rule: "validation-missing", type: "change") == [])
    #expect(messages("kind: normal", rule: "validation-missing", type: "change") == [])
    #expect(
      messages("started_at: 2026-05-01 10:00", rule: "validation-missing", type: "change")
        == ["CHG-1 has no validation"])
  }

  @Test func `a validation that was not carried out is none`() {
    let undone = "validations: [{criterion: x, result: not-done}]"
    #expect(
      messages(undone, rule: "validation-missing")
        == ["CHG-1 was never validated: no check of it was carried out"])
    #expect(
      messages("validations: [{criterion: x, result: fail}]", rule: "validation-missing") == [])
  }
}

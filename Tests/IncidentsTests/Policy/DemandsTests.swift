import Testing

@testable import Documents
@testable import Incidents

struct DemandsTests {
  private let controls = """
    chain:
      - {risk: high, kind: [normal, standard], levels: [dev-lead, dba]}
      - {kind: emergency, levels: [dba]}
      - {risk: low, levels: [dev-lead]}
    freeze: {insert: vp, after: dev-lead}
    irreversible: {insert: cto, after: vp}
    """
  private let calendar =
    "freezes: [{name: 618, services: [pay], from: 2026-06-01, to: 2026-06-19, timezone: UTC}]"

  private func roles(_ fields: String, calendar: String? = nil) -> [String] {
    PolicyText(controls: controls, calendar: calendar).judged()
      .chain(of: change(fields)).map(\.role)
  }

  @Test(
    arguments: [
      ("risk: high, kind: normal", ["dev-lead", "dba"]), ("risk: high, kind: emergency", ["dba"]),
      ("risk: low, kind: normal", ["dev-lead"]), ("risk: medium, kind: normal", ["business-owner"]),
      ("title: nothing stated", ["dev-lead", "dba"]), ("risk: low", ["dev-lead"]),
    ])
  func `the first line that matches risk and kind gives the chain`(fields: String, chain: [String])
  {
    #expect(roles(fields) == chain)
  }

  @Test(
    arguments: [
      ("targets: [pay/db], started_at: 2026-06-10 10:00", ["dev-lead", "vp", "dba"]),
      ("targets: [pay/db], started_at: 2026-06-20 00:00", ["dev-lead", "dba"]),
      ("targets: [shop], started_at: 2026-06-10 10:00", ["dev-lead", "dba"]),
      ("targets: [pay], kind: emergency, started_at: 2026-06-10 10:00", ["dba", "vp"]),
      ("irreversible: true", ["dev-lead", "dba", "cto"]),
      (
        "targets: [pay], irreversible: true, started_at: 2026-06-10 10:00",
        ["dev-lead", "vp", "cto", "dba"]
      ),
    ])
  func `a freeze and a missing way back insert their levels`(fields: String, chain: [String]) {
    #expect(roles(fields, calendar: calendar) == chain)
  }

  @Test func `a level tells why it is there`() {
    let chain = PolicyText(controls: controls, calendar: calendar).judged().chain(
      of: change("targets: [pay], irreversible: true, started_at: 2026-06-10 10:00"))
    #expect(chain.map(\.origin) == [.chain, .freeze(name: "618"), .irreversible, .chain])
  }

  @Test func `without a policy the demand is one business sign-off`() {
    let policy = JudgedPolicy()
    #expect(policy.chain(of: change("risk: high")).map(\.role) == ["business-owner"])
    let demands = policy.demands(at: nil)
    #expect(demands.emergencyGrace == 86_400 && demands.maxSignoffAge == nil)
    #expect(demands.requiredValidations[.datastore] == [.dataConsistency])
    #expect(demands.slaDays.isEmpty && demands.perspectives.isEmpty)
  }

  @Test func `what is written becomes values`() {
    let demands = PolicyText(
      controls: """
        emergency: {grace: 90min, authority: [duty-manager]}
        signoff: {max_age: 7d, max_window: 4h}
        validation: {required: {backup: [rollback-tested, availability]}, deadline: 1d 12h}
        sla_days: {SEV1: 30}
        perspectives: [business]
        """
    ).judged().demands(at: nil)
    #expect(demands.emergencyGrace == 5400 && demands.emergencyAuthorities == ["duty-manager"])
    #expect(demands.maxSignoffAge == 604_800 && demands.maxWindow == 14_400)
    #expect(demands.requiredValidations == [.backup: [.rollbackTested, .availability]])
    #expect(demands.validationDeadline == 129_600)
    #expect(demands.slaDays == ["SEV1": 30] && demands.perspectives == ["business"])
  }

  @Test(
    arguments: [
      ("2025-06-30 23:59", nil), ("2025-07-01", 3), ("2025-12-31", 3), ("2026-01-01 00:00", 7),
    ] as [(String, Int?)])
  func `what happened is judged by the version then in force`(day: String, age: Int?) {
    let policy = PolicyText(
      controls: """
        effective_from: 2026-01-01
        signoff: {max_age: 7d}
        earlier: [{effective_from: 2025-07-01, signoff: {max_age: 3d}}]
        """
    ).judged()
    #expect(policy.demands(at: moment(day)).maxSignoffAge == age.map { $0 * 86_400 })
    #expect(policy.demands(at: nil).maxSignoffAge == 604_800)
  }

  @Test(
    arguments: [
      ("24h", 86_400), ("7d", 604_800), ("90min", 5400), ("90m", 5400), ("45s", 45),
      ("2w", 1_209_600),
      ("1d 12h", 129_600), ("1d12h", 129_600), ("0h", 0), ("24x", nil), ("24", nil), ("", nil),
      ("h", nil), ("12h 1d", nil), ("1h 1h", nil), ("-1h", nil), ("1.5h", nil), ("999999d", nil),
      ("24 hours", nil), ("２４h", nil),
    ] as [(String, Int?)])
  func `a length of time is digits and units`(text: String, seconds: Int?) {
    #expect(PolicyDuration.seconds(text) == seconds)
  }
}

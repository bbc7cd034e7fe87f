import Documents
import Incidents
import Testing

@testable import Lint

/// One mistake is told by one rule.
struct ApprovalTests {
  private let people = """
    alice: {accounts: [al], roles: [{role: business-owner, to: 2026-04-30}]}
    bob: {roles: [{role: business-owner, from: 2026-05-01}, {role: dev-lead, to: 2026-04-30}]}
    li: {roles: [{role: dev-lead, from: 2026-05-01}]}
    chen: {roles: [{role: dba}]}
    dana: {roles: [{role: vp}, {role: shop-owner, from: 2026-01-01}]}
    """
  private let controls = """
    chain: [{risk: high, levels: [dev-lead, business-owner, dba]}, {levels: [business-owner]}]
    freeze: {insert: vp, after: dev-lead}
    emergency: {grace: 24h}
    signoff: {max_age: 7d}
    """
  private let services = "pay: {business_owner: bob}\nshop: {business_owner: shop-owner}\ndns:\n"
  private let calendar =
    "freezes: [{name: sale, services: [pay], from: 2026-05-20, to: 2026-05-22, timezone: UTC}]"

  /// The findings on sign-offs of a change on 2026-05-10 at 10:00 unless `fields` say otherwise.
  private func found(
    _ fields: String, _ signoffs: [String], hasPolicy: Bool = true, now: Int = Example.now
  ) -> [Diagnostic] {
    var policy = Policy()
    let files: [(Policy.File, String)] = [
      (.people, people), (.controls, controls), (.services, services), (.calendar, calendar),
    ]
    if hasPolicy {
      for (file, text) in files {
        _ = policy.read(file, SourceText(path: "policy/\(file.rawValue)", text: text))
      }
    }
    let start = fields.contains("started_at") ? "" : "started_at: 2026-05-10 10:00, "
    let list = signoffs.joined(separator: ",\n        ")
    return Example.findings(
      """
      id: X
      status: draft
      timezone: UTC
      changes:
        - {id: CHG-1, title: x, \(start)\(fields),
        signoffs: [\(list)]}
      """,
      context: LintContext(now: now, configuration: Configuration(), policy: policy)
    ).filter { $0.rule.hasPrefix("signoff") }
  }

  private func rules(
    _ fields: String, _ signoffs: [String], hasPolicy: Bool = true, now: Int = Example.now
  ) -> [String] {
    found(fields, signoffs, hasPolicy: hasPolicy, now: now).map(\.rule)
  }

  private static let business =
    "{by: bob, role: business-owner, at: 2026-05-10 08:00, decision: approved}"
  private static let lead = "{by: li, role: dev-lead, at: 2026-05-10 07:00, decision: approved}"
  private static let dba = "{by: chen, role: dba, at: 2026-05-10 09:00, decision: approved}"

  @Test(
    arguments: [
      ("risk: high, targets: [pay]", [lead, business, dba]),
      ("risk: low, targets: [pay/db]", [business]), ("risk: low, targets: [dns]", [business]),
      ("risk: low, targets: [elsewhere]", [business]),
      (
        "risk: low, targets: [shop]",
        ["{by: dana, role: shop-owner, at: 2026-05-09 10:00, decision: approved}"]
      ),
    ] as [(String, [String])])
  func `who has all the sign-offs of the chain hears nothing`(fields: String, signoffs: [String]) {
    #expect(rules(fields, signoffs) == [])
  }

  @Test(
    arguments: [
      ([], "signoff-missing"), ([lead, dba], "signoff-not-business"),
      ([business, dba], "signoff-chain"), ([lead, business], "signoff-chain"),
      ([business], "signoff-chain"),
    ] as [([String], String)])
  func `a level that is missing is told once`(signoffs: [String], rule: String) {
    #expect(rules("risk: high, targets: [pay]", signoffs) == [rule])
  }

  @Test func `all missing levels stand in one sentence`() {
    #expect(
      found("risk: high, targets: [pay]", [Self.business]).map(\.message)
        == ["CHG-1 has no sign-off of `dev-lead` and `dba`"])
  }

  @Test(
    arguments: [
      // On 10 May it is bob: alice was the owner until April.
      ("risk: low, targets: [dns]", "al, role: business-owner", ["signoff-unauthorised"]),
      ("risk: low, targets: [pay]", "alice, role: business-owner", ["signoff-not-business"]),
      ("risk: low, targets: [pay]", "bobb, role: business-owner", ["signoff-unauthorised"]),
      ("risk: low, targets: [dns]", "bobb, role: business-owner", ["signoff-unauthorised"]),
      ("risk: low, targets: [shop]", "chen, role: shop-owner", ["signoff-unauthorised"]),
      ("risk: low, targets: [shop]", "chen, role: dba", ["signoff-not-business"]),
      ("risk: low, targets: [dns]", "chen, role: dba", ["signoff-not-business"]),
      ("risk: low, targets: [pay]", "bob", ["signoff-incomplete"]),
      ("risk: low, targets: [dns]", "bob", ["signoff-incomplete"]),
      (
        "executed_by: bob, risk: low, targets: [pay]", "bob, role: business-owner", ["signoff-self"]
      ),
      (
        "requested_by: al, started_at: 2026-04-10 10:00, risk: low, targets: [dns]",
        "alice, role: business-owner, at: 2026-04-10 09:00", ["signoff-self"]
      ),
    ])
  func `the wrong person is told once`(fields: String, signoff: String, told: [String]) {
    let at = signoff.contains("at:") ? "" : ", at: 2026-05-10 08:00"
    #expect(rules(fields, ["{by: \(signoff)\(at), decision: approved}"]) == told)
  }

  @Test(
    arguments: [
      ("2026-05-03 10:00", []), ("2026-05-03 09:58", ["signoff-stale"]),
      ("2026-05-02", ["signoff-stale"]), ("2026-05-10 10:01", ["signoff-after-start"]),
    ])
  func `an old sign-off is stale, a late one is late`(at: String, told: [String]) {
    let signoff = "{by: bob, role: business-owner, at: \(at), decision: approved}"
    #expect(rules("risk: low, targets: [pay]", [signoff]) == told)
  }

  @Test func `the order of the chain is kept in time, not in the file`() {
    #expect(rules("risk: high, targets: [pay]", [Self.dba, Self.business, Self.lead]) == [])
    let early = Self.dba.replacing("09:00", with: "06:00")
    let found = found("risk: high, targets: [pay]", [Self.lead, Self.business, early])
    #expect(
      found.map(\.message)
        == ["CHG-1 was signed off by `dba` before `business-owner` had agreed"])
    // Whoever looks again afterwards has agreed in the right order.
    #expect(rules("risk: high, targets: [pay]", [early, Self.lead, Self.business, Self.dba]) == [])
  }

  @Test func `what a freeze adds is asked for elsewhere, its order here`() {
    let fields = "risk: high, targets: [pay], started_at: 2026-05-21 10:00"
    let all = [Self.lead, Self.business, Self.dba].map { $0.replacing("05-10", with: "05-20") }
    #expect(rules(fields, all) == [])
    let vp = "{by: dana, role: vp, at: 2026-05-20 07:30, decision: approved}"
    #expect(rules(fields, all + [vp]) == [])
    let late = vp.replacing("07:30", with: "08:30")
    #expect(
      found(fields, all + [late]).map(\.message)
        == ["CHG-1 was signed off by `business-owner` before `vp` had agreed"])
  }

  @Test func `an approval that is taken back is none`() {
    let refusal = "{by: bob, role: business-owner, at: 2026-05-10 09:30, decision: rejected}"
    #expect(rules("risk: low, targets: [pay]", [Self.business, refusal]) == ["signoff-missing"])
    #expect(
      rules(
        "risk: low, targets: [pay]", [refusal, Self.business.replacing("08:00", with: "09:45")])
        == [])
    #expect(
      found("risk: low, targets: [pay]", [Self.lead, refusal]).map(\.message)
        == ["CHG-1 was refused by bob, the business owner of pay"])
  }

  @Test func `on the emergency path the levels may follow, and are missed elsewhere`() {
    let fields =
      "risk: high, targets: [pay], started_at: 2026-05-31 20:00, "
      + "emergency: {authority: ic, reason: outage}"
    #expect(rules(fields, []) == [])
    let lead = Self.lead.replacing("05-10 07", with: "05-31 21")
    #expect(rules(fields, [lead]) == [])
    #expect(rules(fields, [], now: Example.now + 86_400) == ["signoff-missing"])
    #expect(rules(fields, [lead], now: Example.now + 86_400) == ["signoff-not-business"])
  }

  @Test(
    arguments: [
      ("[pay]", []), ("[pay/db]", []), ("[pay/d]", ["signoff-scope"]),
      ("[staging]", ["signoff-scope"]), ("[]", []),
    ])
  func `a scope covers what it names and its parts`(scope: String, told: [String]) {
    let signoff = Self.business.replacing("decision", with: "scope: \(scope), decision")
    #expect(rules("risk: low, targets: [pay/db]", [signoff]) == told)
  }

  @Test func `those who sign in one role share the targets`() {
    let pay = Self.business.replacing("decision", with: "scope: [pay], decision")
    let shop =
      "{by: dana, role: business-owner, at: 2026-05-10 08:00, scope: [shop], decision: approved}"
    // dana owns the shop by her role; that she signs as business-owner is not in people.yml.
    #expect(rules("risk: low, targets: [pay, shop]", [pay, shop]) == ["signoff-unauthorised"])
    #expect(rules("risk: low, targets: [pay, shop]", [pay]) == ["signoff-not-business"])
  }

  @Test func `without a policy one sign-off of the business is enough`() {
    let signoff = "{by: x, role: business-owner, at: 2020-01-01 10:00, decision: approved}"
    #expect(rules("risk: high, targets: [pay]", [signoff], hasPolicy: false) == [])
    for role in ["业务负责人", "業務責任者"] {
      let signoff = signoff.replacing("business-owner", with: role)
      #expect(rules("risk: high", [signoff], hasPolicy: false) == [])
    }
    #expect(
      rules("risk: high", [signoff.replacing("business-owner", with: "dba")], hasPolicy: false)
        == ["signoff-not-business"])
  }
}

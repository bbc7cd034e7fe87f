import Documents
import Incidents
import Testing

@testable import Lint

/// Rules about the people around a change.
struct ChangePeopleTests {
  private let shop = ControlExample(policy: [
    .services: "shop: {business_owner: alice, technical_owner: bob, team: tills}",
    .people: "alice: {accounts: [al]}\nvendor-ops: {organisation: acme, accounts: [v1]}",
  ])

  @Test(
    arguments: [
      "notified: [{who: tills}]", "notified: [{who: shop/db}]", "notified: [{who: '@al'}]",
      "requested_by: bob", "executed_by: bob",
      "signoffs: [{by: al, role: dev-lead}]", "signoffs: [{by: x, role: business-owner}]",
    ])
  func `an owner knows who was told, asked, signed or did it`(fields: String) {
    let change = "targets: [shop/db], started_at: 2026-05-01 10:00, \(fields)"
    #expect(shop.messages("change-not-notified", change) == [])
  }

  @Test(arguments: ["notified: [{who: mail}]", "signoffs: [{by: carol, role: dba}]"])
  func `others do not count`(fields: String) {
    let change = "targets: [shop/db], started_at: 2026-05-01 10:00, \(fields)"
    #expect(
      shop.messages("change-not-notified", change)
        == ["nobody who answers for shop was told of CHG-1"])
  }

  @Test func `where nobody signed and nobody was told one finding says it`() {
    let fields = "targets: [shop], started_at: 2026-05-01 10:00"
    #expect(
      shop.speakers(fields, of: ["signoff", "change"])
        .filter { $0 != "change-missing-field" && $0 != "change-no-rollback" }
        == ["signoff-missing"])
  }

  @Test func `without owners only a time after the start is wrong`() {
    let start = "started_at: 2026-05-01 10:00"
    #expect(
      ControlExample().messages("change-not-notified", "\(start), signoffs: [{by: x}]") == [])
    #expect(
      ControlExample().messages(
        "change-not-notified", "\(start), notified: [{who: shop, at: 2026-05-01 10:20}]")
        == ["shop was told of CHG-1 20 min after it started"])
    #expect(
      ControlExample().messages(
        "change-not-notified",
        "\(start), notified: [{who: shop, at: 2026-05-01 09:20}, {who: shop, at: 2026-05-01 10:20}]"
      )
        == [])
  }

  @Test func `an outsider under any account needs somebody inside`() {
    #expect(
      shop.messages("change-unsponsored", "executed_by: V1")
        == ["CHG-1 was carried out by V1, and nobody inside answers for it"])
    #expect(
      shop.messages("change-unsponsored", "executed_by: v1, sponsor: vendor-ops")
        == ["vendor-ops, who answers for CHG-1, is from outside as well"])
    #expect(shop.messages("change-unsponsored", "executed_by: v1, sponsor: alice") == [])
    #expect(shop.messages("change-unsponsored", "executed_by: stranger") == [])
    #expect(ControlExample().messages("change-unsponsored", "executed_by: v1") == [])
  }
}

import Testing

@testable import Incidents

struct ServiceCatalogueTests {
  private let policy = PolicyText(
    people: "alice: {roles: [{role: pay-owner, from: 2026-01-01}]}\nbob:\n",
    services: """
      shop: {business_owner: bob, technical_owner: alice, stores: [db/main]}
      shop/api: {business_owner: pay-owner}
      """
  ).judged()

  @Test(
    arguments: [
      ("shop", "shop"), ("shop/web", "shop"), ("shop/api", "shop/api"),
      ("shop/api/db/1", "shop/api"), ("shop/apis", "shop"), ("shopping/api", "shopping"),
    ])
  func `a target belongs to the longest service that begins it`(target: String, service: String) {
    #expect(policy.services.service(of: target) == service)
  }

  @Test func `a service that is not in the file is unknown, unless there is no file`() {
    #expect(policy.services.isKnown("shop/web") && !policy.services.isKnown("shopping"))
    #expect(PolicyText().judged().services.isKnown("shopping"))
  }

  @Test func `a business owner is a person, or who holds the role on the day`() {
    let day = moment("2026-02-01")
    #expect(policy.isBusinessOwner("@bob", of: "shop", at: day) == true)
    #expect(policy.isBusinessOwner("alice", of: "shop", at: day) == false)
    #expect(policy.isBusinessOwner("alice", of: "shop/api", at: day) == true)
    #expect(policy.isBusinessOwner("alice", of: "shop/api", at: moment("2025-12-31")) == false)
    #expect(policy.isBusinessOwner("alice", of: "elsewhere", at: day) == nil)
  }

  @Test func `owners hold their role by being named`() {
    #expect(policy.holds("business-owner", "bob", at: nil))
    #expect(policy.holds("technical-owner", "alice", at: nil))
    #expect(!policy.holds("business-owner", "alice", at: nil))
    #expect(policy.businessRoles.subtracting(Demands.businessRoles) == ["pay-owner"])
    #expect(policy.holds("业务负责人", "bob", at: nil))
  }
}

import Testing

@testable import Incidents

struct PeopleDirectoryTests {
  private let people = PolicyText(
    people: """
      li-na:
        emails: [li.na@company.example, na@home.example]
        accounts: [lina88]
        organisation: internal
        roles:
          - {role: dba, from: 2026-01-01, to: 2026-03-31}
          - {role: dev-lead, from: 2026-04-01}
      ops-chen: {organisation: cloud-vendor}
      """)

  @Test(
    arguments: [
      "li-na", "@li-na", "Li-Na", "lina88", "@LINA88", "na@home.example",
      "Li Na <li.na@company.example>",
    ])
  func `every name of a person is that person`(written: String) {
    #expect(people.judged().people.canonical(written) == "li-na")
    #expect(people.judged().people.areSame(written, "lina88"))
  }

  @Test func `an unknown name stands for itself`() {
    let people = people.judged().people
    #expect(people.canonical("@Bob") == "Bob" && !people.isKnown("Bob"))
    #expect(!people.areSame("bob", "alice") && people.areSame("@bob", "bob"))
  }

  @Test func `who belongs to a vendor is outside, who is unknown is not`() {
    let people = people.judged().people
    #expect(people.isOutside("ops-chen") && !people.isOutside("lina88"))
    #expect(!people.isOutside("bob"))
    #expect(!PolicyText().judged().people.exists)
  }

  @Test(
    arguments: [
      ("dba", "2025-12-31 23:59", false), ("dba", "2026-01-01 00:00", true),
      ("dba", "2026-03-31 23:59", true), ("dba", "2026-04-01 00:00", false),
      ("dba", "2026-03-31", true), ("dba", "2026-04-01", false),
      ("dev-lead", "2026-04-01", true), ("dev-lead", "2036-01-01", true),
      ("dev-lead", "2026-03-31", false), ("vp", "2026-02-01", false),
    ])
  func `a role is held from its first to its last day`(role: String, day: String, isHeld: Bool) {
    #expect(people.judged().people.holds(role, "lina88", at: moment(day)) == isHeld)
  }

  /// 16:30Z of 31 March is half past midnight of 1 April in Shanghai.
  @Test(arguments: [("Asia/Shanghai", false), ("UTC", true), (nil, true)] as [(String?, Bool)])
  func `days are those of the knowledge base`(zone: String?, isHeld: Bool) {
    let people = people.judged(in: zone).people
    #expect(people.holds("dba", "li-na", at: moment("2026-03-31T16:30Z")) == isHeld)
  }

  @Test func `roles have holders`() {
    #expect(people.judged().people.holders(of: "dba") == ["li-na"])
    #expect(people.judged().people.holders(of: "vp") == [])
  }
}

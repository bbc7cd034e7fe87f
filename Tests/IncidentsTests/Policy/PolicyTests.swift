import Testing

@testable import Documents
@testable import Incidents

struct PolicyTests {
  private func read(_ file: Policy.File, _ text: String) -> (policy: Policy, found: [Diagnostic]) {
    var policy = Policy()
    let found = policy.read(file, SourceText(path: "policy/\(file.rawValue)", text: text))
    return (policy, found)
  }

  @Test func `controls are read`() {
    let (policy, found) = read(
      .controls,
      """
      effective_from: 2020-01-01
      chain: [{risk: [high], kind: normal, levels: [dev-lead, dba]}]
      freeze: {insert: vp, after: dev-lead}
      emergency: {grace: 24h, authority: [ic]}
      signoff: {max_age: 7d, max_window: 4h}
      validation: {required: {datastore: [data-consistency], release: functional}, deadline: 24h}
      sla_days: {SEV1: 14}
      perspectives: [business]
      """)
    let controls = policy.controls?.newest
    #expect(found.isEmpty)
    #expect(controls?.effectiveFrom?.value.day?.description == "2020-01-01")
    #expect(controls?.chain.first?.levels.map(\.value) == ["dev-lead", "dba"])
    #expect(controls?.chain.first?.kind.map(\.value) == ["normal"])
    #expect(controls?.freeze?.insert?.value == "vp" && controls?.freeze?.after?.value == "dev-lead")
    #expect(controls?.emergency?.grace?.value == "24h" && controls?.emergency?.authority.count == 1)
    #expect(controls?.signoff?.maxAge?.value == "7d" && controls?.signoff?.maxWindow?.value == "4h")
    #expect(controls?.validation?.required.map(\.category.value) == ["datastore", "release"])
    #expect(controls?.validation?.required.last?.kinds.map(\.value) == ["functional"])
    #expect(controls?.slaDays.first?.value.value == "14")
    #expect(controls?.perspectives.map(\.value) == ["business"])
  }

  @Test func `the calendar is read`() {
    let (policy, found) = read(
      .calendar,
      """
      timezone: Asia/Shanghai
      freezes: [{name: 618, services: [pay], from: 2019-06-01 00:00, to: 2019-06-20 00:00, note: n}]
      windows: [{name: nights, weekly: {days: [mon, tue], from: "02:00", to: 05:00}, timezone: UTC}]
      peaks: []
      """)
    let calendar = policy.calendar
    #expect(found.isEmpty)
    #expect(calendar?.timezone?.value == "Asia/Shanghai")
    #expect(calendar?.freezes.first?.from?.value.day == CivilDay(year: 2019, month: 6, day: 1))
    #expect(calendar?.freezes.first?.from?.value.secondOfDay == 0)
    #expect(calendar?.freezes.first?.name?.value == "618")
    #expect(calendar?.windows.first?.weekly?.days.map(\.value) == ["mon", "tue"])
    #expect(calendar?.windows.first?.weekly?.to?.value.secondOfDay == 18_000)
    #expect(calendar?.windows.first?.timezone?.value == "UTC")
  }

  @Test func `people, services and words are read by name`() {
    let (people, _) = read(
      .people, "li-na: {emails: a@b.example, roles: [{role: dba, from: 2020-01-01}]}\nqa:")
    #expect(people.people?.map(\.name.value) == ["li-na", "qa"])
    #expect(people.people?.first?.value.emails.map(\.value) == ["a@b.example"])
    #expect(people.people?.first?.value.roles.first?.from?.value.day?.year == 2020)
    let (services, _) = read(
      .services,
      "rail: {tier: 1, business_owner: bo, technical_owner: to, team: t, stores: [db], note: n}")
    #expect(services.services?.first?.value.businessOwner?.value == "bo")
    #expect(services.services?.first?.value.stores.map(\.value) == ["db"])
    let (words, _) = read(
      .vocabulary, "tags: {rds: Relational\u{20}Database}\nsymptoms: {timeout: slow}")
    #expect(words.vocabulary?.tags.first?.value.value == "Relational Database")
    #expect(words.vocabulary?.symptoms.map(\.name.value) == ["timeout"])
  }

  @Test func `waivers are read`() {
    let (policy, found) = read(
      .waivers,
      "waivers: [{rule: r, document: D, entity: CHG-1, reason: w, approver: bo, until: 2026-03-31}]"
    )
    #expect(found.isEmpty)
    #expect(
      policy.waivers.first?.rule?.value == "r" && policy.waivers.first?.entity?.value == "CHG-1")
    #expect(policy.waivers.first?.until?.value.day?.description == "2026-03-31")
  }

  @Test(arguments: Policy.File.allCases)
  func `a file that is a list is refused, an empty one is not`(file: Policy.File) {
    #expect(read(file, "- a").found.map(\.rule) == ["configuration-unreadable"])
    #expect(read(file, "").found.isEmpty)
  }

  @Test(
    arguments: [
      (.controls, "chain: [{levls: [a]}]", 1, 10), (.calendar, "peaks: [{from: never}]", 1, 16),
      (.people, "li: {email: a}", 1, 6), (.services, "rail: x", 1, 7),
      (.vocabulary, "tags: [a]", 1, 7),
      (.waivers, "waivers: [{until: soon}]", 1, 19),
    ] as [(Policy.File, String, Int, Int)])
  func `what is wrong is told at its place`(file: Policy.File, text: String, line: Int, column: Int)
  {
    let found = read(file, text).found
    #expect(found.map(\.place.start) == [Position(line: line, column: column)])
  }
}

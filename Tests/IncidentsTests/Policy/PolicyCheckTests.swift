import Testing

@testable import Documents
@testable import Incidents

struct PolicyCheckTests {
  /// What is wrong, as `file:line:column message (help)`.
  private func found(_ files: [Policy.File: String], zone: String? = "UTC") -> [String] {
    var policy = Policy()
    var configuration = Configuration()
    configuration.timezone = zone.map { Located($0, at: Span(0, 0)) }
    let sources = Policy.File.allCases.compactMap { file in
      files[file].map { SourceText(path: "policy/\(file.rawValue)", text: $0) }
    }
    var found: [Diagnostic] = []
    for file in Policy.File.allCases {
      if let source = sources.first(where: { $0.path.hasSuffix(file.rawValue) }) {
        found += policy.read(file, source)
      }
    }
    found += policy.check(configuration, sources: sources)
    return found.map { diagnostic in
      let place = diagnostic.place
      let help = diagnostic.help.first.map { " (\($0))" } ?? ""
      return "\(place.start.line):\(place.start.column) \(diagnostic.message)\(help)"
    }
  }

  @Test(
    arguments: [
      (
        "chain: [{risk: hihg, levels: [dba]}]",
        "1:16 `hihg` is not a risk (did you mean `high`?)"
      ),
      (
        "chain: [{kind: urgent, levels: [dba]}]",
        "1:16 `urgent` is not a kind of change (allowed: standard, normal, emergency)"
      ),
      (
        "chain: [{risk: high}]",
        "1:9 this line of the chain names no levels "
          + "(write `levels: [business-owner]`, roles in the order of their approval)"
      ),
      (
        "chain: [{levels: [dba]}, {risk: low, levels: [dev]}]",
        "1:26 this line of the chain never counts: those above it match first "
          + "(put the special lines above the general ones)"
      ),
      (
        "freeze: {after: dba}\nchain: [{levels: [dba]}]",
        "1:9 `freeze` names no role to insert (write `freeze: {insert: vp, after: dev-lead}`)"
      ),
      (
        "freeze: {insert: vp, after: dab}\nchain: [{levels: [dba]}]",
        "1:29 `dab` is in no chain, so nothing can stand after it (did you mean `dba`?)"
      ),
      (
        "emergency: {grace: 24x}",
        "1:20 `24x` is not a length of time (write 90min, 24h, 7d or 1d 12h)"
      ),
      (
        "signoff: {max_age: week}",
        "1:20 `week` is not a length of time (write 90min, 24h, 7d or 1d 12h)"
      ),
      (
        "validation: {required: {datastor: [functional]}}",
        "1:25 `datastor` is not a category of changes (did you mean `datastore`?)"
      ),
      (
        "validation: {required: {release: [functionl]}}",
        "1:35 `functionl` is not a kind of validation (did you mean `functional`?)"
      ),
      ("sla_days: {SEV9: 10}", "1:12 `SEV9` is not a severity (did you mean `SEV1`?)"),
      ("sla_days: {SEV1: soon}", "1:18 `soon` is not a number of days (write `SEV1: 30`)"),
      (
        "effective_from: 2026-01-01 10:00",
        "1:17 `effective_from` is a day, not `2026-01-01 10:00` (write 2026-01-31)"
      ),
      (
        "effective_from: 2026-01-01\nearlier: [{effective_from: 2026-01-01}]",
        "2:28 two versions are in force from 2026-01-01"
      ),
      (
        "earlier: [{effective_from: 2026-01-01}]",
        "1:1 the version at the top has no `effective_from`, but others were in force before "
          + "(only the first version that was ever in force may leave it out)"
      ),
    ])
  func `what makes no sense in the controls is told`(text: String, message: String) {
    #expect(found([.controls: text]) == [message])
  }

  @Test func `a role of the chain that nobody holds is told, each once`() {
    let people = "li: {roles: [{role: dba, to: 2025-12-31}, {role: dev-lead}]}\n"
    #expect(
      found([
        .people: people,
        .controls: """
        effective_from: 2026-01-01
        chain: [{risk: high, levels: [dev-led, dba]}, {levels: [dev-led]}]
        freeze: {insert: vp}
        """,
      ]) == [
        "2:31 nobody in people.yml holds the role `dev-led` (did you mean `dev-lead`?)",
        "2:40 nobody in people.yml holds the role `dba` from 2026-01-01, while this version is "
          + "in force (say in people.yml who took it over, and when)",
        "3:18 nobody in people.yml holds the role `vp`",
      ])
  }

  @Test func `a role is asked for while its version was in force`() {
    let people = "li: {roles: [{role: dba, to: 2025-12-31}, {role: sre, from: 2026-01-01}]}\n"
    let controls =
      "effective_from: 2026-01-01\nchain: [{levels: sre}]\n"
      + "earlier: [{effective_from: 2025-01-01, chain: [{levels: dba}]}]"
    #expect(found([.people: people, .controls: controls]) == [])
    let swapped = controls.replacing("sre", with: "x").replacing("dba", with: "sre")
      .replacing("x", with: "dba")
    #expect(found([.people: people, .controls: swapped]).count == 2)
  }

  @Test func `roles need no holder where nobody is listed, nor where services name owners`() {
    let controls = "chain: [{levels: [business-owner, dba]}]"
    #expect(found([.controls: controls]) == [])
    let people = "li: {roles: [{role: dba}]}"
    #expect(
      found([.controls: controls, .people: people, .services: "shop: {business_owner: li}"]) == [])
    #expect(found([.controls: controls, .people: people]).count == 1)
  }

  @Test(
    arguments: [
      (
        "windows: [{weekly: {days: [monday]}}]",
        "1:28 `monday` is not a day of the week (did you mean `mon`?)"
      ),
      (
        "windows: [{weekly: {days: mon-fri}}]",
        "1:27 `mon-fri` is not a day of the week "
          + "(list the days one by one: [mon, tue, wed, thu, fri])"
      ),
      (
        "windows: [{weekly: {days: [周一]}}]",
        "1:28 `周一` is not a day of the week (allowed: mon, tue, wed, thu, fri, sat, sun)"
      ),
      (
        "windows: [{weekly: {from: 2026-01-01 10:00}}]",
        "1:27 `2026-01-01 10:00` is not a time of day (write 22:00; its zone is that of the entry)"
      ),
      (
        "windows: [{weekly: {from: 10:00, to: 10:00}}]",
        "1:38 `weekly` begins and ends at 10:00 (for whole days leave `from` and `to` out)"
      ),
      (
        "peaks: [{from: 2026-01-02, to: 2026-01-01}]",
        "1:32 the end 2026-01-01 does not come after the start"
      ),
      (
        "peaks: [{from: 2026-01-01 10:00, to: 2026-01-01 10:00}]",
        "1:38 the end 2026-01-01 10:00 does not come after the start"
      ),
      (
        "peaks: [{from: 2026-01-01}]",
        "1:9 this entry has no `to` (write `from` and `to`, or `weekly: {days, from, to}`)"
      ),
      (
        "peaks: [{name: x}]",
        "1:9 this entry has no time (write `from` and `to`, or `weekly: {days, from, to}`)"
      ),
      (
        "peaks: [{from: 10:00, to: 2026-01-01}]",
        "1:16 `10:00` is a time of day, without its day (for times of every week write "
          + "`weekly: {days: [mon, tue], from: 22:00, to: 02:00}`)"
      ),
      (
        "timezone: CST\npeaks: []",
        "1:11 `CST` is not a time zone (write an IANA name such as Asia/Shanghai, or UTC)"
      ),
      (
        "peaks: [{weekly: {}, services: [shpo]}]",
        "1:33 the service `shpo` is not in services.yml (did you mean `shop`?)"
      ),
      (
        "freezes: [{from: 2026-01-01, to: 2026-01-01}]",
        "1:11 a freeze changes nothing: controls.yml names no level for it "
          + "(write there `freeze: {insert: vp, after: dev-lead}`)"
      ),
    ])
  func `what makes no sense in the calendar is told`(text: String, message: String) {
    #expect(found([.calendar: text, .services: "shop:"]) == [message])
  }

  @Test func `local times need a zone from somewhere`() {
    let weekly = "windows: [{weekly: {days: mon}}]"
    #expect(
      found([.calendar: weekly], zone: nil) == [
        "1:11 nothing says in which zone the times of this entry are "
          + "(write `timezone: Asia/Shanghai` at the top of the file)"
      ])
    #expect(found([.calendar: "timezone: UTC\n" + weekly], zone: nil) == [])
    #expect(found([.calendar: "peaks: [{from: 2026-01-01T10:00Z, to: 2026-01-01T11:00Z}]"]) == [])
  }

  @Test(
    arguments: [
      (
        "li: {accounts: [x1]}\nbob: {accounts: [X1]}",
        "2:18 `X1` stands for `li` and `bob` (one name, one person: two entries of one person "
          + "are merged)"
      ),
      (
        "li:\nbob: {accounts: [\"@li\"]}",
        "2:18 `@li` stands for `li` and `bob` (one name, one person: two entries of one person are merged)"
      ),
      (
        "li: {emails: [li.na]}",
        "1:15 `li.na` is not a mail address (names in other systems are `accounts`)"
      ),
      (
        "li: {roles: [{from: 2026-01-01}]}", "1:14 a role of `li` has no name (write `{role: dba}`)"
      ),
      (
        "li: {roles: [{role: dba, from: 2026-02-01, to: 2026-01-31}]}",
        "1:48 `li` leaves a role before taking it (`to` is the last day)"
      ),
      (
        "li: {roles: [{role: dba, from: 10:00}]}",
        "1:32 `from` is a day, not `10:00` (write 2026-01-31)"
      ),
    ])
  func `what makes no sense among people is told`(text: String, message: String) {
    #expect(found([.people: text]) == [message])
  }

  @Test func `one person may be written in several ways`() {
    #expect(found([.people: "li: {emails: [li@x.example, Li@x.example], accounts: [li]}"]) == [])
  }

  @Test func `owners of services are people or roles`() {
    let people = "li: {roles: [{role: shop-owner}]}"
    #expect(
      found([
        .people: people, .services: "shop: {business_owner: shop-owner, technical_owner: lii}",
      ]) == [
        "1:53 the technical owner `lii` is neither a person nor a role of people.yml "
          + "(did you mean `li`?)"
      ])
  }

  @Test func `whoever answers for a waiver is known`() {
    let waiver = "waivers: [{rule: r, document: X, reason: x, approver: lii, until: 2026-01-01}]"
    #expect(
      found([.people: "li:", .waivers: waiver])
        == ["1:55 the approver `lii` is not in people.yml (did you mean `li`?)"])
    #expect(found([.waivers: waiver]) == [])
  }

  @Test func `a word without a meaning is told`() {
    #expect(found([.vocabulary: "tags: {mysql: }"]) == ["1:8 `mysql` has nothing behind it"])
  }

  @Test func `thousands of wrong names are told in a moment`() {
    let services = (0..<2000).map { "service-\($0):" }.joined(separator: "\n")
    let people = (0..<2000).map { "person-\($0):" }.joined(separator: "\n")
    let wrong = (0..<2000).map { "servic-\($0)" }.joined(separator: ",\n ")
    let calendar = "peaks: [{weekly: {}, services: [\(wrong)]}]"
    let told = found([.services: services, .people: people, .calendar: calendar])
    #expect(told.count == 2000)
    #expect(told.last?.hasSuffix("(did you mean `service-1999`?)") == true, "\(told.last ?? "")")
  }

  @Test(
    arguments: [
      "[]", "x", "&a {b: *a}", "chain: {a: {b: {c: d}}}", "{chain: [[[[[]]]]]}",
      "chain: [~, x, []]",
      "? [a]\n: b", "freezes: [[], {weekly: x}, {weekly: [mon]}]", "li: [x]", "\u{0}", "waivers: x",
      "effective_from: [2026]", "sla_days: [1]", "validation: {required: {release: {a: b}}}",
      "earlier: [{earlier: []}]", "peaks: [{from: 9999-12-31, to: 9999-12-31}]",
      "peaks: [{weekly: {from: +9999999999d 10:00}}]",
    ])
  func `hostile files are told about and change nothing else`(text: String) {
    for file in Policy.File.allCases {
      _ = found([file: text])
    }
  }
}

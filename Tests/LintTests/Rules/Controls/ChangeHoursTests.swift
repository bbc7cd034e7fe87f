import Documents
import Incidents
import Testing

@testable import Lint

/// Rules about the hours in which a change may run.
struct ChangeHoursTests {
  private let calendar = ControlExample(policy: [
    .calendar: """
    timezone: UTC
    windows: [{services: [shop], weekly: {from: 02:00, to: 05:00}}]
    peaks: [{name: lunch, services: [shop], weekly: {from: 12:00, to: 14:00}}]
    """,
    .controls: "signoff: {max_window: 4h}",
  ])
  private let emergency = "kind: emergency, emergency: {authority: a, reason: b}"

  @Test(
    arguments: [
      ("targets: [shop/db], started_at: 2026-05-01 02:00, ended_at: 2026-05-01 05:00", []),
      ("targets: [shop/db], started_at: 2026-05-01 06:00", ["ran outside the windows of shop"]),
      (
        "targets: [shop], window: {from: 2026-05-01 06:00, to: 2026-05-01 07:00}",
        ["is planned outside the windows of shop"]
      ),
      ("targets: [mail], started_at: 2026-05-01 06:00", []),
      ("targets: [shop], started_at: 2026-05-01", []),
    ])
  func `a service with windows is changed inside them`(fields: String, facts: [String]) {
    #expect(
      calendar.messages("change-outside-window", fields) == facts.map { "CHG-1 \($0)" })
  }

  @Test(
    arguments: [
      (
        "started_at: 2026-05-01 02:30, ended_at: 2026-05-01 03:40",
        ["ended 40 min after its window had closed"]
      ),
      ("started_at: 2026-05-01 01:59", ["began 1 min before its window opened"]),
      ("started_at: 2026-05-01 02:00, ended_at: 2026-05-01 03:00", []),
      ("started_at: 2026-05-01", []),
    ])
  func `a change stays inside its own window`(fields: String, facts: [String]) {
    let window = "window: {from: 2026-05-01 02:00, to: 2026-05-01 03:00}"
    #expect(
      ControlExample().messages("change-outside-window", "\(window), \(fields)")
        == facts.map { "CHG-1 \($0)" })
  }

  @Test func `the emergency path goes outside windows, and its own is no wider than others`() {
    #expect(
      calendar.messages(
        "change-outside-window", "\(emergency), targets: [shop], started_at: 2026-05-01 06:00")
        == [])
    let window = "window: {from: 2026-05-01 02:00, to: 2026-05-01 08:00}"
    #expect(
      calendar.messages("change-outside-window", "\(emergency), \(window)")
        == ["the window of CHG-1 is 6 h wide; the policy allows 4 h"])
  }

  @Test func `what runs in a peak is not told once more as outside of the windows`() {
    let fields = "targets: [shop], started_at: 2026-05-01 12:30"
    #expect(
      calendar.speakers(fields, of: ["change"]).filter {
        $0.contains("window") || $0.contains("peak")
      }
        == ["change-in-peak"])
  }

  @Test(
    arguments: [
      ("targets: [shop], started_at: 2026-05-01 11:30, ended_at: 2026-05-01 12:01", 1),
      ("targets: [shop], started_at: 2026-05-01 11:30, ended_at: 2026-05-01 12:00", 0),
      ("targets: [shop], started_at: 2026-05-01 14:00", 0),
      ("targets: [shop], started_at: ~2026-05-01 12:05", 0),
      ("targets: [mail], started_at: 2026-05-01 12:30", 0),
    ])
  func `a peak is half-open and holds for its services`(fields: String, count: Int) {
    #expect(calendar.messages("change-in-peak", fields).count == count)
  }

  private let freeze = ControlExample(policy: [
    .calendar: "timezone: UTC\nfreezes: [{name: sale, from: 2026-05-01, to: 2026-05-10}]",
    .controls: "chain: [{levels: [dba]}]\nfreeze: {insert: vp}",
    .people: "carol: {roles: [{role: vp, to: 2026-05-05}]}",
  ])

  @Test(
    arguments: [
      ("2026-05-03", "by: carol, role: vp", 0), ("2026-05-03", "by: carol", 0),
      ("2026-05-03", "by: bob, role: dba", 1),
      ("2026-05-03", "by: carol, role: vp, decision: rejected", 1),
      ("2026-05-12", "by: bob, role: dba", 0),
    ])
  func `in a freeze the added level signs`(day: String, signoff: String, count: Int) {
    let fields =
      "targets: [shop], started_at: \(day) 10:00, signoffs: [{\(signoff), at: \(day) 09:00}]"
    #expect(freeze.messages("change-in-freeze", fields).count == count)
  }

  @Test func `somebody who no longer holds the role does not sign for it`() {
    let fields =
      "targets: [shop], started_at: 2026-05-08 10:00, signoffs: [{by: carol, at: 2026-05-08 09:00}]"
    #expect(
      freeze.messages("change-in-freeze", fields)
        == ["CHG-1 ran in a freeze (sale), and no `vp` signed it off"])
  }

  @Test func `a planned change hears of the freeze before it starts`() {
    var planned = freeze
    planned.type = "change"
    #expect(
      planned.messages(
        "change-in-freeze", "window: {from: 2026-05-03 02:00, to: 2026-05-03 03:00}")
        == ["CHG-1 is planned for a freeze (sale), and no `vp` signed it off"])
  }

  @Test func `where the policy names no level a freeze asks for nothing`() {
    var silent = freeze
    silent.policy[.controls] = nil
    #expect(
      silent.messages("change-in-freeze", "started_at: 2026-05-03 10:00") == [])
  }
}

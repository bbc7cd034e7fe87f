import Documents
import Incidents
import Testing

@testable import Lint

/// Rules about the emergency path.
struct EmergencyTests {
  private let open = ControlExample(
    body: "## Timeline\n\n### 2026-05-01\n- 10:00 start: down\n- 12:00 resolve: up\n")
  private let whole = "kind: emergency, emergency: {authority: commander, reason: down}"

  @Test(
    arguments: [
      ("2026-05-01 10:00", []), ("2026-05-01", []), ("2026-05-01 12:00", []),
      ("2026-05-01 09:00", ["1 h before there was any sign of an incident"]),
      ("2026-05-01 12:30", ["30 min after the incident was resolved"]),
    ])
  func `an emergency needs an incident that is open`(start: String, facts: [String]) {
    #expect(
      open.messages("change-emergency-incomplete", "\(whole), started_at: \(start)")
        == facts.map { "CHG-1 was called an emergency \($0)" })
  }

  @Test func `another incident may have been the open one`() {
    var after = open
    after.extra = "related: [{id: Y, relation: caused-by}]"
    #expect(
      after.messages("change-emergency-incomplete", "\(whole), started_at: 2026-05-01 09:00") == [])
  }

  @Test func `an emergency among planned changes names its incident`() {
    #expect(
      ControlExample(type: "change").messages(
        "change-emergency-incomplete", "\(whole), started_at: 2026-05-01 09:00")
        == ["CHG-1 is an emergency in a planned change, and no incident is named"])
  }

  @Test func `the emergency path is for emergencies`() {
    let fields = "kind: standard, emergency: {authority: commander, reason: down}"
    #expect(
      open.messages("change-emergency-incomplete", fields)
        == ["CHG-1 takes the emergency path and is of kind `standard`"])
  }

  @Test func `an emergency that was signed beforehand needs no other authority`() {
    let fields =
      "kind: emergency, started_at: 2026-05-01 10:20, "
      + "signoffs: [{by: alice, role: business-owner, at: 2026-05-01 10:10, decision: approved}]"
    #expect(open.speakers(fields, of: ["signoff"]) == [])
    #expect(open.messages("change-emergency-incomplete", fields) == [])
  }

  @Test(
    arguments: [
      ("commander", 0), ("li-na", 0), ("ops-wang", 0), ("bob", 1), ("stranger", 1),
    ])
  func `the policy says whose authority counts`(authority: String, count: Int) {
    var strict = open
    strict.policy = [
      .controls: "emergency: {authority: [commander]}",
      .people: "li-na: {roles: [{role: commander}]}\nbob: {roles: [{role: dba}]}\nops-wang: {}",
    ]
    strict.extra = "roles: {commander: ops-wang}"
    let fields =
      "kind: emergency, started_at: 2026-05-01 10:20, "
      + "emergency: {authority: \(authority), reason: down}"
    #expect(strict.messages("change-emergency-incomplete", fields).count == count)
  }

  @Test func `a forgotten authority is told once`() {
    let fields =
      "kind: emergency, started_at: 2026-05-01 10:20, emergency: {reason: down}, "
      + "signoffs: [{by: alice, role: business-owner, at: 2026-05-01 11:00, decision: approved}]"
    #expect(
      open.speakers(fields, of: ["signoff", "change-emergency"]) == ["change-emergency-incomplete"])
  }

  @Test func `a forgotten sign-off after an emergency is told once`() {
    let fields = "\(whole), started_at: 2026-05-01 10:20"
    #expect(open.speakers(fields, of: ["signoff", "change-emergency"]) == ["signoff-missing"])
  }

  private let chain = ControlExample(
    policy: [.controls: "chain: [{levels: [dev-lead, dba]}]\nemergency: {grace: 2h}"])

  @Test(
    arguments: [
      ("2026-05-01 12:00", []), ("2026-05-01", []),
      ("2026-05-01 14:00", ["`dba` signed it 3 h 30 min after its end; the policy gives 2 h"]),
    ])
  func `every level signs within the grace`(signed: String, facts: [String]) {
    let fields =
      "\(whole), started_at: 2026-05-01 10:20, ended_at: 2026-05-01 10:30, "
      + "signoffs: [{by: bob, role: dev-lead, at: 2026-05-01 11:00}, "
      + "{by: li-na, role: dba, at: \(signed)}]"
    #expect(
      chain.messages("change-emergency-overdue", fields)
        == facts.map { "CHG-1 was an emergency, and \($0)" })
  }

  @Test func `a level may still sign until the grace is over`() {
    var early = chain
    early.now = Example.now - 86_400
    let fields =
      "\(whole), started_at: 2026-05-30 23:00, signoffs: [{by: bob, role: dev-lead, at: 2026-05-30 23:30}]"
    #expect(early.messages("change-emergency-overdue", fields) == [])
    #expect(
      chain.messages("change-emergency-overdue", fields)
        == ["CHG-1 was an emergency, and `dba` has not signed it within 2 h of its end"])
  }

  @Test func `a business owner who has not signed is told once`() {
    let fields =
      "\(whole), started_at: 2026-05-01 10:20, "
      + "signoffs: [{by: bob, role: dba, at: 2026-05-01 11:00, decision: approved}]"
    #expect(
      open.speakers(fields, of: ["signoff", "change-emergency"]) == ["signoff-not-business"])
  }
}

import Testing

@testable import Documents
@testable import Incidents

struct ChangeFieldTests {
  private let written = Written(
    """
    timezone: Asia/Shanghai
    changes:
      - id: CHG-1
        title: 重启
        kind: emergency
        relation: mitigated
        risk: high
        targets: [rds/user, cache]
        category: failover
        requested_by: dev
        executed_by: vendor
        sponsor: dba
        window: {from: 2020-04-09 02:00, to: 2020-04-09 05:00}
        started_at: 2020-04-08 14:23
        ended_at: 2020-04-08T14:31:05+08:00
        skipped: [step 5]
        temporary: {revert_by: 2020-04-10, reverted_by: CHG-4}
        notified: [{who: user-center, at: 13:50}]
        rollback: {steps: s, trigger: t, tested_at: 2020-04-01}
        irreversible: no
        emergency: {authority: a, reason: r}
        signoffs:
          - {by: alice, role: owner, at: 2020-04-08 13:40, decision: approved, scope: [x], evidence: e}
        validations:
          - kind: data-consistency
            criterion: c
            method: m
            by: li
            at: 2020-04-08 18:40
            result: not-done
            evidence: v
        breach:
          controls: [signoff, window]
          facts: f
          acknowledged: {by: bo, role: owner, at: 2020-04-10 11:00}
          actions: [AI-1]
    """)

  private var change: Change? { written.document.changes.first }

  @Test func `nothing is wrong with a full change`() {
    #expect(written.findings.isEmpty)
    #expect(written.document.extraFields.isEmpty)
  }

  @Test func `what a change is stands at its places`() {
    #expect(written.at(change?.id) == "4:9 CHG-1" && written.at(change?.title) == "5:12 重启")
    #expect(change?.kind?.value == .emergency && written.at(change?.kind) == "6:11 emergency")
    #expect(
      change?.relation?.value == .mitigated && written.at(change?.relation) == "7:15 mitigated")
    #expect(change?.risk?.value == .high && written.at(change?.risk) == "8:11 high")
    #expect(change?.targets.map(written.at) == ["9:15 rds/user", "9:25 cache"])
    #expect(
      change?.category?.value == .failover && written.at(change?.category) == "10:15 failover")
  }

  @Test func `who and when stand at their places`() {
    #expect(written.at(change?.requestedBy) == "11:19 dev")
    #expect(written.at(change?.executedBy) == "12:18 vendor")
    #expect(written.at(change?.sponsor) == "13:14 dba")
    #expect(written.at(change?.window?.from) == "14:20 2020-04-09 02:00")
    #expect(written.at(change?.window?.to) == "14:42 2020-04-09 05:00")
    #expect(change?.startedAt?.value.instant.map { utcText($0) } == "2020-04-08T06:23Z")
    #expect(
      change?.endedAt?.value.instant.map { utcText($0, seconds: true) } == "2020-04-08T06:31:05Z")
    #expect(change?.notified.first?.at?.value.secondOfDay == 49_800)
    #expect(change?.notified.first?.at?.value.day == nil)
    #expect(written.at(change?.notified.first?.who) == "19:22 user-center")
  }

  @Test func `the ways back stand at their places`() {
    #expect(change?.skipped.map(written.at) == ["17:15 step 5"])
    #expect(written.at(change?.temporary?.revertBy) == "18:28 2020-04-10")
    #expect(written.at(change?.temporary?.revertedBy) == "18:53 CHG-4")
    #expect(written.at(change?.rollback?.steps) == "20:23 s")
    #expect(written.at(change?.rollback?.trigger) == "20:35 t")
    #expect(change?.rollback?.testedAt?.value.precision == .day)
    #expect(change?.irreversible?.value == false)
    #expect(change?.emergency?.authority?.value == "a" && change?.emergency?.reason?.value == "r")
  }

  @Test func `evidence stands at its places`() {
    let signoff = change?.signoffs.first
    #expect(written.at(signoff?.by) == "24:14 alice" && signoff?.role?.value == "owner")
    #expect(signoff?.decision?.value == .approved && signoff?.scope.map(\.value) == ["x"])
    #expect(written.at(signoff?.at) == "24:38 2020-04-08 13:40" && signoff?.evidence?.value == "e")
    let validation = change?.validations.first
    #expect(validation?.kind?.value == .dataConsistency && validation?.result?.value == .notDone)
    #expect(written.at(validation?.criterion) == "27:20 c" && validation?.method?.value == "m")
    #expect(validation?.by?.value == "li" && validation?.evidence?.value == "v")
    #expect(written.at(validation?.at) == "30:13 2020-04-08 18:40")
    let breach = change?.breach
    #expect(breach?.controls.map(\.value) == ["signoff", "window"] && breach?.facts?.value == "f")
    #expect(written.at(breach?.acknowledged?.by) == "36:26 bo")
    #expect(breach?.acknowledged?.role?.value == "owner")
    #expect(written.at(breach?.acknowledged?.at) == "36:47 2020-04-10 11:00")
    #expect(breach?.actions.map(written.at) == ["37:17 AI-1"])
  }
}

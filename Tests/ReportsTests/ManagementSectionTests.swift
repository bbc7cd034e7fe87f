import Documents
import Incidents
import Store
import Testing

@testable import Reports

/// What a manager is asked, and who it is asked of.
@Suite struct ManagementSectionTests {
  private static let people = """
    alice: {roles: [{role: dev-lead, from: 2020-01-01, to: 2026-10-31}]}
    bob: {roles: [{role: dev-lead, from: 2020-01-01, to: 2020-12-31}, {role: dba, from: 2021-01-01}]}
    carol: {}
    """
  private static let services = "checkout: {team: payments}\nsearch: {team: discovery}\n"

  @Test func `an owner who holds no role any more is gone, one whom nobody knows is unknown`()
    throws
  {
    let base = try TestBase(
      document(
        items: """
          - [ ] AI-1 One @alice due:2027-01-01
          - [ ] AI-2 Two @bob due:2027-01-01
          - [ ] AI-3 Three @carol due:2027-01-01
          - [ ] AI-4 Four @mallory due:2027-01-01
          - [ ] AI-5 Five @payments due:2027-01-01
          """))
    let report = try base.report(
      policy: policy((.people, Self.people), (.services, Self.services)))
    #expect(report.gone.items.map(\.item.id) == ["AI-1", "AI-4"])
    #expect(report.gone.items.map(\.left) == [civil("2026-10-31"), nil])
    #expect(report.decisions.entries.map(\.lead) == ["hand over"])
    #expect(try base.report("2026-10-31").gone.items.isEmpty)
    #expect(try base.report().gone.items.isEmpty, "without people.yml nobody is unknown")
  }

  @Test func `what is far over its first promise, or moved twice, waits for a decision`() throws {
    let base = try TestBase(
      document(
        day: "2026-09-01",
        items: """
          - [ ] AI-1 One @dev due:2026-10-20
          - [ ] AI-2 Two @dev due:2026-11-10
          - [ ] AI-3 Three @dev due:2026-11-20
            - slipped: 2026-10-01 → 2026-11-20 the freeze
          - [ ] AI-4 Four @dev due:2026-11-20
            - slipped: 2026-11-12 → 2026-11-16 the freeze
            - slipped: 2026-11-16 → 2026-11-20 a fair
          """))
    let report = try base.report()
    #expect(report.decisions.entries.map(\.name) == ["AI-1", "AI-3", "AI-4"])
    #expect(report.moved.items.map(\.id) == ["AI-4", "AI-3"])
    let text = TextReport.text(report.page)
    #expect(text.contains("do or decline  AI-3 Three"))
    #expect(text.contains("51 days after the first promise · dev · moved once"))
    #expect(text.contains("first due 2026-11-12 · now due 2026-11-20\n"))
    #expect(text.contains("8 days later"))
  }

  @Test func `the policy's days count from the end of the incident`() throws {
    let text = document(front: "severity: SEV1", items: "- [ ] AI-1 One @dev due:2026-10-20")
      .replacing("2026-11-17", with: "2026-10-01")
      .replacing("- 10:00 start: down", with: "- 10:00 start: down\n- 11:00 resolve: up")
    let controls = "effective_from: 2000-01-01\nsla_days: {SEV1: 30}\n"
    let report = try TestBase(text).report(policy: policy((.controls, controls)))
    #expect(TextReport.text(report.page).contains("due 2026-10-20 · 21 days past its SLA"))
  }

  @Test func `an emergency says how much time is left for the chain`() throws {
    let front = ChangeSectionTests.changes(
      ChangeSectionTests.change("CHG-1", "    kind: emergency\n    ended_at: 2026-11-21 02:00"),
      ChangeSectionTests.change("CHG-2", "    kind: emergency\n    ended_at: 2026-11-16 11:00"))
    let report = try TestBase(document(front: front)).report()
    let text = TextReport.text(report.page)
    #expect(text.contains("14 hours left  CHG-1 Restart the broker"))
    #expect(text.contains("4 days late  CHG-2 Restart the broker"))
    #expect(text.contains("missing: business-owner · ended 2026-11-21 02:00"))
    #expect(report.decisions.entries.map(\.lead) == ["sign or declare"])
  }

  @Test func `a temporary change past its date is to be taken back`() throws {
    func temporary(_ id: String, _ day: String, _ rest: String = "") -> String {
      ChangeSectionTests.change(id, "    temporary: {revert_by: \(day) 10:00\(rest)}")
    }
    let front = ChangeSectionTests.changes(
      temporary("CHG-1", "2026-11-18"), temporary("CHG-2", "2026-11-30"),
      temporary("CHG-3", "2026-11-18", ", reverted_by: CHG-1"))
    let report = try TestBase(document(front: front)).report()
    #expect(report.temporary.changes.map(\.change.id) == ["CHG-1"])
    #expect(report.temporary.changes.map(\.days) == [3])
    #expect(report.decisions.entries.map(\.lead) == ["take back"])
  }

  @Test func `a waiver shows from two weeks before its end`() throws {
    let waivers = """
      waivers:
        - {rule: change-in-peak, document: INC-1, reason: r, approver: vp, until: 2026-12-05}
        - {rule: change-in-freeze, document: INC-1, reason: r, approver: vp, until: 2026-12-06}
      """
    let report = try TestBase().report(policy: policy((.waivers, waivers)))
    #expect(report.waivers.waivers.map(\.rule) == ["change-in-peak"])
  }

  @Test func `a document that is no final one after two weeks is late`() throws {
    let text = document(day: "2026-11-06").replacing("status: final", with: "status: draft")
    #expect(try TestBase(text).report("2026-11-20").late.documents.isEmpty)
    #expect(try TestBase(text).report("2026-11-21").late.documents.map(\.age) == [15])
    #expect(try TestBase(document(day: "2026-11-06")).report().late.documents.isEmpty)
  }

  private func incident(_ id: String, _ day: String, front: String = "", items: String = "")
    -> String
  {
    document(id, day: day, front: "services: [checkout]\n" + front, items: items)
      .replacing(
        "## Action", with: "## Root causes\n\n- RC-1 (root, testing) No test.\n\n## Action")
  }

  @Test func `a repeated cause names what had been left open`() throws {
    let base = try TestBase(
      incident(
        "INC-1", "2026-10-14",
        items: """
          - [x] AI-1 (prevent, RC-1) One @dev closed:2026-11-01
          - [ ] AI-2 (prevent, RC-1) Two @dev due:2027-01-01
          - [x] AI-3 (prevent, RC-1) Three @dev closed:2026-11-19
          """), incident("INC-2", "2026-11-17"))
    let text = try TextReport.text(base.report().page)
      .split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
    #expect(
      text.contains(
        "AI-2 of INC-1 had been open 34 days when INC-2 repeated its cause: Two "
          + "dev · testing at checkout · 34 days apart"))
    #expect(text.contains("AI-3 of INC-1 had been open 34 days"))
    #expect(!text.contains("AI-1 of INC-1"))
  }

  @Test func `age and flow count what is open`() throws {
    let base = try TestBase(
      document(
        "INC-1", day: "2026-11-11", front: "severity: SEV1\nservices: [checkout]",
        items: "- [ ] AI-1 One @dev due:2026-11-12\n- [x] AI-2 Two @dev closed:2026-11-18"),
      document(
        "INC-2", day: "2026-11-17", front: "severity: SEV2\nservices: [search]",
        items: "- [ ] AI-1 One @dev due:2027-01-01"))
    let report = try base.report(policy: policy((.services, Self.services)))
    #expect(report.ageing.severities.map(\.name) == ["SEV1", "SEV2"])
    #expect(report.ageing.severities.map(\.median) == [10, 4])
    #expect(report.ageing.teams.map(\.name) == ["discovery", "payments"])
    #expect(report.flow.weeks.prefix(3).map(\.opened) == [1, 2, 0])
    #expect(report.flow.weeks.prefix(3).map(\.closed) == [1, 0, 0])
    #expect(report.flow.weeks.prefix(3).map(\.open) == [2, 2, 0])
  }

  @Test func `a digest holds what is its owner's or its team's`() throws {
    let base = try TestBase(
      document(
        "INC-1", front: "services: [checkout]",
        items: "- [ ] AI-1 One @bob due:2026-11-01\n- [ ] AI-2 Two @carol due:2026-11-01"),
      document(
        "INC-2", front: "services: [search]",
        items: "- [ ] AI-1 One @bob due:2026-11-02\n- [ ] AI-2 Two @payments due:2026-11-02"))
    let policy = policy((.people, Self.people), (.services, Self.services))
    func overdue(_ audience: ReportAudience) throws -> [String] {
      try base.report(policy: policy, audience: audience).overdue.items.map {
        "\($0.document.id ?? "") \($0.id)"
      }
    }
    #expect(try overdue(.owner("bob")) == ["INC-1 AI-1", "INC-2 AI-1"])
    #expect(try overdue(.team("payments")) == ["INC-1 AI-1", "INC-1 AI-2", "INC-2 AI-2"])
    #expect(try overdue(.owner("nobody")) == [])
    let page = try base.report(title: "Ours", policy: policy, audience: .team("payments")).page
    #expect(page.title == "Weekly report for team payments: Ours")
  }
}

import Incidents
import Store
import Testing

@testable import Reports

@Suite struct ChangeSectionTests {
  private static let signed = """
        signoffs:
          - {by: alice, role: business-owner, at: 2026-11-16 09:00, decision: approved}
    """
  private static let checked = """
        validations:
          - {kind: functional, criterion: it works, by: qa, at: 2026-11-16 12:00, result: pass}
    """

  /// The front matter of one change.
  static func change(_ id: String = "CHG-1", _ rest: String = "") -> String {
    """
      - id: \(id)
        title: Restart the broker
        risk: high
        executed_by: ops
        started_at: 2026-11-16 10:00
    \(rest)
    """
  }

  static func changes(_ changes: String...) -> String {
    "changes:\n" + changes.joined(separator: "\n")
  }

  @Test(arguments: [
    ("", "neither"), (signed, "no validation"), (checked, "no sign-off"),
  ])
  func `a change says what it lacks`(evidence: String, lead: String) throws {
    let base = try TestBase(document(front: Self.changes(Self.change("CHG-1", evidence))))
    let report = try base.report()
    #expect(report.numbers.lacking == 1)
    let text = TextReport.text(report.page)
    #expect(text.contains("\(lead)  CHG-1 Restart the broker"))
    #expect(text.contains("high risk · started 2026-11-16 10:00 · by ops · INC-1"))
  }

  @Test func `a change with sign-off and validation is complete`() throws {
    let front = Self.changes(Self.change("CHG-1", Self.signed + "\n" + Self.checked))
    let report = try TestBase(document(front: front)).report()
    #expect(report.lacking.changes.isEmpty)
    #expect(TextReport.text(report.page).contains("Changes without evidence: none"))
  }

  @Test func `a change that starts after the day lacks nothing yet`() throws {
    let base = try TestBase(document(front: Self.changes(Self.change())))
    #expect(try base.report("2026-11-17").lacking.changes.count == 1)
    let planned = try TestBase(document(day: nil, front: Self.changes(Self.change())))
    #expect(try planned.report("2026-11-15").lacking.changes.isEmpty)
  }

  private static func breach(_ rest: String) -> String {
    """
        breach:
          controls: [signoff, window]
          facts: nobody asked the business
    \(rest)
    """
  }

  @Test func `a declared breach shows who acknowledged it and what becomes of its items`() throws {
    let breach = Self.breach(
      """
            acknowledged: {by: alice, role: business-owner, at: 2026-11-17 11:00}
            actions: [AI-1, AI-2, AI-9]
      """)
    let base = try TestBase(
      document(
        front: Self.changes(Self.change("CHG-1", breach)),
        items: "- [ ] AI-1 One @dev due:2027-01-01\n- [x] AI-2 Two @dev closed:2026-11-18"))
    let text = try TextReport.text(base.report().page)
    #expect(text.contains("signoff, window  CHG-1 nobody asked the business"))
    #expect(text.contains("acknowledged by alice · AI-1 open · AI-2 done, not verified"))
    #expect(text.contains("AI-9 not in the document"))
  }

  @Test func `of a breach of many controls all are named`() throws {
    let breach = Self.breach("").replacing("window]", with: "window, validation, notified]")
    let base = try TestBase(document(front: Self.changes(Self.change("CHG-1", breach))))
    let text = try TextReport.text(base.report().page)
    #expect(text.contains("4 controls  CHG-1 nobody asked the business"))
    #expect(text.contains("signoff, window, validation, notified · not acknowledged"))
  }

  @Test func `a breach nobody acknowledged stays until somebody does`() throws {
    let base = try TestBase(
      document(
        day: "2026-01-05",
        front: Self.changes(
          Self.change("CHG-1", Self.breach(""))
            .replacing("2026-11-16", with: "2026-01-05"))))
    let text = try TextReport.text(base.report().page)
    #expect(text.contains("not acknowledged · no action item follows"))
  }

  @Test(arguments: [("2026-01-07", 1, 0), ("2026-11-21", 0, 1)])
  func `an earlier breach that is acknowledged and followed up is only counted`(
    day: String, shown: Int, settled: Int
  ) throws {
    let breach = Self.breach(
      "      acknowledged: {by: alice, at: 2026-01-05 11:00}\n      actions: [AI-1]")
    let front = Self.changes(Self.change("CHG-1", breach))
      .replacing("2026-11-16", with: "2026-01-05")
    let base = try TestBase(
      document(
        day: "2026-01-05", front: front, items: "- [x] AI-1 One @dev closed:2026-01-06"))
    let breaches = try base.report(day).breaches
    #expect(breaches.breaches.count == shown)
    #expect(breaches.settled == settled)
  }

  @Test func `changes with a declared breach come after the others`() throws {
    let front = Self.changes(Self.change("CHG-1", Self.breach("")), Self.change("CHG-2"))
    let lacking = try TestBase(document(front: front)).report().lacking
    #expect(lacking.changes.map(\.id) == ["CHG-2", "CHG-1"])
  }
}

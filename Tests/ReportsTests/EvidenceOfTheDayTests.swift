import Documents
import Incidents
import Store
import Testing

@testable import Reports

/// What a report says of changes as of its day, and as lint judges them.
@Suite struct EvidenceOfTheDayTests {
  /// An emergency that was over on Monday 16 November at 10:00 UTC, or at `end`, with these lines below it.
  private func emergency(end: String = "2026-11-16 10:00", _ rest: String) -> String {
    ChangeSectionTests.changes(
      ChangeSectionTests.change(
        "CHG-1",
        "    kind: emergency\n    ended_at: \(end)\n    emergency: {authority: dev}\n\(rest)"))
  }

  private func signoffs(_ lines: String...) -> String {
    "    signoffs:\n" + lines.map { "      - {\($0)}" }.joined(separator: "\n")
  }

  private let people = policy(
    (.people, "alice: {roles: [{role: business-owner}]}\ndev: {}\n"))

  @Test func `who names no role and may hold it has signed for the level`() throws {
    let front = emergency(signoffs("by: alice, at: 2026-11-16 09:00, decision: approved"))
    let report = try TestBase(document(front: front)).report(policy: people)
    #expect(report.emergencies.emergencies.isEmpty)
    let other = emergency(signoffs("by: dev, at: 2026-11-16 09:00, decision: approved"))
    let late = try TestBase(document(front: other)).report(policy: people)
    #expect(late.emergencies.emergencies.map(\.missing) == [["business-owner"]])
  }

  @Test func `the grace counts from the end of a day that is written without a time`() throws {
    let report = try TestBase(document(front: emergency(end: "2026-11-20", ""))).report()
    // Noon of the 21st: 24 hours after the last second of the 20th are 12 hours away.
    #expect(TextReport.text(report.page).contains("11 hours left  CHG-1"))
  }

  @Test func `a sign-off counts from the day on which it was given`() throws {
    let front = emergency(
      signoffs("by: alice, role: business-owner, at: 2026-11-18 09:00, decision: approved"))
    let base = try TestBase(document(front: front))
    #expect(try base.report("2026-11-17").emergencies.emergencies.count == 1)
    #expect(try base.report("2026-11-18").emergencies.emergencies.isEmpty)
  }

  @Test func `a refusal takes nothing back before it was said`() throws {
    let front = emergency(
      signoffs(
        "by: alice, role: business-owner, at: 2026-11-16 09:00, decision: approved",
        "by: alice, role: business-owner, at: 2026-11-19 09:00, decision: rejected"))
    let base = try TestBase(document(front: front))
    #expect(try base.report("2026-11-18").emergencies.emergencies.isEmpty)
    #expect(try base.report("2026-11-19").emergencies.emergencies.count == 1)
  }

  @Test func `a temporary change is past its date when the day is over`() throws {
    let front = ChangeSectionTests.changes(
      ChangeSectionTests.change("CHG-1", "    temporary: {revert_by: 2026-11-20}"))
    let base = try TestBase(document(front: front))
    #expect(try base.report("2026-11-20").temporary.changes.isEmpty)
    #expect(try base.report("2026-11-21").temporary.changes.count == 1)
  }

  @Test func `a change begins on the clock of the knowledge base`() throws {
    let front = ChangeSectionTests.changes(
      ChangeSectionTests.change().replacing("2026-11-16 10:00", with: "2026-11-23T02:00+09:00"))
    let base = try TestBase(document(front: front))
    #expect(try base.report("2026-11-22").lacking.changes.count == 1)
    let text = SourceText(path: "postmortem.yml", text: "timezone: Asia/Tokyo")
    let source = try ReportSource(store: base.store, configuration: Configuration.read(text).0)
    #expect(WeeklyReport(source, asOf: civil("2026-11-22")).lacking.changes.isEmpty)
    #expect(WeeklyReport(source, asOf: civil("2026-11-23")).lacking.changes.count == 1)
  }

  @Test func `who refused did not sign, and what was not done is no check`() throws {
    let front = ChangeSectionTests.changes(
      ChangeSectionTests.change(
        "CHG-1",
        signoffs(
          "by: alice, role: business-owner, at: 2026-11-15 09:00, decision: approved",
          "by: dana, role: dba, at: 2026-11-15 10:00, decision: rejected")
          + "\n    validations:\n      - {kind: data, by: bruno, result: pass}"
          + "\n      - {kind: functional, by: erik, result: not-done}"))
    let base = try TestBase(document(front: front))
    let source = try ReportSource(store: base.store)
    let card = try #require(source.card(of: "INC-1"))
    let page = IncidentReport(
      source, card, try base.store.account(of: card.document.number), asOf: civil("2026-11-21")
    ).page
    let changes = try #require(page.sections.first { $0.key == "changes" })
    let facts = try #require(changes.entries.list.first).facts
    #expect(
      facts.filter { !$0.isEmpty } == [
        "signed off by alice", "refused by dana", "checked by bruno",
      ])
  }

  @Test func `a mail stays below its limit, whatever marks a letter has`() throws {
    let marks = "e" + String(repeating: "\u{301}", count: 4_000)
    let items = (1...40).map { "- [ ] AI-\($0) \(marks) @dev due:2026-10-01" }
    let base = try TestBase(
      document(title: String(repeating: marks, count: 20), items: items.joined(separator: "\n")))
    let page = try base.report(title: String(repeating: marks, count: 30)).page
    #expect(HTMLReport.text(page).utf8.count < HTMLReport.limit)
    #expect(HTMLReport.text(page).contains("Overdue: 40"))
  }
}

import Documents
import Incidents
import Testing

@testable import Reports

@Suite struct WeeklyReportTests {
  @Test func `an empty base has a report of zeros`() throws {
    let text = try TextReport.text(TestBase().report(title: "Our outages").page)
    #expect(
      text.hasPrefix(
        """
        Weekly report: Our outages
        ══════════════════════════
        2026-W47, 16 to 22 November 2026, as of Saturday 21 November 2026

                               now  last  median of 4
        ─────────────────────  ───  ────  ───────────
        open                     0     0            0
        overdue                  0     0            0
        new this week            0     0            0
        closed this week         0     0            0
        changes lack evidence    0     0            0

        Decisions needed: none
        Overdue: none
        Due this week (Sat 21 Nov to Sun 22 Nov): none
        Due next week (Mon 23 Nov to Sun 29 Nov): none
        New this week: none
        Closed this week: none
        Declined this week: none
        Slipped and reopened this week: none
        Vanished this week: none
        Open with a moved due date: none
        Without owner or due date: none
        Owner gone or unknown: none
        Changes without evidence: none
        Emergencies without the whole chain: none
        Temporary changes past their date: none
        Declared breaches: none
        Waivers that end within 14 days: none
        Postmortems not final after 14 days: none
        Repeated causes, four weeks: none
        Age of open items: none
        Opened and closed in eight weeks: none
        Retold accounts: none
        """))
  }

  @Test func `the numbers at the top count what is ours`() throws {
    let report = try TestBase(
      document(
        front: ChangeSectionTests.changes(ChangeSectionTests.change()),
        items: """
          - [ ] AI-1 One @dev due:2026-11-01
          - [ ] AI-2 Two
          - [x] AI-3 Three closed:2026-11-19
          """)
    ).report()
    let figures = report.page.figures
    #expect(figures.map(\.key) == ["open", "overdue", "new", "closed", "lacking"])
    #expect(figures.map(\.count) == [2, 1, 3, 1, 1])
  }

  @Test func `the same input gives the same report`() throws {
    let documents = (0..<20).map { number in
      document(
        "INC-\(number)", day: "2026-11-\(10 + number % 10)",
        items: "- [ ] AI-1 One\n- [ ] AI-2 Two @dev due:2026-11-\(10 + number)")
    }
    let first = try TestBase(documents)
    let second = try TestBase(documents)
    let report = try first.report()
    #expect(try report == first.report())
    #expect(try report.page == second.report().page)
  }

  @Test(arguments: [
    ("2021-01-01", "2020-W53, 28 December 2020 to 3 January 2021, as of Friday 1 January 2021"),
    ("2026-01-01", "2026-W01, 29 December 2025 to 4 January 2026, as of Thursday 1 January 2026"),
    ("2026-10-01", "2026-W40, 28 September to 4 October 2026, as of Thursday 1 October 2026"),
  ])
  func `the period names week, days and today`(day: String, period: String) throws {
    #expect(try TestBase().report(day).page.period == period)
  }

  @Test func `numbers stand beside those of last week and the middle of four`() throws {
    let report = try TestBase(
      document(
        day: "2026-10-20",
        items: """
          - [ ] AI-1 One @dev due:2026-10-28
          - [x] AI-2 Two @dev due:2026-11-30 closed:2026-11-12
          - [x] AI-3 Three @dev due:2026-11-30 closed:2026-11-13
          """)
    ).report()
    let figures = report.page.figures
    #expect(figures.map(\.count) == [1, 1, 0, 0, 0])
    #expect(figures.map(\.previous) == [1, 1, 0, 2, 0])
    #expect(figures.map(\.median) == [3, 1, 0, 0, 0])
  }
}

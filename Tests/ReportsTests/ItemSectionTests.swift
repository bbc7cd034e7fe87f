import Incidents
import Store
import Testing

@testable import Reports

/// Saturday 21 November 2026 lies in 2026-W47, 16 to 22 November.
@Suite struct ItemSectionTests {
  @Test func `an item is overdue from the day after its due date, the oldest first`() throws {
    let base = try TestBase(
      document(
        items: """
          - [ ] AI-1 One @dev due:2026-11-20
          - [ ] AI-2 Two @dev due:2026-11-21
          - [ ] AI-3 Three @dev due:2025-11-21
          - [x] AI-4 Four @dev due:2026-11-01 closed:2026-11-02
          - [-] AI-5 Five @dev due:2026-11-01
          """))
    let overdue = try base.report().overdue
    #expect(overdue.items.map(\.id) == ["AI-3", "AI-1"])
    #expect(overdue.items.map(overdue.age) == [365, 1])
  }

  @Test func `of items due on one day the gravest comes first`() throws {
    let base = try TestBase(
      document(
        items: """
          - [ ] AI-1 One @dev due:2026-11-01
          - [ ] AI-2 (prevent, P2) Two @dev due:2026-11-01
          - [ ] AI-3 (prevent, P0) Three @dev due:2026-11-01
          """))
    #expect(try base.report().overdue.items.map(\.id) == ["AI-3", "AI-2", "AI-1"])
  }

  @Test(arguments: [
    ("2026-11-15", ["AI-1"], ["AI-2", "AI-3"]), ("2026-11-16", ["AI-2", "AI-3"], ["AI-4"]),
    ("2026-11-22", ["AI-3"], ["AI-4"]), ("2026-11-23", ["AI-4"], []),
  ])
  func `due this week goes from today to Sunday, next week from Monday to Sunday`(
    day: String, this: [String], next: [String]
  ) throws {
    let base = try TestBase(
      document(
        day: "2026-11-02",
        items: """
          - [ ] AI-1 One @dev due:2026-11-15
          - [ ] AI-2 Two @dev due:2026-11-16
          - [ ] AI-3 Three @dev due:2026-11-22
          - [ ] AI-4 Four @dev due:2026-11-23
          """))
    let report = try base.report(day)
    #expect(report.due.items.map(\.id) == this)
    #expect(report.dueNext.items.map(\.id) == next)
  }

  @Test func `an item due this week is not overdue as well`() throws {
    let base = try TestBase(document(items: "- [ ] AI-1 One @dev due:2026-11-17"))
    let report = try base.report()
    #expect(report.overdue.items.count == 1)
    #expect(report.due.items.isEmpty)
  }

  @Test(arguments: [("2026-11-15", 0), ("2026-11-16", 1), ("2026-11-22", 1), ("2026-11-23", 0)])
  func `items are new in the week in which their document began`(day: String, count: Int) throws {
    let base = try TestBase(document(day: day, items: "- [ ] AI-1 One @dev due:2027-01-01"))
    #expect(try base.report("2026-11-22").new.items.count == count)
  }

  @Test func `open items of documents without a day cannot be placed, and that is said`() throws {
    let base = try TestBase(
      document(day: nil, items: "- [ ] AI-1 One @dev due:2027-01-01\n- [x] AI-2 Two @dev"))
    let report = try base.report()
    #expect(report.new.items.isEmpty)
    #expect(report.new.undatable == 1)
    #expect(TextReport.text(report.page).contains("1 open item in documents that name no day"))
  }

  @Test func `closed this week is what the closed day says, verified or not`() throws {
    let base = try TestBase(
      document(
        items: """
          - [x] AI-1 One @dev closed:2026-11-20
          - [x] AI-2 Two @dev closed:2026-11-16
            - verified: @qa 2026-11-18
          - [x] AI-3 Three @dev closed:2026-11-15
          - [x] AI-4 Four @dev
          - [x] AI-5 Five @dev closed:2026-11-22
          """))
    let closed = try base.report().closed
    #expect(closed.items.map(\.id) == ["AI-2", "AI-1"])
    #expect(closed.undated == 1)
    let text = try TextReport.text(base.report().page)
    #expect(text.contains("Mon 16 Nov  AI-2 Two\n            dev · verified by qa · INC-1\n"))
    #expect(text.contains("Fri 20 Nov  AI-1 One\n            dev · not verified · INC-1\n"))
  }

  @Test func `an item closed later was open on the day of the report`() throws {
    let base = try TestBase(
      document(
        items: """
          - [x] AI-1 One @dev due:2026-11-18 closed:2026-11-22
          - [-] AI-2 Two @dev due:2026-11-19
            - declined: not needed, @lead 2026-11-22
          """))
    let saturday = try base.report("2026-11-21")
    #expect(saturday.overdue.items.map(\.id) == ["AI-1", "AI-2"])
    #expect(saturday.numbers.open == 2)
    let sunday = try base.report("2026-11-22")
    #expect(sunday.overdue.items.isEmpty)
    #expect(sunday.closed.items.map(\.id) == ["AI-1"])
    #expect(sunday.declined.items.map(\.id) == ["AI-2"])
  }

  @Test func `what was declined shows its reason and who decided`() throws {
    let base = try TestBase(
      document(
        items: """
          - [-] AI-1 Weekly call @dev
            - declined: superseded by AI-2, @lead 2026-11-18
          - [-] AI-2 Older @dev
            - declined: too dear, @lead 2026-10-01
          - [-] AI-3 Undated @dev
          """))
    let report = try base.report()
    #expect(report.declined.items.map(\.id) == ["AI-1"])
    #expect(report.declined.undated == 1)
    let text = TextReport.text(report.page)
    #expect(text.contains("dev · declined by lead: superseded by AI-2 · INC-1"))
  }

  @Test func `items without owner or due date are told by document, the longest list first`() throws
  {
    let base = try TestBase(
      document("INC-1", items: "- [ ] AI-1 One @dev\n- [ ] AI-2 Two @dev due:2027-01-01"),
      document(
        "INC-2", items: "- [ ] AI-1 One\n- [ ] AI-2 Two due:2027-01-01\n- [x] AI-3 Three"))
    let groups = try base.report().unassigned.groups
    #expect(groups.map(\.document.id) == ["INC-2", "INC-1"])
    #expect(groups.map(\.withoutOwner) == [2, 0])
    #expect(groups.map(\.withoutDueDate) == [1, 1])
    #expect(try base.report().unassigned.section.count == 3)
  }

  @Test func `a document that begins after the day is not there yet`() throws {
    let base = try TestBase(document(day: "2026-11-22", items: "- [ ] AI-1 One due:2026-11-01"))
    let report = try base.report("2026-11-21")
    #expect(report.numbers.open == 0)
    #expect(report.overdue.items.isEmpty)
    #expect(try base.report("2026-11-22").overdue.items.count == 1)
  }

  @Test func `withdrawn documents say nothing`() throws {
    let text = document(items: "- [ ] AI-1 One due:2026-11-01")
    let withdrawn = text.replacing("status: final", with: "status: withdrawn")
    #expect(try TestBase(withdrawn).report().numbers.open == 0)
    #expect(try TestBase(text).report().numbers.open == 1)
  }
}

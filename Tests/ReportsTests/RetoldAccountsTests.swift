import Incidents
import Testing

@testable import Reports

@Suite struct RetoldAccountsTests {
  private let account = document(
    "EXT-1", title: "Theirs", day: "2026-11-17",
    front: retold + "\n"
      + ChangeSectionTests.changes(
        ChangeSectionTests.change("CHG-1"),
        ChangeSectionTests.change("CHG-2", "    breach: {controls: [signoff]}")),
    items: """
      - [ ] AI-1 One due:2026-11-01
      - [ ] AI-2 Two @them
      - [x] AI-3 Three closed:2026-11-18
      - [-] AI-4 Four
        - declined: no, @them 2026-11-18
      """)

  @Test func `a retold account is counted apart and nowhere else`() throws {
    let report = try TestBase(account).report()
    #expect(report.page.figures.allSatisfy { $0.count == 0 })
    #expect(report.page.sections.dropLast().allSatisfy { $0.count == 0 && $0.notes.isEmpty })
    let theirs = report.retold
    #expect(theirs.documents == 1)
    #expect(theirs.openItems.count == 2)
    #expect(theirs.itemsWithoutOwner == 1)
    #expect(theirs.itemsWithoutDueDate == 1)
    #expect(theirs.changesLackingEvidence.count == 2)
    #expect(theirs.changesWithoutSignoff == 2)
    #expect(theirs.changesWithoutValidation == 2)
    #expect(theirs.breaches.count == 1)
  }

  @Test func `several accounts are told in one sentence each`() throws {
    let base = try TestBase(account, account.replacing("EXT-1", with: "EXT-2"), document())
    let text = try TextReport.text(base.report().page)
    #expect(
      text.contains(
        """
        Retold accounts: 2
        ────────────────────────────────────────────────────────────────────────────────
        4  open action items in 2 accounts
           2 without owner · 2 without due date
        4  changes without evidence in 2 accounts
           4 without sign-off · 4 without validation
        2  declared breaches in 2 accounts
          2 documents retell what happened to others. What is missing there is not ours
          to supply: it is counted here and nowhere above.

        """))
  }

  @Test func `where there is nothing else, that is said`() throws {
    #expect(
      try TextReport.text(TestBase(account).report().page).contains("The only document retells"))
    let two = try TestBase(account, account.replacing("EXT-1", with: "EXT-2"))
    #expect(try TextReport.text(two.report().page).contains("All 2 documents retell"))
  }

  @Test func `a base without such accounts says none`() throws {
    let text = try TextReport.text(TestBase(document()).report().page)
    #expect(text.contains("Retold accounts: none\n"))
  }
}

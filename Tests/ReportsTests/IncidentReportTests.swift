import Incidents
import Store
import Testing

@testable import Reports

@Suite struct IncidentReportTests {
  @Test func `the page begins with what the meeting must answer`() throws {
    let text = document(
      front: "severity: SEV2\n" + ChangeSectionTests.changes(ChangeSectionTests.change()),
      items: "- [ ] AI-1 (prevent, RC-1) One\n- [x] AI-2 Two @dev"
    ).replacing(
      "## Timeline",
      with: """
        ## Summary

        The queue stood still for an hour. 队列停了。

        ## Root causes

        - RC-1 (root, testing) No test.
        - RC-2 (root, design) One queue for all.

        ## Timeline
        """)
    let base = try TestBase(text)
    let source = try ReportSource(store: base.store)
    let card = try #require(source.card(of: "INC-1"))
    let page = IncidentReport(
      source, card, try base.store.account(of: card.document.number), asOf: civil("2026-11-21")
    ).page
    #expect(page.title == "INC-1: The queue stood still")
    #expect(page.period.hasPrefix("SEV2 · final · began Tuesday 17 November 2026 · as of"))
    let questions = try #require(page.sections.first).entries.list
    #expect(
      questions.map { "\($0.text) \($0.facts.joined(separator: ", "))" } == [
        "Who of the business agreed, and when? CHG-1",
        "Who checked what it did, against which criterion? CHG-1",
        "What is done about it? RC-2", "Who does it? AI-1", "Until when? AI-1",
        "When was it noticed? ", "When was it over? ",
      ])
    let whole = TextReport.text(page)
    #expect(whole.contains("what  The queue stood still for an hour. 队列停了。"))
    #expect(whole.contains("17 Nov 10:00  start: down"))
    #expect(whole.contains("root · testing · AI-1"))
    #expect(whole.contains("root · design · no action answers it"))
    #expect(whole.contains("The same cause before: none"))
  }

  @Test func `a document is found by an id that it had before`() throws {
    let base = try TestBase(document(front: "former_ids: [OLD-7]"))
    let source = try ReportSource(store: base.store)
    #expect(source.card(of: "OLD-7")?.document.id == "INC-1")
    #expect(source.card(of: "OLD-8") == nil)
    #expect(source.ids == ["INC-1"])
  }
}

import Documents
import Incidents
import Testing

@testable import Site

@Suite struct IncidentPageTests {
  func page() throws -> String {
    try Fixture.site(Fixture.documents).text("incidents/INC-1.html")
  }

  @Test func `a missing sign-off of our own change is said in so many words`() throws {
    let text = "---\nid: INC-9\nchanges: [{id: CHG-1, title: restart}]\n---\n"
    let page = try Fixture.site([Fixture.document(text)]).text("incidents/INC-9.html")
    #expect(page.count(of: "<span>None</span>") == 2)
  }

  @Test func `what a retold account does not tell is not held against it`() throws {
    let text = "---\nid: INC-9\nsource: {title: t}\nchanges: [{id: CHG-1, title: restart}]\n---\n"
    let page = try Fixture.site([Fixture.document(text)]).text("incidents/INC-9.html")
    #expect(page.count(of: "<span>None in the account</span>") == 2)
  }

  @Test func `sign-off, validation and breach stand beside the change`() throws {
    let page = try page()
    #expect(page.contains("Approved by mia<small>business-owner · 8 Apr 09:00</small>"))
    #expect(page.contains("Failed: a card is accepted<small>tom</small>"))
    #expect(page.contains("Breach of window: published at peak"))
    #expect(page.contains("1 declared breach"))
  }

  @Test func `an entry stands at its time in the colour of its phase`() throws {
    #expect(
      try page().contains(
        "<li id=\"e2\" class=\"p-unavailable key\">"
          + "<time datetime=\"2020-04-08T10:00+09:00\">10:00</time>"))
  }

  @Test func `days are in words`() throws {
    #expect(try page().contains("Wednesday 8 April 2020"))
  }

  @Test func `passages in another script carry their language`() throws {
    let site = try Fixture.site(Fixture.documents)
    #expect(site.text("incidents/INC-2.html").contains("<h1 lang=\"ja\">"))
    #expect(site.text("incidents/NM-3.html").contains("<h1 lang=\"zh-Hans\">"))
    #expect(site.text("incidents/INC-1.html").contains("<h1>"))
  }

  @Test func `a related document is named on both pages`() throws {
    let site = try Fixture.site(Fixture.documents)
    #expect(site.text("incidents/INC-2.html").contains("Happened before"))
    #expect(site.text("incidents/INC-1.html").contains("Happened again"))
  }

  @Test func `prose between the action items is not lost`() throws {
    let text = """
      ---
      id: INC-9
      ---
      ## Action items
      Agreed on Monday.

      - [ ] AI-1 Do it
      """
    let page = try Fixture.site([Fixture.document(text)]).text("incidents/INC-9.html")
    #expect(page.contains("<p>Agreed on Monday.</p>"))
    #expect(page.contains("Do it"))
  }

  @Test func `findings are told, notes only counted`() throws {
    var site = Fixture.document("---\nid: INC-9\n---\n")
    let place = site.document.source.place(of: Span(0, 0))
    site.findings = [
      Diagnostic("title-missing", .error, "there is no <title>", at: place),
      Diagnostic("tag-missing", .note, "there is no tag", at: place),
    ]
    let page = try Fixture.site([site]).text("incidents/INC-9.html")
    #expect(
      page.contains(
        "there is no &lt;title&gt;<small>error: <a href=\"../lint/title-missing.html\">title-missing</a>, line 1</small>"
      ))
    #expect(page.contains("1, and 1 note"))
    #expect(!page.contains("there is no tag"))
  }

  @Test func `a page does not change with the day it is made on`() throws {
    #expect(try page().contains("<time datetime=\"2020-08-01\" data-due>1 Aug 2020</time>"))
  }
}

extension String {
  /// How often `text` occurs.
  func count(of text: String) -> Int {
    let (all, part) = (Array(utf8), Array(text.utf8))
    guard all.count >= part.count else { return 0 }
    return (0...all.count - part.count).count { all[$0..<$0 + part.count].elementsEqual(part) }
  }
}

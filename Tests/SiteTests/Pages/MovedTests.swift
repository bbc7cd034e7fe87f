import Testing

@testable import Site

@Suite struct MovedTests {
  private static var documents: [SiteDocument] {
    [
      Fixture.document(
        """
        ---
        id: INC-NEW
        former_ids: [INC-00, INC-01, INC-TAKEN]
        title: It broke
        ---
        """, path: "a.md"),
      Fixture.document(
        """
        ---
        id: INC-TAKEN
        title: Another one
        related: [{id: INC-01, relation: caused-by}]
        ---
        ## Summary
        See INC-00.
        """, path: "b.md"),
    ]
  }

  @Test func `the page of a former id leads to the document`() throws {
    let site = try Fixture.site(Self.documents)
    for id in ["INC-01", "INC-00"] {
      let page = site.text("incidents/\(id).html")
      #expect(
        page.contains(
          "<meta http-equiv=\"refresh\" content=\"0; url=../incidents/INC-NEW.html\">"), "\(id)")
      #expect(page.contains("<a href=\"../incidents/INC-NEW.html\" data-moved>INC-NEW</a>"))
      #expect(page.contains("<link rel=\"canonical\" href=\"../incidents/INC-NEW.html\">"))
    }
    #expect(site.text("incidents/INC-NEW.html").contains("INC-00, INC-01"))
  }

  @Test func `an id that another document has stays with it`() throws {
    let page = try Fixture.site(Self.documents).text("incidents/INC-TAKEN.html")
    #expect(page.contains("<h1>Another one</h1>"))
    #expect(!page.contains("http-equiv=\"refresh\""))
  }

  @Test func `mentions of a former id lead to the document, and back`() throws {
    let site = try Fixture.site(Self.documents)
    let page = site.text("incidents/INC-TAKEN.html")
    #expect(page.contains("<a href=\"../incidents/INC-NEW.html\">INC-00</a>"))
    #expect(page.contains("id=\"related\""))
    #expect(site.text("incidents/INC-NEW.html").contains("href=\"../incidents/INC-TAKEN.html\""))
  }

  @Test func `names in feeds are those of the first id`() throws {
    let timeline = "## Timeline\n### 2020-04-08\n- 10:00 start: it began\n"
    let before = try Fixture.site([
      Fixture.document("---\nid: INC-1\ntitle: x\n---\n\(timeline)")
    ])
    let after = try Fixture.site([
      Fixture.document("---\nid: INC-2\nformer_ids: INC-1\ntitle: x\n---\n\(timeline)")
    ])
    func name(_ site: MemorySite) -> Substring? {
      site.text("feeds/incidents.xml").split(separator: "<entry>").last?
        .split(separator: "<id>").dropFirst().first?.split(separator: "</id>").first
    }
    #expect(name(before) != nil)
    #expect(name(before) == name(after))
  }
}

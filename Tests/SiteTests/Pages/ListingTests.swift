import Testing

@testable import Site

@Suite struct ListingTests {
  @Test(arguments: [
    ([Int](), [Int]()), ([10, 20], [10, 20]), ([60], [50]), ([100, 100], [25, 25]),
    ([100, 5], [45, 5]), ([5, 100, 0], [5, 45, 0]), ([90, 90, 90], [18, 16, 16]),
  ])
  func `an overview shows fifty rows, shared out`(counts: [Int], shares: [Int]) {
    #expect(ListingPages.shares(counts) == shares)
  }

  @Test func `items that do not fit go on on pages of their own`() throws {
    let site = try Fixture.site([many(120)])
    let pages = ["actions.html", "page/actions/open.html", "page/actions/open-2.html"]
    #expect(pages.map { rows(site, $0) } == [50, 50, 50])
    #expect(rows(site, "page/actions/open-3.html") == 20)
    #expect(site.pages["page/actions/open-4.html"] == nil)
    #expect(links(site, "actions.html").contains("page/actions/open.html"))
    #expect(links(site, "page/actions/open-2.html").contains("../../page/actions/open.html"))
    #expect(links(site, "page/actions/open-2.html").contains("../../page/actions/open-3.html"))
    #expect(links(site, "page/actions/open.html").contains("../../actions.html#open"))
  }

  @Test func `a list that fits has one page`() throws {
    let site = try Fixture.site([many(50)])
    #expect(rows(site, "actions.html") == 50)
    #expect(site.pages.keys.allSatisfy { !$0.hasPrefix("page/actions/") })
  }

  @Test func `the items of a service go on, too`() throws {
    let site = try Fixture.site([many(120)])
    #expect(links(site, "services/shop.html").contains("../page/services/shop/items.html"))
    #expect(rows(site, "page/services/shop/items-3.html") == 20)
    #expect(site.text("page/services/shop/items.html").contains("id=\"items\""))
    #expect(!site.text("page/services/shop/items.html").contains("id=\"documents\""))
  }

  @Test func `a page of fifty items fits the budget`() throws {
    let site = try Fixture.site([many(120)])
    for (path, bytes) in site.pages where path.hasPrefix("page/") || path == "actions.html" {
      #expect(bytes.count <= 80_000, "\(path)")
    }
  }

  private func many(_ count: Int) -> SiteDocument {
    let items = (1...count).map { "- [ ] AI-\($0) (prevent, P1) Refuse the list \($0) @mia" }
    return Fixture.document(
      """
      ---
      id: INC-1
      title: Much to do
      services: [shop]
      ---
      ## Action items
      \(items.joined(separator: "\n"))
      """)
  }

  /// Number of items on a page.
  private func rows(_ site: MemorySite, _ path: String) -> Int {
    PageScanner(site.pages[path] ?? []).ids.count { $0.hasPrefix("INC-1-ai-") }
  }

  private func links(_ site: MemorySite, _ path: String) -> Set<String> {
    Set(PageScanner(site.pages[path] ?? []).elements.compactMap { $0.value("href") })
  }
}

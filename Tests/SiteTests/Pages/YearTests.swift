import Testing

@testable import Site

@Suite struct YearTests {
  private func incident(_ number: Int, _ day: String?) -> SiteDocument {
    let timeline = day.map { "## Timeline\n### \($0)\n- 10:00 start: it began\n" } ?? ""
    return Fixture.document(
      "---\nid: INC-\(number)\ntitle: number \(number)\n---\n\(timeline)", path: "\(number).md")
  }

  @Test func `each year has an archive, and what has no day its own`() throws {
    let site = try Fixture.site([
      incident(1, "2019-01-01"), incident(2, "2020-01-01"), incident(3, nil),
    ])
    #expect(
      links(site, "years.html", "years/") == [
        "years/2020.html", "years/2019.html", "years/undated.html",
      ])
    #expect(links(site, "years/2020.html", "../incidents/") == ["../incidents/INC-2.html"])
    #expect(links(site, "years/undated.html", "../incidents/") == ["../incidents/INC-3.html"])
    #expect(links(site, "index.html", "years").contains("years/2019.html"))
  }

  @Test func `a long year goes on on further pages within the budget`() throws {
    let site = try Fixture.site((1...320).map { incident($0, "2020-01-01") })
    let paths = ["years/2020.html", "page/years/2020/part-2.html", "page/years/2020/part-3.html"]
    #expect(paths.map { site.text($0).components("/incidents/INC-") } == [150, 150, 20])
    for path in paths { #expect((site.pages[path] ?? []).count <= 80_000) }
    #expect(site.pages["page/years/2020/part-4.html"] == nil)
  }

  private func links(_ site: MemorySite, _ path: String, _ start: String) -> [String] {
    PageScanner(site.pages[path] ?? []).elements.filter { $0.name == "a" }
      .compactMap { $0.value("href") }.filter { $0.hasPrefix(start) }
  }
}

extension String {
  /// How often `text` stands in it.
  fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}

import Incidents
import Testing

@testable import Site

@Suite struct LinkTests {
  @Test(
    arguments: [[]] + SiteSettings.Family.allCases.map { [$0] } + [SiteSettings.Family.allCases])
  func `every relative link leads to a file and an anchor of the site, whatever it is without`(
    without: [SiteSettings.Family]
  ) throws {
    var identity = SiteIdentity()
    identity.without = Set(without)
    let site = try Fixture.site(Fixture.documents, identity: identity)
    for family in without {
      let start = Self.start(of: family)
      #expect(site.pages.keys.filter { $0.hasPrefix(start) } == [], "\(family)")
      let whole = try Fixture.site(Fixture.documents)
      #expect(whole.pages.keys.contains { $0.hasPrefix(start) }, "\(family) has another place")
    }
    let pages = site.pages
    var ids: [String: Set<String>] = [:]
    for (path, bytes) in pages where path.hasSuffix(".html") {
      ids[path] = Set(PageScanner(bytes).ids)
    }
    var checked = 0
    for path in pages.keys.sorted() where path.hasSuffix(".html") {
      for element in PageScanner(pages[path] ?? []).elements {
        for link in [element.value("href"), element.value("src")].compactMap({ $0 })
        where !link.hasPrefix("https://") {
          let (file, anchor) = resolved(link, from: path)
          #expect(pages[file] != nil, "\(path) links to \(link)")
          if let anchor {
            #expect(ids[file]?.contains(anchor) ?? false, "\(path) links to \(link)")
          }
          checked += 1
        }
      }
    }
    #expect(checked > 50)
  }

  /// How the paths of a family begin.
  private static func start(of family: SiteSettings.Family) -> String {
    switch family {
    case .data: "data/"
    case .feeds: "feeds/"
    default: "\(family.rawValue).html"
    }
  }

  @Test(arguments: ["my%20doc.md", "<my doc.md>", "my%20doc.md?raw=1", "./my%20doc.md"])
  func `a link is followed as it is checked`(written: String) throws {
    let site = try Fixture.site([
      Fixture.document(
        "---\nid: INC-8\ntitle: one\n---\n## Summary\nSee [two](\(written)).\n", path: "a.md"),
      Fixture.document("---\nid: INC-9\ntitle: two\n---\n", path: "my doc.md"),
    ])
    #expect(
      site.text("incidents/INC-8.html").contains("<a href=\"../incidents/INC-9.html\">two</a>"))
  }

  @Test func `links between files become links between pages`() throws {
    let site = try Fixture.site(Fixture.documents)
    #expect(site.text("guides/GUIDE-1.html").contains("href=\"../incidents/INC-1.html\""))
    #expect(
      site.text("incidents/NM-3.html").contains("href=\"../incidents/INC-1.html#h-what-else\""))
    #expect(!site.text("incidents/NM-3.html").contains("passwd\""))
  }

  @Test func `an id in the text leads to its document or its anchor`() throws {
    let page = try Fixture.site(Fixture.documents).text("incidents/INC-1.html")
    #expect(page.contains("<a href=\"../incidents/INC-2.html\">INC-2</a>"))
    #expect(page.contains("<a href=\"#chg-1\">CHG-1</a>"))
  }

  @Test func `no id of a page is given twice`() throws {
    let site = try Fixture.site(Fixture.documents)
    for (path, bytes) in site.pages where path.hasSuffix(".html") {
      let ids = PageScanner(bytes).ids
      #expect(Set(ids).count == ids.count, "\(path)")
    }
  }

  private func resolved(_ link: String, from path: String) -> (file: String, anchor: String?) {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count > 1 ? String(parts[1]) : nil
    if parts[0].isEmpty { return (path, anchor) }
    var folders = path.split(separator: "/").dropLast()
    for step in parts[0].split(separator: "/") {
      if step == ".." { folders = folders.dropLast() } else { folders.append(step) }
    }
    return (folders.joined(separator: "/"), anchor)
  }
}

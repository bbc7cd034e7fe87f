import Documents
import Incidents
import Testing

@testable import Site

@Suite struct LanguageTests {
  /// The pages of the fixture without what lint says, which is English.
  func site(_ language: Configuration.Language) throws -> MemorySite {
    try Fixture.site(
      Fixture.documents.map { SiteDocument($0.document) }, title: "サイト", language: language)
  }

  /// Words of at least three Latin letters that a reader sees or hears, but for what says that it is English.
  func latinWords(_ page: String) -> Set<String> {
    var text = ""
    var english: (name: Substring, depth: Int)?
    for part in page.split(separator: "<") {
      let tag = part.prefix { $0 != ">" }
      let name = tag.prefix { $0 != " " }
      if let inside = english {
        if name == inside.name { english?.depth += 1 }
        if name == "/\(inside.name)" { english?.depth -= 1 }
        guard english?.depth == 0 else { continue }
        english = nil
      } else if tag.contains(" lang=\"en\"") {
        english = (name, 1)
        continue
      }
      if tag.hasPrefix("script") || tag.hasPrefix("meta") || tag.hasPrefix("link") { continue }
      text += part.dropFirst(tag.count + 1) + " "
      for name in ["aria-label=\"", "placeholder=\"", "data-l=\""] {
        guard let start = tag.firstRange(of: name)?.upperBound else { continue }
        text += tag[start...].prefix { $0 != "\"" } + " "
      }
    }
    return words(text)
  }

  func words(_ text: String) -> Set<String> {
    Set(
      text.split { !$0.isASCII || !$0.isLetter }.map { $0.lowercased() }
        .filter { $0.count > 2 })
  }

  @Test(arguments: [Configuration.Language.zhHans, .ja])
  func `no word of another language is left in the interface`(
    language: Configuration.Language
  ) throws {
    let authors = words(
      Fixture.documents.map { String(decoding: $0.document.source.bytes, as: UTF8.self) }
        .joined(separator: " "))
    for (path, bytes) in try site(language).pages where path.hasSuffix(".html") {
      let left = latinWords(String(decoding: bytes, as: UTF8.self))
        .subtracting(authors).subtracting(["guide", "quot", "amp", "min"])
        // A command, a file, and forms of files.
        .subtracting(["postmortem", "search", "index", "csv", "json", "atom", "icalendar"])
      #expect(left.isEmpty, "\(path): \(left.sorted())")
    }
  }

  @Test(arguments: Configuration.Language.allCases)
  func `a page says its language, and no hole is left open`(
    language: Configuration.Language
  ) throws {
    for (path, bytes) in try site(language).pages where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(page.contains("<html lang=\"\(language.rawValue)\">"), "\(path)")
      // Scripts fill these.
      let holes = page.matches(of: /\{([a-z]+)\}/).map(\.1)
        .filter { !["count", "shown", "total", "word"].contains($0) }
      #expect(holes.isEmpty, "\(path)")
    }
  }

  @Test func `a passage in another language than the interface says so, one in its own does not`()
    throws
  {
    let page = try site(.ja).text("incidents/INC-1.html")
    #expect(page.contains("<h1 lang=\"en\">Checkout refused every card</h1>"))
    #expect(page.contains("不合格：<span lang=\"en\">a card is accepted</span>"))
    #expect(try site(.ja).text("incidents/INC-2.html").contains("<h1>再発した障害</h1>"))
    #expect(
      try site(.zhHans).text("incidents/INC-2.html").contains("<h1 lang=\"ja\">再発した障害</h1>"))
    #expect(try site(.zhHans).text("incidents/NM-3.html").contains("<h1>备份差点被删除</h1>"))
  }

  @Test func `Chinese characters beside kana are Japanese, in lists too`() throws {
    let text = """
      ---
      id: INC-9
      title: 決済障害
      ---
      ## 根本原因
      - RC-1 (root) 確認が無かった。
      """
    let site = try Fixture.site([Fixture.document(text)])
    #expect(site.text("incidents/INC-9.html").contains("<h1 lang=\"ja\">決済障害</h1>"))
    #expect(site.text("index.html").contains("lang=\"ja\">決済障害</a>"))
  }

  @Test func `days on pages are for people in their language, for machines in ISO`() throws {
    let page = try site(.ja).text("incidents/INC-1.html")
    #expect(page.contains("2020年4月8日（水）"))
    #expect(page.contains("<time datetime=\"2020-04-08T10:00+09:00\">10:00</time>"))
    #expect(page.contains("期限 <time datetime=\"2020-08-01\" data-due>2020年8月1日</time>"))
  }
}

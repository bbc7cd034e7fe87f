import Incidents
import Testing

@testable import Site

@Suite struct HostileTextTests {
  /// Everything that a template or the renderer writes, and nothing else.
  static let allowed: Set<String> = [
    "html", "head", "meta", "title", "link", "script", "body", "a", "header", "div", "svg", "path",
    "span", "nav", "button", "main", "h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "time", "form",
    "fieldset", "legend", "label", "input", "select", "option", "output", "aside", "section",
    "small", "b", "br", "i", "dl", "dt", "dd", "figure", "figcaption", "table", "caption", "thead",
    "tbody", "tr", "th", "td", "article", "strong", "em", "code", "pre", "g", "rect", "circle",
    "footer", "text", "noscript",
  ]

  static let attacks = [
    "<script>alert(1)</script>", "\\\"><img src=x onerror=alert(1)>", "'><svg onload=alert(1)>",
    "</title><iframe>", "{{x}}{{{y}}}", "]]><object>", "<!--", "&lt;b&gt;",
  ]

  static func document(_ attack: String) -> SiteDocument {
    Fixture.document(
      """
      ---
      id: INC-1
      title: "\(attack)"
      severity: "\(attack)"
      services: ["\(attack)"]
      tags: ["\(attack)"]
      timezone: Asia/Tokyo
      roles: {commander: "\(attack)"}
      detection: {method: staff, missed: ["\(attack)"]}
      failure: {class: "\(attack)", symptom: "\(attack)"}
      error_signatures: ["\(attack)"]
      known_defects: [{id: "\(attack)", component: "\(attack)", url: "javascript:alert(1)"}]
      related: [{id: "\(attack)", relation: see-also}]
      source: {title: "\(attack)", publisher: "\(attack)", language: "\(attack)", note: "\(attack)"}
      impact: [{service: "\(attack)", kind: degraded, users: "\(attack)", note: "\(attack)"}]
      data_loss: [{store: "\(attack)", state: lost, records: "\(attack)", reconciled_by: "\(attack)"}]
      changes:
        - id: "\(attack)"
          title: "\(attack)"
          targets: ["\(attack)"]
          executed_by: "\(attack)"
          skipped: ["\(attack)"]
          signoffs: [{by: "\(attack)", role: "\(attack)", decision: approved, evidence: "\(attack)"}]
          validations: [{criterion: "\(attack)", by: "\(attack)", result: pass, evidence: "\(attack)"}]
          breach: {controls: ["\(attack)"], facts: "\(attack)"}
      ---
      ## Summary
      \(attack) [link](javascript:alert(1)) [data](data:text/html,x) ![i](x.svg)

      ## \(attack)
      \(attack)

      ## Timeline
      - 10:00 start(\(attack)): @\(attack) \(attack)
      ## Root causes
      - RC-1 (root, \(attack)) \(attack)
      ## Action items
      - [ ] AI-1 (prevent) \(attack) @\(attack)
        - ticket: \(attack)
      """)
  }

  @Test(arguments: attacks)
  func `text of an author never becomes markup on any page`(attack: String) throws {
    let site = try Fixture.site([Self.document(attack)], title: attack)
    #expect(site.pages["incidents/INC-1.html"] != nil)
    for (path, bytes) in site.pages where path.hasSuffix(".html") {
      let elements = PageScanner(bytes).elements
      let scripts = elements.filter { $0.name == "script" && $0.value("src") == nil }
      #expect(scripts.count == 1, "\(path)")
      for element in elements {
        #expect(Self.allowed.contains(element.name), "\(path) has <\(element.name)>")
        for attribute in element.attributes {
          #expect(!attribute.name.hasPrefix("on"), "\(path): \(attribute.name)")
          #expect(attribute.name != "style", "\(path)")
          if attribute.name == "href" || attribute.name == "src" {
            #expect(!attribute.value.contains(":"), "\(path): \(attribute.value)")
          }
        }
      }
    }
  }

  @Test(arguments: attacks)
  func `what a search shows of a document is text and badges`(attack: String) throws {
    let theme = try Theme.builtIn()
    let card = try #require(Card(Self.document(attack).document, theme.words))
    let builder = SiteBuilder(
      catalogue: Catalogue([card]), options: SiteOptions(today: Fixture.today), theme: theme)
    let elements = PageScanner(try builder.searchLine(of: card).bytes).elements
    #expect(elements.allSatisfy { ["span", "time"].contains($0.name) })
  }

  @Test(arguments: ["https://example.org/a", "http://example.org", "mailto:a@example.org"])
  func `a harmless address is a link`(address: String) {
    #expect(OutsideLink.href(address) == address)
  }

  @Test(arguments: [
    "javascript:alert(1)", "data:text/html,x", "ms-msdt:x", "//evil", "https://a b",
    "\u{1}https://a",
  ])
  func `any other address is text`(address: String) {
    #expect(OutsideLink.href(address) == nil)
  }

  @Test(arguments: [
    "../x", "a/b", ".hidden", "", "a\u{0}b", "é", String(repeating: "a", count: 65),
  ])
  func `an id that is no id names no page`(id: String) {
    #expect(Address.document(id, .incident) == nil)
  }

  @Test(arguments: ["../../x", "a b", "服务", "UPPER", ".x", "x/y", "-"])
  func `any name of a service makes a safe file name of its own`(name: String) {
    let slug = Address.slug(name)
    #expect(Address.isSafe(slug))
    #expect(slug != Address.slug(name + "!"))
  }
}

import Documents
import Incidents
import Testing

@testable import Site

@Suite struct IdentityTests {
  @Test(arguments: ["#0a5c70", "#ff0", "#fff", "#000", "#7a3ea1", "#ff8800", "#808080", "#0f0"])
  func `a team's colour can be read on light and on dark pages`(text: String) throws {
    let colour = try #require(Colour(text))
    let css = try #require(
      Theme.builtInFiles.first { $0.path == "assets/site.css" }.map {
        String(decoding: $0.bytes, as: UTF8.self)
      })
    let accent = Accent(colour, css: Array(css.utf8))
    for (scheme, grounds) in [["#faf9f6", "#fff", "#f3f1eb"], ["#0f1215", "#161a1f", "#1c2127"]]
      .enumerated()
    {
      let (ink, wash) = accent.readable(scheme)
      for ground in grounds {
        // The style sheet is where these are from.
        #expect(css.contains(ground))
        #expect(try #require(Colour(ground)).contrast(with: ink) >= 4.5, "\(ground)")
      }
      #expect(wash.contrast(with: ink) >= 4.5)
    }
  }

  @Test func `a colour that can be read stays as it is`() throws {
    let colour = try #require(Colour("#0a5c70"))
    let theme = try Theme.builtIn()
    let css = try #require(theme.assets.first { $0.path == "assets/site.css" })
    #expect(Accent(colour, css: css.bytes).readable(0).ink == colour)
  }

  @Test func `black on white is 21 to 1`() {
    #expect(Colour.black.contrast(with: .white) == 21)
    #expect(Colour("#777").map { Int($0.contrast(with: .white) * 100) } == 447)
  }

  @Test func `links, footer and logo are on every page, the colour in the style sheet`() throws {
    var settings = SiteSettings()
    settings.url = Located("https://example.org/kb", at: Span(0, 0))
    settings.logo = Located("art/Logo.SVG", at: Span(0, 0))
    settings.accent = Located("#7a3ea1", at: Span(0, 0))
    settings.footer = Located("社内限り<b>", at: Span(0, 0))
    for (label, url) in [
      ("Runbooks", "https://x.example/?a=1&b"), ("Wiki", "wiki/a.html"), ("Top", "/t"),
    ] {
      var link = SiteSettings.Link()
      link.label = Located(label, at: Span(0, 0))
      link.url = Located(url, at: Span(0, 0))
      settings.links.append(link)
    }
    let logo = Array("<svg/>".utf8)
    let site = try Fixture.site(
      Fixture.documents, identity: SiteIdentity(settings, logo: logo))
    let page = site.text("incidents/INC-1.html")
    let path = try #require(site.pages.keys.first { $0.hasPrefix("assets/logo-") })
    #expect(path.hasSuffix(".svg") && site.pages[path] == logo)
    #expect(page.contains("<img src=\"../\(path)\" alt=\"\" height=\"28\">"))
    #expect(page.contains("<span lang=\"ja\">社内限り&lt;b&gt;</span>"))
    #expect(page.contains("<a href=\"https://x.example/?a=1&amp;b\">Runbooks</a>"))
    #expect(page.contains("<a href=\"../wiki/a.html\">Wiki</a>"))
    #expect(page.contains("<a href=\"/t\">Top</a>"))
    #expect(
      page.contains(
        "<link rel=\"canonical\" href=\"https://example.org/kb/incidents/INC-1.html\">"))
    #expect(site.text("index.html").contains("href=\"https://example.org/kb/\""))
    #expect(site.text("assets/site.css").contains(":root { --accent: light-dark(#7a3ea1, #"))
  }

  @Test func `what a site is without is not spoken of`() throws {
    var identity = SiteIdentity()
    identity.without = [.changes, .actions]
    let home = try Fixture.site(Fixture.documents, identity: identity).text("index.html")
    #expect(!home.contains("actions.html") && !home.contains("changes.html"))
    #expect(home.contains("services.html"))
    #expect(!home.contains("Items to look at") && !home.contains("Changes and their evidence"))
  }

  @Test func `every part of whose site it is tells two sites apart`() {
    func key(_ change: (inout SiteIdentity) -> Void) -> String {
      var identity = SiteIdentity()
      change(&identity)
      var writer = KeyWriter()
      writer.add(identity)
      return writer.key
    }
    let keys = [
      key { _ in }, key { $0.url = "https://a/" }, key { $0.logo = ("svg", [1]) },
      key { $0.logo = ("svg", [2]) }, key { $0.accent = .black },
      key { $0.links = [("a", "b")] }, key { $0.footer = "a" }, key { $0.without = [.guides] },
    ]
    #expect(Set(keys).count == keys.count)
  }
}

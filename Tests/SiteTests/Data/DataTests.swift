import Documents
import Foundation
import Incidents
import Testing

@testable import Site

@Suite struct DataTests {
  @Test func `a document's file says what its page says`() throws {
    let site = try Fixture.site(Fixture.documents)
    let json = try object(site, "incidents/INC-1.json")
    #expect(json["version"] as? Int == 1)
    #expect(json["title"] as? String == "Checkout refused every card")
    #expect(json["page"] as? String == "incidents/INC-1.html")
    #expect(site.pages["incidents/INC-1.html"] != nil)
    let timeline = try #require(json["timeline"] as? [[String: Any]])
    #expect(timeline.map { $0["kind"] as? String } == ["change", "start", "resolve"])
    #expect((timeline[0]["from"] as? [String: Any])?["at"] as? String == "2020-04-08T09:59+09:00")
    #expect(timeline[0]["role"] as? String == "ops")
    let change = try #require((json["changes"] as? [[String: Any]])?.first)
    #expect((change["signoffs"] as? [[String: Any]])?.first?["by"] as? String == "mia")
    #expect((change["validations"] as? [[String: Any]])?.first?["result"] as? String == "fail")
    #expect((change["breach"] as? [String: Any])?["controls"] as? [String] == ["window"])
    let items = try #require(json["items"] as? [[String: Any]])
    #expect(items.map { $0["state"] as? String } == ["open", "done", "declined"])
    #expect(items[0]["due"] as? String == "2020-08-01")
    #expect((json["seconds"] as? [String: Any])?["to_resolve"] as? Int == 3540)
  }

  @Test func `evidence reads as one sentence in a table`() throws {
    let table = try Fixture.site(Fixture.documents).text("data/changes.csv")
    #expect(table.contains(": "))
    #expect(!table.contains(":  · ") && !table.contains(": ·"), "\(table)")
  }

  @Test func `a page names its data, and a site without data has none`() throws {
    let site = try Fixture.site(Fixture.documents)
    #expect(site.text("incidents/INC-1.html").contains("href=\"../incidents/INC-1.json\""))
    #expect(site.text("actions.html").contains("href=\"data/action-items.csv\""))
    var identity = SiteIdentity()
    identity.without = [.data, .feeds]
    let bare = try Fixture.site(Fixture.documents, identity: identity)
    #expect(
      bare.pages.keys.filter {
        $0.hasSuffix(".json") || $0.hasSuffix(".csv") || $0.hasPrefix("feeds/")
      } == [])
    #expect(bare.pages["downloads.html"] == nil)
  }

  @Test func `tables have a row for each part, in both forms`() throws {
    let site = try Fixture.site(Fixture.documents)
    for (table, count) in [("documents", 4), ("causes", 1), ("action-items", 3), ("changes", 1)] {
      let json = try object(site, "data/\(table).json")
      #expect((json["rows"] as? [[String: Any]])?.count == count, "\(table)")
      let lines = site.text("data/\(table).csv").split(separator: "\r\n")
      #expect(lines.count == count + 1, "\(table)")
    }
    let list = try object(site, "data/index.json")
    for file in try #require(list["files"] as? [[String: Any]]) {
      #expect(site.pages[file["csv"] as? String ?? ""] != nil)
      #expect(site.pages[file["json"] as? String ?? ""] != nil)
    }
  }

  @Test func `what an author writes is inert in a spreadsheet and whole in JSON`() throws {
    let title = #"=HYPERLINK("https://evil.example","x")"#
    let site = try Fixture.site([
      Fixture.document(
        """
        ---
        id: INC-1
        title: '\(title)'
        severity: "@SUM(1)"
        services: ["-1+1", "a\\u0001b"]
        ---
        ## Action items
        - [ ] AI-1 (prevent) +cmd|' /C calc'!A0 @mia
        """)
    ])
    let csv = site.text("data/documents.csv")
    #expect(csv.hasPrefix("\u{FEFF}id,title,"))
    #expect(csv.contains(#""'=HYPERLINK(""https://evil.example"",""x"")""#))
    #expect(csv.contains(",'@SUM(1),"))
    #expect(csv.contains(",'-1+1; "))
    #expect(site.text("data/action-items.csv").contains(",'+cmd|' /C calc'!A0,"))
    #expect(try object(site, "incidents/INC-1.json")["title"] as? String == title)
  }

  @Test func `more than 2,000 documents are divided by years`() throws {
    let cards = try Fixture.documents.map {
      try #require(Card($0.document, Theme.builtIn().words))
    }
    let files = DataFiles(Catalogue(cards), limit: 3)
    #expect(files.shares.map(\.year) == ["2020", "undated"])
    #expect(files.shares.map(\.cards.count) == [1, 3])
    #expect(DataFiles(Catalogue(cards), limit: 4).shares.map(\.year) == [nil])
  }

  private func object(_ site: MemorySite, _ path: String) throws -> [String: Any] {
    let data = Data(try #require(site.pages[path], "\(path)"))
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}

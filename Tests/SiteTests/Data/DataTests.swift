import Documents
import Foundation
import Incidents
import Testing

@testable import Site

@Suite struct DataTests {
  @Test func `a document's file says what its page says`() throws {
    let site = try Fixture.site(Fixture.documents)
    let json = try object(DocumentFile.self, site, "incidents/INC-1.json")
    #expect(json.version == 1)
    #expect(json.title == "Checkout refused every card")
    #expect(json.page == "incidents/INC-1.html")
    #expect(site.pages["incidents/INC-1.html"] != nil)
    #expect(json.timeline.map(\.kind) == ["change", "start", "resolve"])
    #expect(json.timeline.first?.from?.at == "2020-04-08T09:59+09:00")
    #expect(json.timeline.first?.role == "ops")
    let change = try #require(json.changes.first)
    #expect(change.signoffs.map(\.by) == ["mia"])
    #expect(change.validations.map(\.result) == ["fail"])
    #expect(change.breach?.controls == ["window"])
    #expect(json.items.map(\.state) == ["open", "done", "declined"])
    #expect(json.items.first?.due == "2020-08-01")
    #expect(json.seconds["to_resolve"] == 3540)
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
      let json = try object(TableFile.self, site, "data/\(table).json")
      #expect(json.rows.count == count, "\(table)")
      let lines = site.text("data/\(table).csv").split(separator: "\r\n")
      #expect(lines.count == count + 1, "\(table)")
    }
    let list = try object(ListFile.self, site, "data/index.json")
    #expect(list.files.count == 4)
    for file in list.files {
      #expect(site.pages[file.csv] != nil)
      #expect(site.pages[file.json] != nil)
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
    #expect(try object(TitleOnly.self, site, "incidents/INC-1.json").title == title)
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

  private func object<File: Decodable>(
    _ kind: File.Type, _ site: MemorySite, _ path: String
  ) throws -> File {
    try JSONDecoder().decode(kind, from: Data(try #require(site.pages[path], "\(path)")))
  }
}

// What the tests read of the files; names are those of docs/data.md.

private struct TitleOnly: Decodable { var title: String }

private struct TableFile: Decodable {
  struct Row: Decodable {}
  var rows: [Row]
}

private struct ListFile: Decodable {
  struct File: Decodable { var csv, json: String }
  var files: [File]
}

private struct DocumentFile: Decodable {
  struct Time: Decodable { var at: String? }
  struct Entry: Decodable {
    var kind: String
    var from: Time?
    var role: String?
  }
  struct Signoff: Decodable { var by: String }
  struct Validation: Decodable { var result: String }
  struct Breach: Decodable { var controls: [String] }
  struct Change: Decodable {
    var signoffs: [Signoff]
    var validations: [Validation]
    var breach: Breach?
  }
  struct Item: Decodable {
    var state: String
    var due: String?
  }

  var version: Int
  var title, page: String
  var timeline: [Entry]
  var changes: [Change]
  var items: [Item]
  var seconds: [String: Int?]
}

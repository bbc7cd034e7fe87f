import Documents
import Testing

@testable import Site

@Suite struct BuildTests {
  @Test func `two builds are equal, whatever the order and the number of tasks`() async throws {
    let one = try await Fixture.site(Fixture.documents)
    let other = try await Fixture.site(Fixture.documents.reversed(), width: 4)
    #expect(one.pages == other.pages)
  }

  @Test func `the paths of a site are known without making it`() async throws {
    let documents = Fixture.documents
    let builder = SiteBuilder(
      catalogue: Catalogue(documents.compactMap { Card($0.document) }),
      options: SiteOptions(today: Fixture.today), theme: try Theme.builtIn())
    #expect(try builder.paths() == (try await Fixture.site(documents)).pages.keys.sorted())
  }

  @Test func `a page shows something of the documents that name it and that it names`() throws {
    let builder = SiteBuilder(
      catalogue: Catalogue(Fixture.documents.compactMap { Card($0.document) }),
      options: SiteOptions(today: Fixture.today), theme: try Theme.builtIn())
    #expect(builder.neighbours(of: ["incidents/full.md"]) == ["incidents/second.md"])
    #expect(builder.neighbours(of: ["incidents/second.md"]) == ["incidents/full.md"])
    #expect(builder.neighbours(of: ["incidents/near.md", "nowhere.md"]) == [])
  }

  @Test func `the fingerprint of links follows ids and files, not titles`() throws {
    let fingerprint = { (text: String, path: String) in
      SiteBuilder(
        catalogue: Catalogue([Fixture.document(text, path: path)].compactMap { Card($0.document) }),
        options: SiteOptions(today: Fixture.today), theme: try Theme.builtIn()
      ).linksFingerprint
    }
    let one = try fingerprint("---\nid: A\ntitle: one\n---\n", "a.md")
    #expect(try fingerprint("---\nid: A\ntitle: two\n---\n", "a.md") == one)
    #expect(try fingerprint("---\nid: B\ntitle: one\n---\n", "a.md") != one)
    #expect(try fingerprint("---\nid: A\ntitle: one\n---\n", "b.md") != one)
    #expect(try fingerprint("---\nid: A\ntype: guide\n---\n", "a.md") != one)
  }

  @Test func `of two documents with one id the first path has the page`() async throws {
    let site = try await Fixture.site([
      Fixture.document("---\nid: INC-1\ntitle: second\n---\n", path: "b.md"),
      Fixture.document("---\nid: INC-1\ntitle: first\n---\n", path: "a.md"),
    ])
    #expect(site.text("incidents/INC-1.html").contains("<h1>first</h1>"))
  }

  @Test func `a document without an id has no page and breaks nothing`() async throws {
    let site = try await Fixture.site([Fixture.document("# Only prose\n")])
    #expect(site.pages.keys.allSatisfy { !$0.hasPrefix("incidents/") })
    #expect(site.text("index.html").contains("There are no incidents yet."))
  }

  @Test func `fifty rows a page, newest first, undated last`() async throws {
    let documents = (1...60).map { number in
      Fixture.document(
        number == 60
          ? "---\nid: INC-X\ntitle: undated\n---\n"
          : """
          ---
          id: INC-\(number)
          title: number \(number)
          ---
          ## Timeline
          ### \(1990 + number / 2)-01-0\(1 + number % 2)
          - 10:00 start: it began
          """, path: "incidents/\(number).md")
    }
    let site = try await Fixture.site(documents)
    let rows = { (path: String) in
      PageScanner(site.pages[path] ?? []).elements
        .compactMap { $0.value("href") }.filter { $0.contains("incidents/INC") }
    }
    #expect(rows("index.html").count == 50)
    #expect(rows("index.html").first == "incidents/INC-59.html")
    #expect(rows("page/2.html").count == 10)
    #expect(rows("page/2.html").last == "../incidents/INC-X.html")
    #expect(site.pages["page/3.html"] == nil)
  }

  @Test func `an incident of 43 events fits the budget`() async throws {
    let events = (0..<43).map { number in
      "- \(10 + number / 6):\(number % 6)5 diagnose(CHG-1): [dba] looked at the number \(number) of"
        + " the connections that the application keeps open to the primary and its replicas"
    }
    let text = """
      ---
      id: INC-1
      title: Many events
      changes: [{id: CHG-1, title: a change}]
      ---
      ## Timeline
      ### 2020-04-08
      \(events.joined(separator: "\n"))
      """
    let site = try await Fixture.site([Fixture.document(text)])
    let page = site.pages["incidents/INC-1.html"] ?? []
    #expect(page.count > 10_000)
    #expect(page.count <= 80_000)
  }

  @Test func `the theme fits its budget and needs no other host`() throws {
    for file in try Theme.builtIn().assets {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("//fonts") && !text.contains("@import"), "\(file.path)")
      if file.path.hasSuffix(".css") { #expect(file.bytes.count <= 30_000) }
      if file.path.hasSuffix(".js") { #expect(file.bytes.count <= 6_000) }
    }
  }

  @Test func `the policy allows the script in the page by its digest`() async throws {
    let page = try await Fixture.site([]).text("index.html")
    let script = page.split(separator: "<script>")[1].split(separator: "</script>")[0]
    let policy = try #require(
      PageScanner(Array(page.utf8)).elements.first { $0.value("http-equiv") != nil })
    #expect(
      policy.value("content")?.contains("sha256-\(SHA256.digest(of: String(script)).base64)")
        ?? false)
  }
}

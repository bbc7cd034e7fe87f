import Documents
import Foundation
import Incidents
import Testing

@testable import Site

@Suite struct FeedTests {
  private static let items = """
    - [ ] AI-1 (prevent) 备份在变更前做好，并且恢复演练每个季度都做一次，结果写进值班手册里 @mia due:2020-08-01
      - slipped: 2020-06-01 → 2020-07-01 waiting
      - slipped: 2020-07-01 → 2020-08-01 still waiting
    - [ ] AI-2 (detect) Alert, at once; see C:\\logs @tom due:2020-07-15
    - [ ] AI-3 (detect) Some day @tom
    - [x] AI-4 (detect) Done @tom due:2020-07-15
      - evidence: seen
    """

  private static func site(
    url: String? = nil, title: String = "Postmortems", items: String = items
  ) throws -> MemorySite {
    var identity = SiteIdentity()
    identity.url = url
    return try Fixture.site(
      [
        Fixture.document(
          """
          ---
          id: INC-1
          title: Too small & <broken>
          severity: SEV1
          services: [shop]
          ---
          ## Timeline
          ### 2020-04-08
          - 10:00 start: it began
          ## Action items
          \(items)
          """, path: "one.md"),
        Fixture.document("---\nid: INC-2\ntitle: undated\n---\n", path: "two.md"),
      ], title: title, identity: identity)
  }

  @Test func `a calendar has the open items that have a day, whole and by owner`() throws {
    let site = try Self.site()
    #expect(values(site, "feeds/due.ics", "SUMMARY").count == 2)
    #expect(values(site, "feeds/due.ics", "DTSTART;VALUE=DATE") == ["20200715", "20200801"])
    #expect(values(site, "feeds/due.ics", "SEQUENCE") == ["0", "2"])
    #expect(values(site, "feeds/due.ics", "DTSTAMP") == ["20200408T000000Z", "20200408T000000Z"])
    #expect(values(site, "feeds/due/mia.ics", "DTSTART;VALUE=DATE") == ["20200801"])
    #expect(
      values(site, "feeds/due/tom.ics", "SUMMARY")
        == [#"Alert\, at once\; see C:\\logs (INC-1 AI-2)"#])
    #expect(values(site, "feeds/due.ics", "URL") == [])
    #expect(
      values(try Self.site(url: "https://pm.example.org/"), "feeds/due.ics", "URL").first
        == "https://pm.example.org/incidents/INC-1.html#ai-2")
  }

  @Test func `names stay when titles, days and the address of the site change`() throws {
    let one = try Self.site()
    let other = try Self.site(
      url: "https://pm.example.org/", title: "Other",
      items: Self.items.replacing("due:2020-07-15", with: "due:2021-01-01"))
    let names = Set(values(one, "feeds/due.ics", "UID"))
    #expect(names.count == 2)
    #expect(names.isSubset(of: values(other, "feeds/due.ics", "UID")))
    let entry = try entries(one)
    #expect(entry == (try entries(other)))
    #expect(entry.count == 1)
  }

  @Test func `lines end after 75 octets, never within a character`() throws {
    let bytes = try #require(try Self.site().pages["feeds/due.ics"])
    let lines = String(validating: bytes, as: UTF8.self)?.split(separator: "\r\n") ?? []
    #expect(lines.contains { $0.hasPrefix(" ") })
    for line in lines { #expect(line.utf8.count <= 75) }
    for line in bytes.split(separator: [0x0D, 0x0A]) {
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
  }

  @Test func `what an author writes cannot begin a line of a calendar`() throws {
    let site = try Self.site(
      items: "- [ ] AI-1 (prevent) x @mia due:2020-08-01  \n  END:VEVENT  \n  BEGIN:VEVENT")
    #expect(values(site, "feeds/due.ics", "SUMMARY").first?.contains("\\n") == true)
    #expect(values(site, "feeds/due.ics", "BEGIN") == ["VCALENDAR", "VEVENT"])
    #expect(values(site, "feeds/due.ics", "END") == ["VEVENT", "VCALENDAR"])
  }

  @Test func `the last day that can be written is a day of a calendar`() throws {
    let site = try Self.site(items: "- [ ] AI-1 (prevent) never @mia due:9999-12-31")
    #expect(values(site, "feeds/due.ics", "DTSTART;VALUE=DATE") == ["99991231"])
    #expect(values(site, "feeds/due.ics", "DTEND;VALUE=DATE") == [])
  }

  @Test func `an id that another document has names no second entry`() throws {
    let days = "## Timeline\n### 2020-04-08\n- 10:00 start: x\n"
    let site = try Fixture.site([
      Fixture.document(
        "---\nid: INC-3\ntitle: a\nformer_ids: [OLD-1, OLD-0]\n---\n\(days)", path: "a.md"),
      Fixture.document("---\nid: OLD-1\ntitle: b\n---\n\(days)", path: "b.md"),
    ])
    let names = try entries(site)
    #expect(names.count == 2)
    #expect(Set(names).count == 2)
  }

  @Test func `the feed is Atom, with links from the site's address or from its own place`() throws {
    let feed = try Self.site().text("feeds/incidents.xml")
    #expect(feed.contains("<title>INC-1 Too small &amp; &lt;broken&gt;</title>"))
    #expect(feed.contains("<link href=\"../incidents/INC-1.html\" type=\"text/html\"/>"))
    #expect(feed.contains("<updated>2020-04-08T00:00:00Z</updated>"))
    #expect(!feed.contains("undated"))
    let placed = try Self.site(url: "https://pm.example.org/").text("feeds/incidents.xml")
    #expect(placed.contains("<link href=\"https://pm.example.org/incidents/INC-1.html\""))
    #expect(placed.contains("rel=\"self\" href=\"https://pm.example.org/feeds/incidents.xml\""))
  }

  @Test func `an empty site has a valid feed and calendar`() throws {
    let site = try Fixture.site([])
    #expect(site.text("feeds/incidents.xml").contains("<updated>1970-01-01T00:00:00Z</updated>"))
    #expect(values(site, "feeds/due.ics", "END") == ["VCALENDAR"])
  }

  /// Values of a property of a calendar, lines unfolded.
  private func values(_ site: MemorySite, _ path: String, _ name: String) -> [String] {
    site.text(path).replacing("\r\n ", with: "").split(separator: "\r\n")
      .filter { $0.hasPrefix("\(name):") }.map { String($0.dropFirst(name.count + 1)) }
  }

  /// Names of the entries of the feed.
  private func entries(_ site: MemorySite) throws -> [Substring] {
    site.text("feeds/incidents.xml").split(separator: "<entry>").dropFirst()
      .compactMap { $0.split(separator: "<id>").last?.split(separator: "</id>").first }
  }
}

import Documents
import Incidents
import Testing

@testable import Site

/// The day of the site is 2020-08-26.
@Suite struct ItemPageTests {
  private static let policy: JudgedPolicy = {
    var policy = Policy()
    _ = policy.read(
      .people,
      SourceText(
        path: "policy/people.yml",
        text: """
          mia-li: {accounts: [mia], emails: [mia@x.example], team: payments}
          tom: {}
          """))
    _ = policy.read(
      .services,
      SourceText(
        path: "policy/services.yml",
        text: "shop: {tier: 1, team: storefront, stores: []}\ngate: {tier: 1, stores: []}\n"))
    return JudgedPolicy(policy)
  }()

  private static let text = """
    ---
    id: INC-1
    title: A day of failures
    services: [gate, shop/api]
    ---
    ## Timeline
    ### 2020-07-01
    - 10:00 start: it began
    ## Action items
    - [ ] AI-1 (prevent) Long overdue @mia due:2020-05-01
    - [ ] AI-2 (prevent) Overdue since yesterday @mia-li due:2020-08-25
    - [ ] AI-3 (prevent) Not due yet @storefront due:2020-09-01 status:blocked
    - [ ] AI-4 (prevent) Moves @tom status:in-progress
      - note: on 2020-08-20 the half of it was live
    - [ ] AI-5 (prevent) Does not move @tom status:in-progress
      - note: to be live on 2021-01-01, begun on 2020-07-10
    - [ ] AI-6 (prevent) Nobody has it
    - [x] AI-7 (prevent) Was done @tom
    - [x] AI-8 (prevent) Was nobody's
    - [x] AI-9 (prevent) Was verified @tom
      - verified: @mia 2020-08-01
    """

  private func site(_ text: String = text) throws -> MemorySite {
    try Fixture.site([Fixture.document(text)], teams: TeamDirectory(Self.policy))
  }

  /// Items of a page that lists them, in order, by the heading above.
  private func items(_ site: MemorySite, _ path: String) -> [String] {
    PageScanner(site.pages[path] ?? []).elements.compactMap { element in
      guard let id = element.value("id") else { return nil }
      if element.name == "h2" { return id }
      return id.hasPrefix("INC-1-ai-") ? String(id.dropFirst(9)) : nil
    }
  }

  @Test func `what is late is told by how long, then what is blocked, then what does not move`()
    throws
  {
    let site = try site()
    #expect(
      items(site, "late.html") == ["over-90", "1", "up-to-30", "2", "blocked", "3", "stuck", "5"])
    #expect(
      site.text("late.html").contains("2 overdue, 1 blocked, 1 in progress without movement."))
    #expect(site.text("late.html").contains("silent for 47 days"))
  }

  @Test func `nothing of a retold account is called stuck`() throws {
    let site = try site(
      Self.text.replacing("services:", with: "source: {title: T, publisher: P}\nservices:"))
    #expect(!items(site, "late.html").contains("stuck"))
  }

  @Test func `the board has a column for each state, empty ones too`() throws {
    let page = try site().text("board.html")
    let columns = page.split(separator: "<section class=\"col").dropFirst()
    let items = columns.map { column in
      column.matches(of: /INC-1 AI-\d/).map { String($0.0.last ?? " ") }
    }
    // Open items stand by their day.
    #expect(items == [["1", "2", "6"], ["4", "5"], ["3"], ["7", "8"], ["9"], []])
    #expect(columns.last?.contains("None") == true)
  }

  @Test func `all names of a person lead to one page`() throws {
    let site = try site()
    #expect(items(site, "owners/mia-li.html") == ["open", "1", "2"])
    #expect(site.pages["owners/mia.html"] == nil)
    #expect(
      site.text("incidents/INC-1.html").contains("<a href=\"../owners/mia-li.html\">@mia</a>"))
    #expect(site.text("index.html").contains("<a href=\"owners/mia-li.html\">@mia-li</a>"))
  }

  @Test func `an item is its owner's team's, or of the team of the service where nobody owns it`()
    throws
  {
    let site = try site()
    #expect(items(site, "teams/payments.html") == ["open", "1", "2"])
    // @storefront is a team itself; the open item without an owner is the service's; what was done
    // without one is nobody's.
    #expect(items(site, "teams/storefront.html") == ["unowned", "6", "open", "3"])
    #expect(site.pages.keys.count { $0.hasPrefix("teams/") } == 2)
    #expect(items(site, "unowned.html") == ["ours", "6"])
  }

  @Test func `without action items every view says so`() throws {
    let site = try site("---\nid: INC-1\ntitle: t\n---\n")
    #expect(site.text("late.html").contains("Nothing is overdue, blocked or stuck."))
    #expect(site.text("owners.html").contains("No action item names an owner yet."))
    #expect(site.text("unowned.html").contains("Every action item has an owner."))
    #expect(site.text("board.html").matches(of: /None/).count == 6)
  }

  @Test func `a hostile name of an owner is a page of the folder`() throws {
    let site = try site(
      Self.text.replacing("@mia-li", with: "@../../x").replacing("@tom", with: "@\"><b>"))
    for path in site.pages.keys where path.hasPrefix("owners/") {
      #expect(!path.contains("..") && !path.contains("<"))
    }
  }
}

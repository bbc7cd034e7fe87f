import Incidents
import Testing

@testable import Site

/// What git tells of action items, on pages, in feeds and in calendars.
@Suite struct StoryTests {
  private static let whole: [(HistoryEvent.Kind, Int, String?, String?)] = [
    (.opened, 1, nil, nil), (.ownerSet, 1, nil, "mia"), (.dueSet, 1, nil, "2020-08-01"),
    (.dueMoved, 5, "2020-08-01", "2020-08-15"), (.dueMoved, 9, "2020-08-15", "2020-09-01"),
    (.ownerChanged, 10, "mia", "tom"), (.done, 20, "open", "done"),
    (.reopened, 21, "done", "open"), (.done, 30, "open", "done"),
    (.verified, 31, "done", "verified"),
  ]

  /// A story of events on days of July 2020.
  private func story(_ events: [(HistoryEvent.Kind, Int, String?, String?)]) -> ItemStory {
    ItemStory(
      events.map { kind, day, before, after in
        ItemStory.Event(
          kind, at: 1_593_561_600 + (day - 1) * 86_400, in: nil, revision: "r\(day)",
          before: before, after: after)
      })
  }

  @Test func `a line tells what became of an item, moves of the day due as one`() throws {
    let words = try Theme.builtIn(language: .en).words
    #expect(
      StoryLine.text(story(Self.whole), words)
        == "opened 1 Jul 2020 · due 1 Aug → 15 Aug → 1 Sep · @tom from 10 Jul · done 20 Jul · "
        + "opened again 21 Jul · done 30 Jul · verified 31 Jul")
  }

  @Test(arguments: [
    (Configuration.Language.zhHans, "2020年7月1日 提出 · 到期日 8月1日 → 8月15日 · 7月20日 完成"),
    (.ja, "2020年7月1日 起票 · 期限 8月1日 → 8月15日 · 7月20日 完了"),
  ])
  func `it speaks the language of the site`(
    language: Configuration.Language, line: String
  ) throws {
    let words = try Theme.builtIn(language: language).words
    let events = Self.whole.filter { [1, 5, 20].contains($0.1) }
    #expect(StoryLine.text(story(events), words) == line)
  }

  @Test func `a long story is told from both ends`() throws {
    let words = try Theme.builtIn(language: .en).words
    let again = (1...12).map {
      (HistoryEvent.Kind.reopened, $0, "done" as String?, "open" as String?)
    }
    let parts = StoryLine.text(story(again), words)?.split(separator: " · ") ?? []
    #expect(parts.count == 9)
    #expect(parts[2] == "…")
    #expect(parts.last == "opened again 12 Jul")
  }

  @Test func `of an item that was there before the history begins the first thing is told, too`()
    throws
  {
    let words = try Theme.builtIn(language: .en).words
    #expect(
      StoryLine.text(story([(.ownerChanged, 10, "mia", "tom")]), words) == "@tom from 10 Jul 2020")
  }

  @Test func `where git tells nothing there is no line`() throws {
    let words = try Theme.builtIn(language: .en).words
    #expect(StoryLine.text(nil, words) == nil)
    #expect(StoryLine.text(story([]), words) == nil)
  }

  @Test func `a commit that claims no possible day is taken for the last one`() {
    let event = ItemStory.Event(.opened, at: .max, in: nil, revision: "r")
    #expect(event.day.year == 9999)
  }

  // MARK: Pages

  /// The site of one document, of whose first item git tells `events`.
  private func site(
    _ events: [(HistoryEvent.Kind, Int, String?, String?)]
  ) throws -> MemorySite {
    var document = Fixture.document(Fixture.full)
    if !events.isEmpty { document.stories = ["AI-1": story(events)] }
    return try Fixture.site([document])
  }

  @Test func `the page of a document has the line, lists how often the day due was moved`() throws {
    let site = try site(Array(Self.whole.prefix(5)))
    #expect(site.text("incidents/INC-1.html").contains("opened 1 Jul 2020 · due 1 Aug → 15 Aug"))
    for page in ["actions.html", "board.html", "late.html", "owners/mia.html"] {
      #expect(site.text(page).contains("due date moved 2 times"), "\(page)")
    }
    #expect(site.text("data/action-items.csv").contains(",2020-08-01,2,"))
  }

  @Test func `without a history nothing of it is there`() throws {
    let site = try site([])
    #expect(!site.text("incidents/INC-1.html").contains("opened"))
    #expect(site.pages["feeds/items.xml"] == nil)
    #expect(!site.text("downloads.html").contains("items.xml"))
  }

  @Test func `the feed of items has the last events, the newest first, under names that stay`()
    throws
  {
    let feed = try site(Self.whole).text("feeds/items.xml")
    let titles = feed.split(separator: "<title>").dropFirst(2).map { $0.prefix { $0 != "<" } }
    #expect(
      titles == [
        "INC-1 AI-1: verified 31 Jul 2020", "INC-1 AI-1: done 30 Jul 2020",
        "INC-1 AI-1: opened again 21 Jul 2020", "INC-1 AI-1: done 20 Jul 2020",
        "INC-1 AI-1: @tom from 10 Jul 2020", "INC-1 AI-1: due 15 Aug 2020 → 1 Sep",
        "INC-1 AI-1: due 1 Aug 2020 → 15 Aug", "INC-1 AI-1: opened 1 Jul 2020",
      ])
    let names = Set(feed.split(separator: "<id>").dropFirst().map { $0.prefix { $0 != "<" } })
    #expect(names.count == 9)
    let later = try site(Array(Self.whole.prefix(5))).text("feeds/items.xml")
    #expect(later.contains("<updated>2020-07-09T00:00:00Z</updated>"))
    let earlier = Set(later.split(separator: "<id>").dropFirst().map { $0.prefix { $0 != "<" } })
    #expect(earlier.isSubset(of: names))
  }

  @Test func `an event of the calendar counts moves, and says when it was revised`() throws {
    let calendar = try site(Array(Self.whole.prefix(5))).text("feeds/due.ics")
    #expect(calendar.contains("SEQUENCE:2\r\n"))
    #expect(calendar.contains("DTSTAMP:20200709T000000Z\r\n"))
  }

  @Test func `weeks count what was opened and closed in them`() throws {
    var document = Fixture.document(Fixture.full)
    document.stories = ["AI-1": story([(.opened, 1, nil, nil)])]
    let words = try Theme.builtIn(language: .en).words
    let card = try #require(Card(document.document, stories: document.stories, words))
    let today = try #require(CivilDay(year: 2020, month: 7, day: 10))
    let figure = ItemFigure(weeksOf: [card], upTo: today, words).figure
    #expect(figure.rows.count == 12)
    #expect(figure.rows[10].name == "Week of 29 Jun 2020")
    #expect(figure.rows[10].cells == ["1", "0"])
    // The document itself is of April: too long ago for the others.
    #expect(figure.rows.map { $0.cells[0] }.filter { $0 != "0" } == ["1"])
    #expect(figure.rows[1].cells == ["0", "1"])
  }
}

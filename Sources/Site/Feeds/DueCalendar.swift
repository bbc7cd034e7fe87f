import Incidents

/// Open action items on the days on which they are due, as calendars (RFC 5545) to subscribe to: one
/// of all, and one of each owner.
///
/// An item is an event of a whole day that blocks nobody's time, not a task: calendars of most
/// vendors leave out the tasks of a subscription. What is closed is no longer there.
enum DueCalendar {
  static func groups(_ frame: Frame) -> [PageGroup] {
    let items = items(frame.catalogue)
    let all = PageGroup(about: ["calendar"], cards: cards(of: items)) {
      [file(Address.calendar, nil, items, frame)]
    }
    return [all]
      + owners(items, frame.options.teams).map { owner, items in
        PageGroup(about: ["calendar", owner], cards: cards(of: items)) {
          [file(Address.calendar(of: owner), owner, items, frame)]
        }
      }
  }

  /// The documents in which `items` stand, which are one after the other.
  private static func cards(of items: [ItemPair]) -> [Card] {
    var cards: [Card] = []
    for (_, card) in items where cards.last?.id != card.id { cards.append(card) }
    return cards
  }

  /// Open items with a day, newest document first.
  static func items(_ catalogue: Catalogue) -> [ItemPair] {
    ItemLists.all(catalogue).filter { !$0.item.state.isClosed && $0.item.due != nil }
  }

  /// Who owns some of `items`, by the name that stands for all of theirs, with those.
  static func owners(
    _ items: [ItemPair], _ teams: TeamDirectory
  ) -> [(name: String, items: [ItemPair])] {
    var owners: [String: [ItemPair]] = [:]
    for pair in items {
      if let owner = pair.item.owner { owners[teams.owner(owner), default: []].append(pair) }
    }
    return owners.sorted { $0.key < $1.key }.map { (name: $0.key, items: $0.value) }
  }

  /// The calendar of the items of `owner`, or of all.
  private static func file(
    _ path: String, _ owner: String?, _ items: [ItemPair], _ frame: Frame
  ) -> PageFile {
    let title = frame.words(.calendarTitle, ["title": frame.options.title])
    var calendar = CalendarText()
    calendar.line("BEGIN", "VCALENDAR")
    calendar.line("VERSION", "2.0")
    calendar.line("PRODID", "-//postmortem//action items//EN")
    calendar.line("CALSCALE", "GREGORIAN")
    for name in ["NAME", "X-WR-CALNAME"] {
      calendar.line(name, text: owner.map { "\(title) @\($0)" } ?? title)
    }
    var taken: [String: Int] = [:]
    for (item, card) in ItemLists.open(items) {
      guard let due = item.due else { continue }
      // By mistake two items of a document may have one id.
      let name = "item \(frame.catalogue.firstID(of: card)) \(item.id)"
      taken[name, default: 0] += 1
      let uid = StableName.uuid(taken[name] == 1 ? name : "\(name) \(taken[name, default: 0])")
      add(item, uid: uid, due: due, in: card, frame, to: &calendar)
    }
    calendar.line("END", "VCALENDAR")
    return PageFile(path: path, bytes: calendar.bytes)
  }

  private static func add(
    _ item: ItemCard, uid: String, due: CivilDay, in card: Card, _ frame: Frame,
    to calendar: inout CalendarText
  ) {
    calendar.line("BEGIN", "VEVENT")
    calendar.line("UID", uid)
    // Where git does not tell when it was last revised, the day of its document stands for that.
    let revised = item.story?.events.last.map {
      utcText($0.at, seconds: true).filter { $0 != "-" && $0 != ":" }
    }
    calendar.line(
      "DTSTAMP", revised ?? "\(digits(card.day ?? CivilDay(daysSince1970: 0)))T000000Z")
    calendar.line("SEQUENCE", "\(max(item.slips, item.story?.moves ?? 0))")
    // Without an end it is the whole of that day (RFC 5545, 3.6.1).
    calendar.line("DTSTART;VALUE=DATE", digits(due))
    calendar.line("SUMMARY", text: "\(item.text) (\(card.id) \(item.id))")
    let about = [card.title, item.owner.map { "@\($0)" }, card.severity].compactMap { $0 }
    calendar.line("DESCRIPTION", text: about.joined(separator: "\n"))
    if let url = frame.options.identity.url {
      calendar.line("URL", "\(url)\(card.address)#\(Address.anchor(item.id))")
    }
    calendar.line("TRANSP", "TRANSPARENT")
    calendar.line("END", "VEVENT")
  }

  /// `20200408`
  private static func digits(_ day: CivilDay) -> String {
    day.description.filter { $0 != "-" }
  }
}

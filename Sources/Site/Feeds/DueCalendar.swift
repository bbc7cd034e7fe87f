import Incidents

/// Open action items on the days on which they are due, as calendars (RFC 5545) to subscribe to: one
/// of all, and one of each owner.
///
/// An item is an event of a whole day that blocks nobody's time, not a task: calendars of most
/// vendors leave out the tasks of a subscription. What is closed is no longer there.
enum DueCalendar {
  static func groups(_ frame: Frame) -> [PageGroup] {
    let cards = (frame.catalogue.events + frame.catalogue.guides).filter { card in
      card.openItems.contains { $0.due != nil }
    }
    let all = PageGroup(about: ["calendar"], cards: cards) {
      [file(Address.calendar, nil, cards, frame)]
    }
    return [all]
      + owners(cards).map { owner, cards in
        PageGroup(about: ["calendar", owner], cards: cards) {
          [file(Address.calendar(of: owner), owner, cards, frame)]
        }
      }
  }

  /// Who owns open items with a day, by name, with the documents in which they stand.
  static func owners(_ cards: [Card]) -> [(name: String, cards: [Card])] {
    var owners: [String: [Card]] = [:]
    for card in cards {
      for owner in Set(card.openItems.compactMap { $0.due == nil ? nil : $0.owner }) {
        owners[owner, default: []].append(card)
      }
    }
    return owners.sorted { $0.key < $1.key }.map { (name: $0.key, cards: $0.value) }
  }

  /// The calendar of the items of `owner`, or of all.
  private static func file(
    _ path: String, _ owner: String?, _ cards: [Card], _ frame: Frame
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
    for (item, card) in ItemLists.open(of: cards) where owner == nil || item.owner == owner {
      guard let due = item.due else { continue }
      // By mistake two items of a document may have one id.
      let name = "item \(card.firstID) \(item.id)"
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
    // When it was last revised is not known: the day of its document stands for that.
    calendar.line("DTSTAMP", "\(digits(card.day ?? CivilDay(daysSince1970: 0)))T000000Z")
    calendar.line("SEQUENCE", "\(item.slips)")
    calendar.line("DTSTART;VALUE=DATE", digits(due))
    calendar.line("DTEND;VALUE=DATE", digits(due.adding(days: 1)))
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

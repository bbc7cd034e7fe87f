import Incidents

/// The newest incidents as an Atom feed (RFC 4287).
enum IncidentFeed {
  /// Entries of the feed, at most.
  private static let limit = 50

  static func groups(_ frame: Frame) -> [PageGroup] {
    // An entry must say when: documents of no day have no place in a feed.
    let cards = Array(frame.catalogue.events.prefix { $0.day != nil }.prefix(limit))
    return [
      PageGroup(about: ["feed"], cards: cards) {
        let feed = AtomFeed(
          path: Address.feed, name: "feed", title: frame.options.title,
          updated: time(cards.compactMap(updated).max()))
        return [
          feed.file(frame) { xml, root in
            for card in cards { add(card, root, frame, to: &xml) }
          }
        ]
      }
    ]
  }

  private static func add(_ card: Card, _ root: String, _ frame: Frame, to xml: inout XMLText) {
    xml.open("entry")
    xml.element(
      "id", "urn:uuid:\(StableName.uuid("document \(frame.catalogue.firstID(of: card))"))")
    xml.element("title", "\(card.id) \(card.title)")
    xml.empty("link", ["href": root + card.address, "type": "text/html"])
    if frame.has(.data) {
      xml.empty(
        "link",
        [
          "rel": "alternate", "href": root + DocumentData.path(beside: card.address),
          "type": "application/json",
        ])
    }
    xml.element("published", time(card.day))
    xml.element("updated", time(updated(card)))
    for term in [card.severity].compactMap({ $0 }) + unique(card.services) + card.categories {
      xml.empty("category", ["term": term])
    }
    let words = frame.words
    let about = [
      card.type == .incident ? nil : words[.type, card.type], card.severity,
      card.services.isEmpty ? nil : words.list(card.services),
      card.times.restore.map(words.duration),
      card.items.isEmpty
        ? nil : words(.itemsOpenOf, count: card.items.count, ["open": "\(card.openItems.count)"]),
    ]
    xml.element("summary", about.compactMap { $0 }.joined(separator: " · "))
    xml.close("entry")
  }

  /// The last day of which the document tells: when it began, or something in it was closed or
  /// verified.
  private static func updated(_ card: Card) -> CivilDay? {
    ([card.day] + card.items.flatMap { [$0.closed, $0.verifiedOn] }).compactMap { $0 }.max()
  }

  private static func time(_ day: CivilDay?) -> String {
    "\(day ?? CivilDay(daysSince1970: 0))T00:00:00Z"
  }
}

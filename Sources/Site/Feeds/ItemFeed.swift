import Incidents

/// What last became of action items, as git tells it, as an Atom feed (RFC 4287): opened, given to somebody,
/// moved, done, verified, declined, opened again. Not there where git tells nothing.
enum ItemFeed {
  /// Entries of the feed, at most.
  private static let limit = 50

  /// Something that became of an item.
  private struct Entry: Sendable {
    var item: ItemCard
    var card: Card
    var event: ItemStory.Event
    /// What it is, in words.
    var words: String
  }

  static func groups(_ frame: Frame) -> [PageGroup] {
    let entries = entries(frame)
    guard let last = entries.first else { return [] }
    let cards = unique(entries.map(\.card.id)).compactMap { frame.catalogue.card(id: $0) }
    return [
      PageGroup(about: ["feed of items"], cards: cards) {
        let feed = AtomFeed(
          path: Address.itemFeed, name: "feed of items",
          title: frame.words(.itemFeedTitle, ["title": frame.options.title]),
          updated: utcText(last.event.at, seconds: true))
        return [
          feed.file(frame) { xml, root in
            for entry in entries { add(entry, root, frame, to: &xml) }
          }
        ]
      }
    ]
  }

  /// The last things that happened, the newest first; where two came with one commit, in the order of
  /// documents and of their files.
  private static func entries(_ frame: Frame) -> [Entry] {
    var events: [(item: ItemCard, card: Card, story: ItemStory, event: ItemStory.Event)] = []
    for (item, card) in ItemLists.all(frame.catalogue) {
      guard let story = item.story else { continue }
      events += story.events.map { (item, card, story, $0) }
    }
    let newest = events.enumerated()
      .sorted { ($1.element.event.at, $0.offset) < ($0.element.event.at, $1.offset) }
    let told = newest.lazy.compactMap { _, one in
      StoryLine.text(one.event, of: one.story, frame.words).map {
        Entry(item: one.item, card: one.card, event: one.event, words: $0)
      }
    }
    return Array(told.prefix(limit))
  }

  private static func add(
    _ entry: Entry, _ root: String, _ frame: Frame, to xml: inout XMLText
  ) {
    let (item, card) = (entry.item, entry.card)
    xml.open("entry")
    let name = "event \(frame.catalogue.firstID(of: card)) \(item.id) \(entry.event.kind.rawValue)"
    xml.element("id", "urn:uuid:\(StableName.uuid("\(name) \(entry.event.revision)"))")
    xml.element("title", "\(card.id) \(item.id): \(entry.words)")
    xml.empty(
      "link", ["href": "\(root)\(card.address)#\(Address.anchor(item.id))", "type": "text/html"])
    xml.element("published", utcText(entry.event.at, seconds: true))
    xml.element("updated", utcText(entry.event.at, seconds: true))
    xml.empty("category", ["term": entry.event.kind.rawValue])
    xml.element(
      "summary",
      [item.text, item.owner.map { "@\($0)" }, card.title].compactMap { $0 }
        .joined(separator: " · "))
    xml.close("entry")
  }
}

extension Frame {
  /// The feed of what becomes of action items; nothing where git tells of none.
  var itemFeed: [Alternate] {
    let isThere =
      has(.feeds)
      && ItemLists.all(catalogue).contains { item, _ in
        item.story.map { story in
          story.events.contains { StoryLine.text($0, of: story, words) != nil }
        } ?? false
      }
    return isThere
      ? [Alternate(path: Address.itemFeed, type: "application/atom+xml", label: "Atom")] : []
  }
}

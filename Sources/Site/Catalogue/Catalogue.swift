import Documents
import Incidents

/// The cards of a whole knowledge base, in the order in which lists show them.
public struct Catalogue: Sendable {
  /// Incidents, near misses, changes and drills: newest first, undated ones last, then by id.
  public let events: [Card]
  /// Guides by title.
  public let guides: [Card]
  /// Every card by its id.
  private let byID: [String: Card]
  /// The card of a document that had an id before, by that id; no id that another has now.
  let moved: [String: Card]
  /// Every card by the path of its file.
  private let byPath: [String: Card]
  /// Who mentions a document, by the id that is mentioned.
  private let mentions: [String: [Card]]

  /// A catalogue of `cards`. Of two with the same id the one with the first path counts.
  public init(_ cards: [Card]) {
    var byID: [String: Card] = [:]
    byID.reserveCapacity(cards.count)
    // In the order of the paths, which is nearly that of the ids: what is sorted is sorted quickly.
    var kept: [Card] = []
    for card in cards.sorted(by: { FilePath.precedes($0.path, $1.path) }) where byID[card.id] == nil
    {
      byID[card.id] = card
      kept.append(card)
    }
    events = kept.filter { $0.type != .guide }.sorted(by: Catalogue.isNewer)
    guides = kept.filter { $0.type == .guide }.sorted { ($0.title, $0.id) < ($1.title, $1.id) }
    var moved: [String: Card] = [:]
    for card in kept where !card.formerIDs.isEmpty {
      for id in card.formerIDs where byID[id] == nil && moved[id] == nil { moved[id] = card }
    }
    var byPath: [String: Card] = [:]
    byPath.reserveCapacity(kept.count)
    var mentions: [String: [Card]] = [:]
    for card in events + guides {
      byPath[card.path] = card
      guard !card.related.isEmpty else { continue }
      for id in unique(card.related.map { moved[$0.id]?.id ?? $0.id }) {
        mentions[id, default: []].append(card)
      }
    }
    self.byID = byID
    self.moved = moved
    self.byPath = byPath
    self.mentions = mentions
  }

  /// The card of the document that has this id, or had it before.
  public func card(id: String) -> Card? { byID[id] ?? moved[id] }
  /// The id that the document of `card` was first known by, unless another one has it: names in feeds
  /// are made from it, and so outlive a new one.
  func firstID(of card: Card) -> String {
    card.formerIDs.first { moved[$0]?.id == card.id } ?? card.id
  }
  /// The card of the document in this file.
  public func card(path: String) -> Card? { byPath[path] }
  /// The documents that name the one with this id in `related`, by whatever id it had.
  public func mentions(of id: String) -> [Card] { mentions[id] ?? [] }
  /// How `card` names the document with this id, by whatever id it had; one entry for each time.
  func links(from card: Card, to id: String) -> [Card.Link] {
    card.related.filter { ($0.id == id) || (moved[$0.id]?.id == id) }
  }

  /// Services with the documents that name them, by name.
  var services: [(name: String, cards: [Card])] {
    grouped { unique($0.services) }
  }

  /// Categories of causes with the documents that have one, by name.
  var categories: [(name: String, cards: [Card])] {
    grouped { $0.categories }
  }

  private func grouped(
    _ names: (Card) -> [String]
  ) -> [(name: String, cards: [Card])] {
    var groups: [String: [Card]] = [:]
    for card in events + guides {
      for name in names(card) { groups[name, default: []].append(card) }
    }
    return groups.sorted { $0.key < $1.key }.map { (name: $0.key, cards: $0.value) }
  }

  private static func isNewer(_ left: Card, _ right: Card) -> Bool {
    switch (left.day, right.day) {
    case (let one?, let other?) where one != other: one > other
    case (_?, nil): true
    case (nil, _?): false
    default: left.id < right.id
    }
  }
}

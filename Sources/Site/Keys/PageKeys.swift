import Documents
import Incidents

/// Names what the page of a document depends on.
struct PageKeys {
  private let base: String
  private let catalogue: Catalogue

  /// Keys of the pages of `catalogue`. Every page may link to every document, so that all depend
  /// on the ids and paths that there are.
  init(_ keys: SiteKeys, _ catalogue: Catalogue) {
    self.catalogue = catalogue
    var base = KeyWriter()
    base.add(keys.pages)
    for cards in [catalogue.events, catalogue.guides] {
      base.add(cards.sorted { $0.path < $1.path }) {
        $0.add($1.path)
        $0.add($1.address)
        $0.add($1.formerIDs)
      }
    }
    self.base = base.key
  }

  /// The key of the page of `card`, which shows `findings`; `sha256` names the contents of its file,
  /// `files` are the addresses of what it shows and offers, `stories` what git tells of its items.
  func key(
    of card: Card, sha256: String?, _ findings: [Diagnostic], files: [String?],
    stories: [String: ItemStory]
  ) -> String {
    var key = KeyWriter()
    key.add(base)
    key.add(sha256)
    key.add(files) { $0.add($1) }
    key.add(findings) {
      $0.add($1.rule)
      $0.add($1.severity.rawValue)
      $0.add($1.message)
      $0.add($1.place.start.line)
    }
    key.add(stories.sorted { $0.key < $1.key }) {
      $0.add($1.key)
      $0.add($1.value)
    }
    key.add(card.related.compactMap { catalogue.card(id: $0.id) }) { $0.addMention($1) }
    key.add(catalogue.mentions(of: card.id)) {
      $0.addMention($1)
      $0.addLinks(catalogue.links(from: $1, to: card.id))
    }
    return key.key
  }
}

extension KeyWriter {
  /// Adds what the page of another document shows of `card`.
  fileprivate mutating func addMention(_ card: Card) {
    add(card.id)
    add(card.title)
    add(card.severity)
  }
}

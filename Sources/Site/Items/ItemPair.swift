import Incidents

/// An action item and the document it stands in.
typealias ItemPair = (item: ItemCard, card: Card)

/// Action items in the orders in which lists show them.
enum ItemLists {
  /// Every action item, newest document first.
  static func all(_ catalogue: Catalogue) -> [ItemPair] {
    (catalogue.events + catalogue.guides).flatMap { card in
      card.items.map { (item: $0, card: card) }
    }
  }

  /// Open items: with a due day by that day, then without, by priority, then as they come.
  static func open(_ pairs: some Sequence<ItemPair>) -> [ItemPair] {
    sorted(pairs.filter { !$0.item.state.isClosed }) { pair in
      (pair.item.due?.daysSince1970 ?? .max, pair.item.priority ?? 4)
    }
  }

  /// The open items of some documents.
  static func open(of cards: [Card]) -> [ItemPair] {
    open(cards.flatMap { card in card.openItems.map { (item: $0, card: card) } })
  }

  /// Closed items: the one that was closed last first, those without a day last.
  static func closed(_ pairs: some Sequence<ItemPair>, as state: ActionItem.State) -> [ItemPair] {
    sorted(pairs.filter { $0.item.state == state }) { pair in
      (-((pair.item.verifiedOn ?? pair.item.closed)?.daysSince1970 ?? .min + 1), 0)
    }
  }

  /// `pairs` by what `key` says of each; what is equal keeps its order.
  static func sorted(_ pairs: [ItemPair], by key: (ItemPair) -> (Int, Int)) -> [ItemPair] {
    pairs.enumerated().map { (key($1), $0) }
      .sorted { ($0.0.0, $0.0.1, $0.1) < ($1.0.0, $1.0.1, $1.1) }
      .map { pairs[$0.1] }
  }
}

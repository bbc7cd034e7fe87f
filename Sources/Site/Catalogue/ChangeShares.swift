import Incidents

/// A change and the document it stands in.
typealias ChangePair = (change: ChangeCard, card: Card)

/// All changes by what they lack, each in the gravest of its groups only: what the page of changes lists,
/// and what home counts.
struct ChangeShares {
  /// Every change, the newest first, those without a day last; of one day as their documents tell them.
  let all: [ChangePair]
  /// Those that lack nothing.
  let complete: [ChangePair]
  private let lacking: [ChangeCard.Gap: [ChangePair]]

  init(_ catalogue: Catalogue) {
    let pairs = catalogue.events.flatMap { card in card.changes.map { (change: $0, card: card) } }
    let order = pairs.indices.map { index in
      (day: -(pairs[index].change.day?.daysSince1970 ?? .min + 1), index: index)
    }
    all = order.sorted { $0 < $1 }.map { pairs[$0.index] }
    complete = all.filter { $0.change.gaps.isEmpty }
    let incomplete = all.compactMap { pair in pair.change.gaps.first.map { (gap: $0, pair: pair) } }
    lacking = Dictionary(grouping: incomplete, by: \.gap).mapValues { $0.map(\.pair) }
  }

  /// Changes whose gravest lack is `gap`.
  subscript(gap: ChangeCard.Gap) -> [ChangePair] { lacking[gap] ?? [] }
}

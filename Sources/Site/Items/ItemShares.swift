import Incidents

/// The action items of one owner, one team, or nobody.
struct ItemShare: Sendable {
  let name: String
  fileprivate(set) var pairs: [ItemPair] = []
  /// The documents they stand in, each once.
  fileprivate(set) var cards: [Card] = []
  /// Owners in a team, sorted.
  fileprivate(set) var members: [String] = []

  fileprivate mutating func add(_ item: ItemCard, _ card: Card) {
    pairs.append((item, card))
    if cards.last !== card { cards.append(card) }
  }
}

/// All action items by who has them.
struct ItemShares {
  /// The item share of each owner: most open items first.
  let owners: [ItemShare]
  /// The same of each team: items of its owners, and open ones without an owner in documents about its
  /// services.
  let teams: [ItemShare]
  /// Items without an owner.
  let unowned: ItemShare

  init(_ frame: Frame) {
    let directory = frame.options.teams
    var names: [String: String] = [:]
    var owners: [String: ItemShare] = [:]
    var teams: [String: ItemShare] = [:]
    var unowned = ItemShare(name: "")
    for card in frame.catalogue.events + frame.catalogue.guides where !card.items.isEmpty {
      for item in card.items {
        let team = directory.team(
          of: item.owner, isClosed: item.state.isClosed, services: card.services)
        if let written = item.owner {
          let owner = names[written] ?? directory.owner(written)
          names[written] = owner
          owners[owner, default: ItemShare(name: owner)].add(item, card)
          if let team {
            let isNew = teams[team]?.members.contains(owner) != true
            if isNew { teams[team, default: ItemShare(name: team)].members.append(owner) }
          }
        } else {
          unowned.add(item, card)
        }
        if let team { teams[team, default: ItemShare(name: team)].add(item, card) }
      }
    }
    for name in teams.keys { teams[name]?.members.sort() }
    self.owners = Self.sorted(owners)
    self.teams = Self.sorted(teams)
    self.unowned = unowned
  }

  private static func sorted(_ shares: [String: ItemShare]) -> [ItemShare] {
    shares.values.map { share in
      (open: share.pairs.count { !$0.item.state.isClosed }, share: share)
    }
    .sorted { ($1.open, $0.share.name) < ($0.open, $1.share.name) }
    .map(\.share)
  }
}

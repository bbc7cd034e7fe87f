import Incidents

/// A page for each owner of action items, one for each team, one for what nobody owns, and their index.
enum OwnerPages {
  static func groups(_ frame: Frame) -> [PageGroup] {
    let shares = ItemShares(frame)
    let owners = shares.owners.map { share in
      PageGroup(about: [Address.owners, "owner", share.name], cards: share.cards) {
        try owner(share, frame)
      }
    }
    let teams = shares.teams.map { share in
      PageGroup(about: [Address.owners, "team", share.name] + share.members, cards: share.cards) {
        try team(share, frame)
      }
    }
    let unowned = PageGroup(about: [Address.unowned], cards: shares.unowned.cards) {
      try nobody(shares.unowned, frame)
    }
    return [PageGroup { [try index(shares, frame)] }, unowned] + owners + teams
  }

  // MARK: Pages

  private static func owner(_ share: ItemShare, _ frame: Frame) throws -> [PageFile] {
    let team = frame.options.teams.team(of: share.name)
    return try ItemPages(
      path: Address.owner(share.name), heading: "@\(share.name)",
      language: frame.language(share.name), lead: share.sentence(frame), empty: .itemsEmpty,
      isBelow: true,
      chips: team.map { (frame.words[.ownersTeam], [chip($0, Address.team($0), frame)]) } ?? (
        "", []
      ),
      groups: ItemGroup.byState(share.pairs, frame.words),
      alternates: frame.calendar(of: share.name, share.pairs)
    ).pages(frame)
  }

  private static func team(_ share: ItemShare, _ frame: Frame) throws -> [PageFile] {
    let words = frame.words
    let owned = share.pairs.filter { $0.item.owner != nil }
    let unowned = share.pairs.filter { $0.item.owner == nil }
    return try ItemPages(
      path: Address.team(share.name), heading: share.name, language: frame.language(share.name),
      lead: share.sentence(frame), empty: .itemsEmpty, isBelow: true,
      chips: share.members.isEmpty
        ? ("", [])
        : (words[.ownersMembers], share.members.map { chip("@\($0)", Address.owner($0), frame) }),
      groups: [
        ItemGroup(
          "unowned", words[.ownersOfTeam], words[.ownersOfTeamAbout], ItemLists.open(unowned))
      ] + ItemGroup.byState(owned, words)
    ).pages(frame)
  }

  private static func nobody(_ share: ItemShare, _ frame: Frame) throws -> [PageFile] {
    let words = frame.words
    let open = ItemLists.open(share.pairs)
    return try ItemPages(
      path: Address.unowned, heading: words[.ownersNobody], lead: share.sentence(frame),
      empty: .ownersAllOwned, isBelow: true,
      groups: [
        ItemGroup(
          "ours", words[.ownersOurs], words[.ownersOursAbout], open.filter { !$0.card.isExternal }),
        ItemGroup(
          "retold", words[.ownersRetold], words[.ownersRetoldAbout],
          open.filter(\.card.isExternal)),
      ]
    ).pages(frame)
  }

  private static func chip(_ name: String, _ path: String, _ frame: Frame) -> Record {
    ["href": .text(path), "name": .text(name), "lang": frame.language(name)]
  }

  // MARK: Index

  private static func index(_ shares: ItemShares, _ frame: Frame) throws -> PageFile {
    let words = frame.words
    let unowned = ItemLists.open(shares.unowned.pairs)
    return try frame.page(
      Address.owners, title: words[.itemsOwners], section: Address.actions, template: "owners",
      [
        "views": ItemViews.record(Address.owners, frame),
        "hasTeams": .flag(!shares.teams.isEmpty),
        "teams": .list(shares.teams.map { card($0, $0.name, Address.team($0.name), frame) }),
        "hasOwners": .flag(!shares.owners.isEmpty),
        "owners": .list(
          shares.owners.map { card($0, "@\($0.name)", Address.owner($0.name), frame) }),
        "unowned": unowned.isEmpty
          ? .absent : .text(words(.ownersUnowned, count: unowned.count)),
        "unownedHref": .text(Address.unowned),
      ])
  }

  private static func card(
    _ share: ItemShare, _ name: String, _ path: String, _ frame: Frame
  ) -> Record {
    let counts = ItemCounts(share.pairs, on: frame.options.today)
    let words = frame.words
    return [
      "name": .text(name), "lang": frame.language(name), "href": .text(path),
      "about": .text(words(.ownersItems, count: share.pairs.count)),
      "open": Value(open(counts.open, of: share.pairs.count, words)),
      "late": Value(counts.overdue > 0 ? words(.overdue, ["overdue": "\(counts.overdue)"]) : nil),
    ]
  }
}

/// How many of an owner's items are open: the number alone says it where all are.
private func open(_ open: Int, of all: Int, _ words: Words) -> String? {
  if open == 0 { return nil }
  return open == all ? words[.ownersAllOpen] : words(.indexOpen, count: open)
}

extension ItemShare {
  fileprivate func sentence(_ frame: Frame) -> String {
    ItemCounts(pairs, on: frame.options.today).sentence(frame.words)
  }
}

extension Frame {
  /// The address of the page of an item's owner; absent where it has none. What was in a withdrawn
  /// document counts no more.
  func ownerLink(of item: ItemCard, in card: Card) -> Value {
    guard let owner = item.owner, card.status != .withdrawn else { return .absent }
    return link(.actions, Address.owner(options.teams.owner(owner)))
  }
}

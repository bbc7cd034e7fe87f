import Incidents

/// Items that wait, in the order in which they want attention.
enum OpenItems {
  /// Open items: with a due day by that day, then without, by priority, then newest incident.
  static func all(_ catalogue: Catalogue) -> [(item: ItemCard, card: Card)] {
    of(catalogue.events + catalogue.guides)
  }

  /// The same for some documents.
  static func of(_ cards: [Card]) -> [(item: ItemCard, card: Card)] {
    var open: [(item: ItemCard, card: Card)] = []
    var order: [(day: Int, priority: Int, index: Int)] = []
    for card in cards {
      for item in card.openItems {
        order.append((item.due?.daysSince1970 ?? .max, item.priority ?? 4, open.count))
        open.append((item, card))
      }
    }
    // Sorting is stable only by what is compared: the place in the list is the last key.
    order.sort { $0 < $1 }
    return order.map { open[$0.index] }
  }
}

/// Every action item: open ones first, by due day; then done, verified, declined.
enum ActionItemsPage {
  /// Items of a group that are shown; the rest is in the documents.
  private static let limit = 300

  static func pages(_ frame: Frame) throws -> [PageFile] {
    let all = frame.catalogue.events + frame.catalogue.guides
    let pairs = all.flatMap { card in card.items.map { (item: $0, card: card) } }
    let done = pairs.filter { $0.item.state == .done }
    let verified = pairs.filter { $0.item.state == .verified }
    let declined = pairs.filter { $0.item.state == .declined }
    let open = OpenItems.all(frame.catalogue)
    let overdue = open.count { $0.item.isOverdue(on: frame.options.today) }
    let words = frame.words
    let groups = [
      ItemGroup("open", words[.itemsOpen], words[.itemsOpenAbout], open),
      ItemGroup("done", words[.itemsDone], words[.itemsDoneAbout], done),
      ItemGroup("verified", words[.itemsVerified], words[.itemsVerifiedAbout], verified),
      ItemGroup("declined", words[.itemsDeclined], words[.itemsDeclinedAbout], declined),
    ].filter { !$0.pairs.isEmpty }
    let lead = words(
      .itemsLead,
      [
        "open": "\(open.count)", "overdue": "\(overdue)", "done": "\(done.count)",
        "verified": "\(verified.count)",
      ])
    let today = frame.options.today
    let listings = groups.map { group in
      Listing(group.anchor, group.pairs, limit: limit) { pairs in
        pairs.map { ItemRecords.record(of: $0.item, in: $0.card, today: today, frame) }
      }
    }
    return try ListingPages.pages(at: Address.actions, listings, words) { path, slices, pager in
      let shown = slices.compactMap { slice in
        groups.first { $0.anchor == slice.listing.anchor }?.record(slice, words)
      }
      return try frame.page(
        path, title: words[.actions], section: Address.actions, template: "actions",
        alternates: frame.files(of: .items) + frame.calendar,
        [
          "lead": .text(lead), "groups": .list(shown), "any": .flag(!groups.isEmpty),
          "pager": pager,
        ])
    }
  }
}

/// Action items of one state.
private struct ItemGroup {
  let anchor: String
  let title: String
  let about: String
  let pairs: [(item: ItemCard, card: Card)]

  init(
    _ anchor: String, _ title: String, _ about: String, _ pairs: [(item: ItemCard, card: Card)]
  ) {
    self.anchor = anchor
    self.title = title
    self.about = about
    self.pairs = pairs
  }

  func record(_ slice: ListingSlice, _ words: Words) -> Record {
    [
      "anchor": .text(anchor), "title": .text(title), "count": .number(pairs.count),
      "about": .text(about), "items": slice.rows, "further": .record(slice.link(words)),
    ]
  }
}

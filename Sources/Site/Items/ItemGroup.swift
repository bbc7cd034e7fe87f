import Incidents

/// Action items under one heading.
struct ItemGroup {
  let anchor: String
  let title: String
  let about: String
  let pairs: [ItemPair]
  /// What the badge of an item says here; nil leaves it as it is.
  var badge: (ItemPair) -> (name: String, style: String)? = { _ in nil }

  init(_ anchor: String, _ title: String, _ about: String, _ pairs: [ItemPair]) {
    self.anchor = anchor
    self.title = title
    self.about = about
    self.pairs = pairs
  }

  /// All items of `pairs` by their states, in groups: what is open, done, verified, declined.
  static func byState(_ pairs: [ItemPair], _ words: Words) -> [ItemGroup] {
    [
      ItemGroup("open", words[.itemsOpen], words[.itemsOpenAbout], ItemLists.open(pairs)),
      ItemGroup(
        "done", words[.itemsDone], words[.itemsDoneAbout], ItemLists.closed(pairs, as: .done)),
      ItemGroup(
        "verified", words[.itemsVerified], words[.itemsVerifiedAbout],
        ItemLists.closed(pairs, as: .verified)),
      ItemGroup(
        "declined", words[.itemsDeclined], words[.itemsDeclinedAbout],
        ItemLists.closed(pairs, as: .declined)),
    ]
  }

  /// The rows of the template `actions`.
  func rows(_ pairs: ArraySlice<ItemPair>, _ frame: Frame) -> [Record] {
    pairs.map { pair in
      var record = ItemRecords.record(
        of: pair.item, in: pair.card, today: frame.options.today, frame)
      if let badge = badge(pair) {
        record["state"] = .text(badge.name)
        record["stateStyle"] = .text(badge.style)
      }
      return record
    }
  }

  func record(_ slice: ListingSlice, _ words: Words) -> Record {
    [
      "anchor": .text(anchor), "title": .text(title), "count": .number(pairs.count),
      "about": .text(about), "items": slice.rows, "further": .record(slice.link(words)),
    ]
  }
}

/// How many items there are of which kind, in words.
struct ItemCounts {
  private(set) var open = 0
  private(set) var overdue = 0
  private(set) var done = 0
  private(set) var verified = 0

  /// The counts of `pairs` on a day.
  init(_ pairs: [ItemPair], on today: CivilDay) {
    for (item, _) in pairs {
      switch item.state {
      case .done: done += 1
      case .verified: verified += 1
      case .declined: break
      case .proposed, .open, .inProgress, .blocked:
        open += 1
        overdue += item.isOverdue(on: today) ? 1 : 0
      }
    }
  }

  /// `6 open, 2 overdue, 3 done, 1 verified.`
  func sentence(_ words: Words) -> String {
    words(
      .itemsLead,
      [
        "open": "\(open)", "overdue": "\(overdue)", "done": "\(done)", "verified": "\(verified)",
      ])
  }
}

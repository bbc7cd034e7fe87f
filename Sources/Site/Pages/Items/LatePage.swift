import Incidents

/// Action items that are overdue, by how long, those that are blocked, and those in progress of which
/// nothing was told for a month.
enum LatePage {
  /// Days without a sign after which an item does not move.
  private static let patience = 30

  static func pages(_ frame: Frame) throws -> [PageFile] {
    let words = frame.words
    let today = frame.options.today.daysSince1970
    let open = ItemLists.open(of: frame.catalogue.events + frame.catalogue.guides)
    let overdue = open.compactMap { pair in
      pair.item.due.map { (days: today - $0.daysSince1970, pair: pair) }
    }.filter { $0.days > 0 }
    func late(_ days: ClosedRange<Int>) -> [ItemPair] {
      overdue.filter { days.contains($0.days) }.map(\.pair)
    }
    let others = open.filter { !$0.item.isOverdue(on: frame.options.today) }
    let blocked = others.filter { $0.item.state == .blocked }
    var stuck = ItemGroup(
      "stuck", words[.lateStuck], words(.lateStuckAbout, count: patience),
      stuck(others, on: frame.options.today))
    stuck.badge = { pair in
      silence(of: pair, on: frame.options.today).map { (words(.lateSilent, count: $0), "warn") }
    }
    let lead = words(
      .lateLead,
      [
        "overdue": "\(overdue.count)", "blocked": "\(blocked.count)",
        "stuck": "\(stuck.pairs.count)",
      ])
    return try ItemPages(
      path: Address.late, heading: words[.itemsLate], lead: lead, empty: .lateEmpty,
      groups: [
        ItemGroup("over-90", words[.lateOver90], words[.lateAbout], late(91...Int.max)),
        ItemGroup("over-30", words[.lateOver30], words[.lateAbout], late(31...90)),
        ItemGroup("up-to-30", words[.lateUpTo30], words[.lateAbout], late(1...30)),
        ItemGroup("blocked", words[.lateBlocked], words[.lateBlockedAbout], blocked), stuck,
      ]
    ).pages(frame)
  }

  /// Items in progress that do not move, the longest silence first. What a retold account left in
  /// progress is not ours to move.
  private static func stuck(_ pairs: [ItemPair], on today: CivilDay) -> [ItemPair] {
    let still = pairs.filter { pair in
      pair.item.state == .inProgress && !pair.card.isExternal
        && silence(of: pair, on: today).map { $0 > patience } ?? true
    }
    return ItemLists.sorted(still) { (-(silence(of: $0, on: today) ?? 0), 0) }
  }

  /// Days since the last day that the item tells, else since its incident; nil where neither is known.
  private static func silence(of pair: ItemPair, on today: CivilDay) -> Int? {
    let last = pair.item.told.last { $0 <= today } ?? pair.card.day
    return last.map { today.daysSince1970 - $0.daysSince1970 }
  }
}

import Incidents

/// Cards as rows of the template `row`, grouped by year.
enum RowRecords {
  /// Years in the order of the cards, a group without a year at the end.
  /// `filtered`: whether a script chooses among them.
  static func years(_ cards: [Card], filtered: Bool = false, _ frame: Frame) -> [Record] {
    var years: [(year: Int?, cards: [Card])] = []
    for card in cards {
      if years.last?.year == card.day?.year, !years.isEmpty {
        years[years.count - 1].cards.append(card)
      } else {
        years.append((card.day?.year, [card]))
      }
    }
    return years.map { year, cards in
      // Guides are in no archive.
      let isArchived = cards.contains { $0.type != .guide }
      let name = year.map { "\($0)" } ?? "undated"
      return [
        "archive": isArchived ? frame.link(.years, Address.year(name)) : .absent,
        "year": .text(year.map { "\($0)" } ?? frame.words[.noYear]),
        "rows": .list(cards.map { row($0, filtered: filtered, frame) }),
      ]
    }
  }

  private static func row(_ card: Card, filtered: Bool, _ frame: Frame) -> Record {
    let (services, causes) = (short(card.services), short(card.categories))
    return [
      "href": .text(card.address), "title": .text(card.title),
      "lang": frame.language(of: card),
      "date": card.day.map {
        .record([
          "machine": .text($0.description), "day": .text(frame.words.dayAndMonth($0)),
          "small": .text(frame.words.weekday($0)),
        ])
      } ?? .absent,
      "severity": frame.severity(card.severity),
      "kind": frame.kind(card), "status": frame.listedStatus(card),
      "services": Value(services), "servicesLang": frame.language(services),
      "causes": Value(causes), "causesLang": frame.language(causes),
      "filtered": .flag(filtered), "sev": Value(filtered ? card.severity : nil),
      "servicesData": Value(filtered ? card.services.joined(separator: "\n") : nil),
      "causesData": Value(filtered ? card.categories.joined(separator: "\n") : nil),
      "shape": .html(ShapeGlyph.svg(card.band, frame.words)),
      "shapeWords": Value(card.times.restore.map(frame.words.duration)),
      "items": items(card, frame.options.today),
    ]
  }

  /// The first three names, and how many more there are.
  static func short(_ names: [String]) -> String? {
    guard !names.isEmpty else { return nil }
    let shown = names.prefix(3).joined(separator: " · ")
    return names.count > 3 ? "\(shown) +\(names.count - 3)" : shown
  }

  /// The meter of action items, absent where there are none.
  private static func items(_ card: Card, _ today: CivilDay) -> Value {
    guard !card.items.isEmpty else { return .absent }
    let total = card.items.count
    let closed = card.items.count { $0.state.isClosed }
    let overdue = card.items.count { $0.isOverdue(on: today) }
    let order: [String?: Int] = [nil: 0, "d": 1, "o": 2, "l": 3]
    let boxes = card.items.map { box($0, today) }
      .sorted { order[$0, default: 0] < order[$1, default: 0] }
    return .record([
      "boxes": .list(boxes.prefix(24).map { ["box": Value($0)] }),
      "all": .flag(closed == total), "closed": .html("<b>\(closed)</b>"),
      "total": .html(closed == total ? "<b>\(total)</b>" : "\(total)"), "overdue": .number(overdue),
    ])
  }

  /// Class of a box: filled for verified, `d` done or declined, `l` late, `o` open.
  private static func box(_ item: ItemCard, _ today: CivilDay) -> String? {
    if item.state == .verified { return nil }
    if item.state.isClosed { return "d" }
    return item.isOverdue(on: today) ? "l" : "o"
  }
}

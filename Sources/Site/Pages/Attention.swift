import Incidents

/// What wants attention: the panels beside the list of incidents.
struct Attention {
  let frame: Frame
  private let open: [(item: ItemCard, card: Card)]

  init(_ frame: Frame) {
    self.frame = frame
    open = OpenItems.all(frame.catalogue)
  }

  /// How many items are open.
  var openCount: Int { open.count }
  /// Whether there are changes at all.
  var hasChanges: Bool { frame.catalogue.events.contains { !$0.changes.isEmpty } }

  /// Pills under the headline: only what there is.
  var alerts: [Record] {
    let today = frame.options.today
    let overdue = open.count { $0.item.isOverdue(on: today) }
    let soon = open.count { pair in
      pair.item.due.map { today <= $0 && $0 <= today.adding(days: 14) } ?? false
    }
    let unvalidated = counts(external: false)[.notValidated, default: 0]
    let alerts: [(String, Int, String, String)] = [
      ("p-alert", overdue, "\(overdue == 1 ? "item" : "items") overdue", "\(Address.actions)#open"),
      (
        "p-warn", unvalidated, "\(unvalidated == 1 ? "change" : "changes") without validation",
        Address.changes + anchor(.notValidated)
      ),
      ("p-info", soon, "due in 14 days", "\(Address.actions)#open"),
    ]
    return alerts.filter { $0.1 > 0 }.map {
      [
        "style": .text($0.0), "count": .number($0.1), "label": .text($0.2), "href": .text($0.3),
      ]
    }
  }

  /// The first six open items, overdue ones first.
  var items: [Record] {
    open.prefix(6).map { item, card in
      [
        "href": .text("\(card.address)#\(Address.anchor(item.id))"),
        "lang": Value(PassageLanguage.of(item.text)),
        "text": .text(item.text), "late": .flag(item.isOverdue(on: frame.options.today)),
        "due": .text(due(item)), "owner": .text(item.owner.map { "@\($0)" } ?? "no owner"),
        "document": .text(card.id),
      ]
    }
  }

  private func due(_ item: ItemCard) -> String {
    guard let due = item.due else { return "" }
    let late = frame.options.today.daysSince1970 - due.daysSince1970
    return late > 0 ? "\(late) d late" : DayWords.dayAndMonth(due)
  }

  // MARK: Age

  private static let ages = [
    ("under 30 days", "p-info"), ("30 to 90", "p-warn"), ("over 90", "p-alert"),
  ]

  /// Open items by the days since their incident; those without a date apart.
  private var byAge: (counts: [Int], undated: Int) {
    var counts = [0, 0, 0]
    var undated = 0
    for (_, card) in open {
      guard let day = card.day else {
        undated += 1
        continue
      }
      let days = frame.options.today.daysSince1970 - day.daysSince1970
      counts[days < 30 ? 0 : days <= 90 ? 1 : 2] += 1
    }
    return (counts, undated)
  }

  var ageWords: String {
    let (counts, undated) = byAge
    let last = undated > 0 ? ", \(undated) of an incident without a date" : ""
    return "\(open.count) open, \(counts[2]) for more than 90 days since the incident\(last)"
  }

  /// One bar in three parts; empty where no open item has a date.
  var ageChart: HTML {
    let counts = byAge.counts
    let total = counts.reduce(0, +)
    guard total > 0 else { return HTML() }
    let shown = zip(counts, Self.ages).filter { $0.0 > 0 }
    let least = 72.0
    let room = 276.0 - Double(shown.count - 1) * 1.6 - least * Double(shown.count)
    var bars = HTML()
    var x = 0.0
    for (count, (label, style)) in shown {
      let width = least + room * Double(count) / Double(total)
      let middle = ShapeGlyph.tenths(x + width / 2)
      bars.append(
        """
        <rect class="\(style)" x="\(ShapeGlyph.tenths(x))" width="\(ShapeGlyph.tenths(width))" \
        height="20" rx="4"/><text class="st" x="\(middle)" y="14" text-anchor="middle">\(count)\
        </text><text x="\(ShapeGlyph.tenths(x))" y="36">\(label)</text>
        """)
      x += width + 1.6
    }
    return "<svg class=\"ch\" viewBox=\"0 0 276 42\" aria-hidden=\"true\">\(bars)</svg>"
  }

  // MARK: Evidence

  private func counts(external: Bool) -> [ChangeCard.Gap: Int] {
    var counts: [ChangeCard.Gap: Int] = [:]
    for card in frame.catalogue.events where card.isExternal == external {
      for change in card.changes {
        for gap in change.gaps { counts[gap, default: 0] += 1 }
      }
    }
    return counts
  }

  var evidenceWords: String {
    let all = frame.catalogue.events.flatMap(\.changes)
    let complete = all.count { $0.gaps.isEmpty }
    return "\(complete) of \(counted(all.count, "change")) have both, with a check that passed."
  }

  /// What is missing, how often. Gaps of retold accounts are counted like ours: the lesson is the
  /// same.
  var gaps: [Record] {
    let counts = counts(external: false).merging(counts(external: true), uniquingKeysWith: +)
    return ChangeCard.Gap.allCases.compactMap { gap in
      guard let count = counts[gap], count > 0 else { return nil }
      return [
        "href": .text(Address.changes + anchor(gap)), "label": .text(gap.title),
        "count": .number(count),
        "some": .flag(gap == .breach || gap == .failedValidation),
      ]
    }
  }

  /// A change stands in the gravest of its groups only: a group may have no list of its own.
  private func anchor(_ gap: ChangeCard.Gap) -> String {
    let hasList = frame.catalogue.events.contains { card in
      card.changes.contains { $0.gaps.first == gap }
    }
    return hasList ? "#\(gap.rawValue)" : ""
  }

  /// Categories of causes that more than one incident shares, most frequent first.
  var repeats: [Record] {
    frame.catalogue.categories.filter { $0.cards.count > 1 }
      .sorted { ($1.cards.count, $0.name) < ($0.cards.count, $1.name) }
      .prefix(5).map {
        [
          "name": .text($0.name), "href": .text(Address.cause($0.name)),
          "count": .text(counted($0.cards.count, "document")),
        ]
      }
  }
}

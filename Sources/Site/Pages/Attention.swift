import Incidents

/// What wants attention: the panels beside the list of incidents.
struct Attention {
  let frame: Frame
  private let open: [ItemPair]
  private let changes: ChangeShares

  init(_ frame: Frame) {
    self.frame = frame
    changes = ChangeShares(frame.catalogue)
    open = ItemLists.open(of: frame.catalogue.events + frame.catalogue.guides)
  }

  /// Whether there are open items to show.
  var hasItems: Bool { frame.has(.actions) && !open.isEmpty }
  /// Whether there are changes at all.
  var hasChanges: Bool {
    frame.has(.changes) && !changes.all.isEmpty
  }

  /// Pills under the headline: only what there is.
  var alerts: [Record] {
    let today = frame.options.today
    let overdue = open.count { $0.item.isOverdue(on: today) }
    let soon = open.count { pair in
      pair.item.due.map { today <= $0 && $0 <= today.adding(days: 14) } ?? false
    }
    let unvalidated = changes[.notValidated].count { !$0.card.isExternal }
    let alerts: [(style: String, count: Int, word: Word, href: Value)] = [
      ("p-alert", overdue, .alertOverdue, frame.link(.actions, "\(Address.actions)#open")),
      (
        "p-warn", unvalidated, .alertNotValidated,
        frame.link(.changes, "\(Address.changes)#\(ChangeCard.Gap.notValidated.rawValue)")
      ),
      ("p-info", soon, .alertSoon, frame.link(.actions, "\(Address.actions)#open")),
    ]
    return alerts.filter { $0.count > 0 && $0.href.isShown }.map { alert in
      let label = frame.words.html(
        alert.word, count: alert.count, ["count": "<b>\(alert.count)</b>"])
      return ["style": .text(alert.style), "label": .html(label), "href": alert.href]
    }
  }

  /// The first six open items, overdue ones first.
  var items: [Record] {
    open.prefix(6).map { item, card in
      [
        "href": .text("\(card.address)#\(Address.anchor(item.id))"),
        "lang": frame.language(item.text, han: card.hanLanguage),
        "text": .text(item.text), "late": .flag(item.isOverdue(on: frame.options.today)),
        "due": .text(due(item)),
        "owner": .text(item.owner.map { "@\($0)" } ?? frame.words[.noOwner]),
        "ownerHref": frame.ownerLink(of: item, in: card),
        "document": .text(card.id),
      ]
    }
  }

  private func due(_ item: ItemCard) -> String {
    guard let due = item.due else { return "" }
    let late = frame.options.today.daysSince1970 - due.daysSince1970
    return late > 0 ? frame.words(.daysLate, count: late) : frame.words.dayAndMonth(due)
  }

  // MARK: Age

  private static let ages: [(label: Word, style: String)] = [
    (.ageUnder30, "p-info"), (.ageTo90, "p-warn"), (.ageOver90, "p-alert"), (.noDate, "none"),
  ]

  /// Open items by the days since their incident; those without a date at last.
  private var byAge: [Int] {
    var counts = [0, 0, 0, 0]
    for (_, card) in open {
      guard let day = card.day else {
        counts[3] += 1
        continue
      }
      let days = frame.options.today.daysSince1970 - day.daysSince1970
      counts[days < 30 ? 0 : days <= 90 ? 1 : 2] += 1
    }
    return counts
  }

  var ageWords: String {
    frame.words(.ageWords, count: open.count, ["over": "\(byAge[2])"])
  }

  /// One bar, a part for each age and one for those without a date.
  var ageChart: HTML {
    let counts = byAge
    let total = counts.reduce(0, +)
    guard total > 0 else { return HTML() }
    let shown = zip(counts, Self.ages).filter { $0.0 > 0 }
    let gaps = Double(shown.count - 1) * 1.6
    let least = min(72, (276 - gaps) / Double(shown.count))
    let room = 276 - gaps - least * Double(shown.count)
    var bars = HTML()
    var x = 0.0
    for (count, (label, style)) in shown {
      let width = least + room * Double(count) / Double(total)
      let middle = x + width / 2
      bars.append(
        """
        <rect class="\(style)" x="\(tenths: x)" width="\(tenths: width)" \
        height="20" rx="4"/><text class="st" x="\(tenths: middle)" y="14" text-anchor="middle">\(count)\
        </text><text x="\(tenths: x)" y="36">\(frame.words[label])</text>
        """)
      x += width + 1.6
    }
    return "<svg class=\"ch\" viewBox=\"0 0 276 42\" aria-hidden=\"true\">\(bars)</svg>"
  }

  // MARK: Evidence

  var evidenceWords: String {
    frame.words(
      .changesEvidence, count: changes.all.count, ["complete": "\(changes.complete.count)"])
  }

  /// What is missing, how often: the groups of the page of changes. Gaps of retold accounts are counted like
  /// ours: the lesson is the same.
  var gaps: [Record] {
    ChangeCard.Gap.allCases.compactMap { gap in
      let count = changes[gap].count
      guard count > 0 else { return nil }
      return [
        "href": .text("\(Address.changes)#\(gap.rawValue)"), "label": .text(frame.words[.gap, gap]),
        "count": .number(count),
        "some": .flag(gap == .breach || gap == .failedValidation),
      ]
    }
  }

  /// Categories of causes that more than one incident shares, most frequent first.
  var repeats: [Record] {
    guard frame.has(.causes) else { return [] }
    return frame.catalogue.categories.filter { $0.cards.count > 1 }
      .sorted { ($1.cards.count, $0.name) < ($0.cards.count, $1.name) }
      .prefix(5).map {
        [
          "name": .text($0.name), "lang": frame.language($0.name),
          "href": .text(Address.cause($0.name)),
          "count": .text(frame.words(.documents, count: $0.cards.count)),
        ]
      }
  }
}

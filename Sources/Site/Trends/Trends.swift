import Incidents

/// What the cards of a knowledge base say about how things go: counted once, shown at home and on the
/// page of trends. Numbers are those of the lists, because they come from the same cards.
struct Trends {
  let periods: Periods
  /// Incidents and near misses of each period, by what they count as.
  private(set) var incidents: [[Severity: Int]]
  /// Incidents and near misses without a day.
  private(set) var undated = 0
  /// Seconds of every incident of a period, sorted, by what was timed.
  private(set) var times: [Timed: [[Int]]]
  /// Documents of each period, by category of their causes.
  private(set) var causes: [String: [Int]] = [:]
  /// Changes of each period, and how many of them have both kinds of evidence.
  private(set) var changes: [(all: Int, complete: Int)]
  /// Action items of the incidents of a period, and those closed in it.
  private(set) var items: [(opened: Int, closed: Int)]

  /// What an incident counts as.
  enum Severity: Hashable, Comparable {
    /// Its place in the list of severities.
    case rank(Int)
    case other, nearMiss
  }

  /// What is timed from the start of the impact.
  enum Timed: CaseIterable {
    case detect, mitigate, resolve
  }

  /// The trends of `catalogue` as seen on a day.
  init(_ catalogue: Catalogue, _ options: SiteOptions) {
    let cards = catalogue.events.filter { $0.status != .withdrawn }
    periods = Periods(of: cards.compactMap(\.day), on: options.today)
    let count = periods.shown.count
    incidents = Array(repeating: [:], count: count)
    changes = Array(repeating: (0, 0), count: count)
    items = Array(repeating: (0, 0), count: count)
    times = Dictionary(
      uniqueKeysWithValues: Timed.allCases.map { ($0, Array(repeating: [], count: count)) })
    for card in cards { add(card, options.severities) }
    for timed in Timed.allCases {
      for index in 0..<count { times[timed]?[index].sort() }
    }
  }

  private mutating func add(_ card: Card, _ severities: [String]) {
    for item in card.items where item.state.isClosed {
      if let index = periods.index(of: item.closed ?? item.verifiedOn) { items[index].closed += 1 }
    }
    let isCounted = card.type == .incident || card.type == .nearMiss
    guard let index = periods.index(of: card.day) else {
      undated += isCounted && card.day == nil ? 1 : 0
      return
    }
    items[index].opened += card.items.count
    for change in card.changes {
      changes[index].all += 1
      changes[index].complete += change.gaps.isEmpty ? 1 : 0
    }
    for category in card.categories {
      causes[category, default: Array(repeating: 0, count: periods.shown.count)][index] += 1
    }
    guard isCounted else { return }
    let rank = card.severity.flatMap(severities.firstIndex)
    let severity = card.type == .nearMiss ? .nearMiss : rank.map(Severity.rank) ?? .other
    incidents[index][severity, default: 0] += 1
    guard card.type == .incident else { return }
    for (timed, seconds) in [
      (Timed.detect, card.times.detect), (.mitigate, card.times.mitigate),
      (.resolve, card.times.resolve),
    ] {
      if let seconds, seconds >= 0 { times[timed]?[index].append(seconds) }
    }
  }

  /// Whether no chart has anything to show.
  var isEmpty: Bool { periods.shown.isEmpty }

  /// The median of sorted numbers; nil below three, where it says less than the numbers themselves.
  static func median(_ sorted: [Int]) -> Int? {
    guard sorted.count >= 3 else { return nil }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1
      ? sorted[middle] : sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2
  }
}

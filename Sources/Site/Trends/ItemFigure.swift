import Incidents

/// Action items that were opened in each of some stretches of time, and those that were closed in it.
struct ItemFigure {
  let anchor: String
  let title: String
  let about: String
  /// The stretches: a name for the table, a short one for the chart, and what was opened and closed.
  let stretches: [(name: String, short: String, opened: Int, closed: Int)]
  let words: Words

  var figure: Figure {
    var figure = Figure(anchor: anchor, title: title, about: about)
    let opened = stretches.reduce(0) { $0 + $1.opened }
    let closed = stretches.reduce(0) { $0 + $1.closed }
    guard opened + closed > 0 else { return figure }
    let told = words(.trendsItemsTold, ["opened": "\(opened)", "closed": "\(closed)"])
    figure.chart = chart("\(title): \(told)")
    figure.legend = [("lack2", words[.trendsOpened]), ("whole2", words[.trendsClosed])]
    figure.columns = [words[.trendsPeriod], words[.trendsOpened], words[.trendsClosed]]
    figure.rows = stretches.map { ($0.name, ["\($0.opened)", "\($0.closed)"]) }
    return figure
  }

  private func chart(_ label: String) -> HTML {
    var canvas = ChartCanvas(columns: stretches.count)
    let most = ChartCanvas.ceiling(stretches.map { max($0.opened, $0.closed) }.max() ?? 0)
    func y(_ count: Int) -> Double {
      canvas.base - (canvas.base - canvas.top) * Double(count) / Double(most)
    }
    for count in [0, most / 2, most] { canvas.line(at: y(count), "\(count)") }
    for (column, counts) in stretches.enumerated() {
      if counts.opened > 0 {
        canvas.bar(
          "lack2", column: column, from: canvas.base, to: y(counts.opened), share: 0...0.48)
      }
      if counts.closed > 0 {
        canvas.bar(
          "whole2", column: column, from: canvas.base, to: y(counts.closed), share: 0.52...1)
      }
    }
    canvas.foot(stretches.map(\.short))
    return canvas.chart(label)
  }
}

extension ItemFigure {
  /// Items of the incidents of each period.
  init(_ trends: Trends, _ words: Words) {
    self.init(
      anchor: "items", title: words[.trendsItems], about: words[.trendsItemsAbout],
      stretches: zip(trends.periods.shown, trends.items).map { period, counts in
        (words.name(period), words.short(period), counts.opened, counts.closed)
      }, words: words)
  }

  /// Weeks of the chart of weeks.
  private static let weeks = 12

  /// Items of each of the last weeks: opened and closed as git saw it, else on the day of their document and on the
  /// day that they tell. Retold accounts are left out: their items are not ours.
  init(weeksOf cards: [Card], upTo today: CivilDay, _ words: Words) {
    let last = ISOWeek(containing: today).monday.daysSince1970
    var counts = Array(repeating: (opened: 0, closed: 0), count: Self.weeks)
    func week(_ day: CivilDay?) -> Int? {
      guard let day, day <= today else { return nil }
      let index = Self.weeks - 1 - (last - ISOWeek(containing: day).monday.daysSince1970) / 7
      return counts.indices.contains(index) ? index : nil
    }
    for card in cards where !card.isExternal && card.status != .withdrawn {
      for item in card.items {
        if let index = week(item.story?.opened ?? card.day) { counts[index].opened += 1 }
        guard item.state.isClosed else { continue }
        if let index = week(item.story?.closed ?? item.closed ?? item.verifiedOn) {
          counts[index].closed += 1
        }
      }
    }
    self.init(
      anchor: "weeks", title: words[.trendsWeeks], about: words[.trendsWeeksAbout],
      stretches: counts.enumerated().map { number, counts in
        let monday = CivilDay(daysSince1970: last - 7 * (Self.weeks - 1 - number))
        return (
          words(.trendsWeek, ["day": words.shortDay(monday)]), words.dayAndMonth(monday),
          counts.opened, counts.closed
        )
      }, words: words)
  }
}

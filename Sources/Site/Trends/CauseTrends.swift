import Incidents

/// Categories of root causes over time, and those that come back.
struct CauseTrends {
  let trends: Trends
  let frame: Frame

  /// Categories that are shown.
  private static let limit = 10

  private var words: Words { frame.words }

  /// Most frequent first, of the periods that are shown.
  private var categories: [(name: String, counts: [Int], total: Int)] {
    trends.causes.map { (name: $0.key, counts: $0.value, total: $0.value.reduce(0, +)) }
      .sorted { ($1.total, $0.name) < ($0.total, $1.name) }
      .prefix(Self.limit).map { $0 }
  }

  /// The categories with the rise and fall of each.
  var figure: (figure: Figure, rows: [Record]) {
    let categories = categories
    var figure = Figure(
      anchor: "causes", title: words[.trendsCauses],
      about: words(
        .trendsCausesAbout,
        [
          "from": trends.periods.shown.first.map(words.name) ?? "",
          "to": trends.periods.shown.last.map(words.name) ?? "",
        ]))
    figure.columns = [words[.trendsCategory]] + trends.periods.shown.map(words.short)
    figure.rows = categories.map { ($0.name, $0.counts.map { "\($0)" }) }
    let most = max(1, categories.flatMap(\.counts).max() ?? 1)
    let rows = categories.map { category -> Record in
      [
        "name": .text(category.name), "lang": frame.language(category.name),
        "href": frame.link(.causes, Address.cause(category.name)),
        "spark": .html(Self.spark(category.counts, most)), "count": .number(category.total),
      ]
    }
    return (figure, rows)
  }

  /// The periods below the bars: each where there is room, else the first and the last.
  var foot: HTML {
    let names = trends.periods.shown.map(words.short)
    let step = 96 / Double(max(1, names.count))
    let hasRoom = names.allSatisfy { TextWidth.of($0, size: 7.4) + 3 <= step }
    var shapes = HTML()
    for (column, name) in names.enumerated() {
      let isFirst = column == 0
      guard hasRoom || isFirst || column == names.count - 1 else { continue }
      let (x, anchor): (Double, HTML) =
        hasRoom
        ? (step * (Double(column) + 0.5), "middle") : isFirst ? (0, "start") : (96, "end")
      shapes.append(
        """
        <text class="small" x="\(tenths: x)" y="10" text-anchor="\(anchor)">\(name)</text>
        """)
    }
    return """
      <svg class="ch line" width="96" height="14" viewBox="0 0 96 14" aria-hidden="true">\
      \(shapes)</svg>
      """
  }

  /// A bar for each number; a dot for none.
  private static func spark(_ counts: [Int], _ most: Int) -> HTML {
    let step = 96 / Double(max(1, counts.count))
    let bar = min(20, step - 2)
    var shapes = HTML()
    for (column, count) in counts.enumerated() {
      let height = count == 0 ? 1 : max(3, 22 * Double(count) / Double(most))
      let style: HTML = count == 0 ? "zero" : "dot"
      shapes.append(
        """
        <rect class="\(style)" x="\(tenths: step * Double(column) + (step - bar) / 2)" \
        y="\(tenths: 23 - height)" width="\(tenths: bar)" height="\(tenths: height)"/>
        """)
    }
    return """
      <svg class="ch line" width="96" height="24" viewBox="0 0 96 24" aria-hidden="true">\
      \(shapes)</svg>
      """
  }

  /// Categories of more than one incident, the one that came back last first.
  var repeats: [Record] {
    let repeats = frame.catalogue.categories.compactMap { name, cards in
      let days = cards.compactMap(\.day).sorted(by: >)
      return days.count > 1 ? (name: name, count: cards.count, days: days) : nil
    }
    .sorted { ($1.days[0], $1.count, $0.name) < ($0.days[0], $0.count, $1.name) }
    return repeats.prefix(Self.limit).map { again in
      let gap = again.days[0].daysSince1970 - again.days[1].daysSince1970
      return [
        "name": .text(again.name), "lang": frame.language(again.name),
        "href": frame.link(.causes, Address.cause(again.name)),
        "count": .text(words(.documents, count: again.count)),
        "last": .text(
          words(.trendsAgain, count: gap, ["day": words.shortDay(again.days[0])])),
      ]
    }
  }
}

import Incidents

/// Incidents of each period, the gravest at the base.
struct IncidentFigure {
  let trends: Trends
  let words: Words
  /// Names of the severities, gravest first.
  let severities: [String]

  /// What stands in a column, from the base up.
  private var parts: [(severity: Trends.Severity, style: String, name: String)] {
    let ranks = severities.indices.map { rank in
      (
        severity: Trends.Severity.rank(rank), style: "s\(min(rank + 1, 4))", name: severities[rank]
      )
    }
    let all =
      ranks + [
        (.other, "s5", words[.trendsOther]), (.nearMiss, "s6", words[.type, DocumentType.nearMiss]),
      ]
    return all.filter { part in trends.incidents.contains { $0[part.severity] != nil } }
  }

  var figure: Figure {
    var figure = Figure(
      anchor: "incidents", title: words[.incidentsPer, trends.periods.unit], about: about)
    let totals = trends.incidents.map { $0.values.reduce(0, +) }
    guard totals.contains(where: { $0 > 0 }) else { return figure }
    let parts = parts
    figure.chart = chart(totals, parts.map { ($0.severity, $0.style) })
    figure.legend = parts.map { ($0.style, $0.name) }
    figure.columns =
      [words[.trendsPeriod]] + parts.map(\.name) + (parts.count > 1 ? [words[.trendsAll]] : [])
    figure.rows = trends.periods.shown.enumerated().map { column, period in
      let cells = parts.map { "\(trends.incidents[column][$0.severity] ?? 0)" }
      return (words.name(period), cells + (parts.count > 1 ? ["\(totals[column])"] : []))
    }
    return figure
  }

  private var about: String {
    trends.undated > 0
      ? words(.trendsIncidentsUndated, count: trends.undated) : words[.trendsIncidentsAbout]
  }

  private func chart(
    _ totals: [Int], _ parts: [(severity: Trends.Severity, style: String)]
  ) -> HTML {
    var canvas = ChartCanvas(columns: totals.count)
    let most = ChartCanvas.ceiling(totals.max() ?? 0)
    func y(_ count: Int) -> Double {
      canvas.base - (canvas.base - canvas.top) * Double(count) / Double(most)
    }
    for count in [0, most / 2, most] { canvas.line(at: y(count), "\(count)") }
    for (column, counts) in trends.incidents.enumerated() {
      var below = 0
      for part in parts {
        guard let count = counts[part.severity] else { continue }
        let gap = below > 0 ? 1.2 : 0
        canvas.bar(part.style, column: column, from: y(below) - gap, to: y(below + count))
        below += count
      }
      if below > 0 { canvas.word("\(below)", column: column, y: y(below) - 4, strong: true) }
    }
    canvas.foot(trends.periods.shown.map(words.short))
    return canvas.chart(label(totals))
  }

  /// `Incidents per quarter: 18, 17, 19, 12 in 2026 Q2.`
  private func label(_ totals: [Int]) -> String {
    words(
      .trendsSeries,
      [
        "title": words[.incidentsPer, trends.periods.unit],
        "values": words.list(totals.map { "\($0)" }),
        "period": trends.periods.shown.last.map(words.name) ?? "",
      ])
  }
}

extension ChartCanvas {
  /// A part of a column, `share` of the room for a bar from its left edge.
  mutating func bar(
    _ style: String, column: Int, from bottom: Double, to top: Double,
    share: ClosedRange<Double> = 0...1
  ) {
    let left = middle(column) - bar / 2 + bar * share.lowerBound
    let width = bar * (share.upperBound - share.lowerBound)
    draw(
      """
      <rect class="\(style)" x="\(tenths: left)" y="\(tenths: top)" \
      width="\(tenths: width)" height="\(tenths: max(1, bottom - top))" rx="2"/>
      """)
  }
}

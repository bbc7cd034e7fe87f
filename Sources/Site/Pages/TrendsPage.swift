import Incidents

/// How things go: incidents, how long they take, what causes them, evidence and action items over time.
enum TrendsPage {
  static func pages(_ frame: Frame) throws -> [PageFile] {
    let trends = Trends(frame.catalogue, frame.options)
    let words = frame.words
    let causes = CauseTrends(trends: trends, frame: frame)
    let (figure, rows) = causes.figure
    let attention = Attention(frame)
    let figures = TrendFigures(trends, frame)
    let page = try frame.page(
      Address.trends, title: words[.trends], section: Address.trends, template: "trends",
      [
        "any": .flag(!trends.isEmpty),
        "lead": .text(lead(trends, words)),
        "figures": .list(figures.all.filter { !$0.chart.isEmpty }.map { $0.record(words) }),
        "hasCauses": .flag(!rows.isEmpty), "causes": .list(rows), "causeFoot": .html(causes.foot),
        "causeFigure": .record(figure.record(words)),
        "hasRepeats": .flag(!causes.repeats.isEmpty), "repeats": .list(causes.repeats),
        "hasAges": .flag(attention.hasItems), "ageWords": .text(attention.ageWords),
        "ageChart": Value(attention.ageChart),
        "late": frame.link(.actions, Address.late),
      ])
    return [page]
  }

  /// `2024 Q1 to 2025 Q4. 46 incidents and near misses.`
  private static func lead(_ trends: Trends, _ words: Words) -> String {
    guard let first = trends.periods.shown.first, let last = trends.periods.shown.last else {
      return words[.trendsEmpty]
    }
    let count = trends.incidents.reduce(0) { $0 + $1.values.reduce(0, +) }
    return first == last
      ? words(.trendsLeadOne, count: count, ["period": words.name(first)])
      : words(.trendsLead, count: count, ["from": words.name(first), "to": words.name(last)])
  }
}

/// The charts that have columns for periods.
struct TrendFigures {
  let incidents: Figure
  let resolve: Figure
  let all: [Figure]

  /// The charts of `trends`.
  init(_ trends: Trends, _ frame: Frame) {
    let words = frame.words
    incidents =
      IncidentFigure(
        trends: trends, words: words, severities: frame.options.severities
      ).figure
    let times = Trends.Timed.allCases.map { timed in
      TimeFigure(timed: timed, trends: trends, words: words).figure
    }
    resolve = times[2]
    all =
      [incidents] + times + [
        EvidenceFigure(trends: trends, words: words).figure,
        ItemFigure(trends, words).figure,
        ItemFigure(
          weeksOf: frame.catalogue.events + frame.catalogue.guides, upTo: frame.options.today, words
        ).figure,
      ]
  }
}

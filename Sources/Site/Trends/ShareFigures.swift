import Incidents

/// The share of changes that somebody agreed to before and checked after.
struct EvidenceFigure {
  let trends: Trends
  let words: Words

  var figure: Figure {
    var figure = Figure(
      anchor: "evidence", title: words[.trendsEvidence], about: words[.trendsEvidenceAbout])
    let changes = trends.changes
    let all = changes.reduce(0) { $0 + $1.all }
    guard all > 0 else { return figure }
    let complete = changes.reduce(0) { $0 + $1.complete }
    figure.about = words(.changesEvidence, count: all, ["complete": "\(complete)"])
    figure.chart = chart("\(words[.trendsEvidence]): \(figure.about)")
    figure.legend = [("whole", words[.trendsComplete]), ("lack", words[.trendsIncomplete])]
    figure.columns = [
      words[.trendsPeriod], words[.trendsComplete], words[.trendsIncomplete], words[.trendsShare],
    ]
    figure.rows = zip(trends.periods.shown, changes).map { period, counts in
      (
        words.name(period),
        [
          "\(counts.complete)", "\(counts.all - counts.complete)",
          counts.all == 0 ? "–" : "\(percent(counts)) %",
        ]
      )
    }
    return figure
  }

  private func percent(_ counts: (all: Int, complete: Int)) -> Int {
    (counts.complete * 200 + counts.all) / (counts.all * 2)
  }

  private func chart(_ label: String) -> HTML {
    var canvas = ChartCanvas(columns: trends.changes.count, left: 42)
    let room = canvas.base - canvas.top
    for share in [0, 50, 100] {
      canvas.line(at: canvas.base - room * Double(share) / 100, "\(share) %")
    }
    for (column, counts) in trends.changes.enumerated() where counts.all > 0 {
      let edge = canvas.base - room * Double(counts.complete) / Double(counts.all)
      if counts.complete > 0 { canvas.bar("whole", column: column, from: canvas.base, to: edge) }
      if counts.complete < counts.all {
        canvas.bar(
          "lack", column: column, from: edge - (counts.complete > 0 ? 1.2 : 0), to: canvas.top)
      }
    }
    canvas.foot(trends.periods.shown.map(words.short))
    canvas.foot(trends.changes.map { "\($0.all)" }, "n")
    return canvas.chart(label)
  }
}

import Glibc
import Incidents

/// How long incidents took: a dot each on a log scale, in columns by period, and the median. Where dots
/// would lie upon each other by the hundred, bars say how many there are.
struct TimeFigure {
  let timed: Trends.Timed
  let trends: Trends
  let words: Words

  private var columns: [[Int]] { trends.times[timed] ?? [] }

  private var title: Word {
    switch timed {
    case .detect: .trendsDetect
    case .mitigate: .trendsMitigate
    case .resolve: .trendsResolve
    }
  }

  var figure: Figure {
    var figure = Figure(
      anchor: "\(timed)", title: words[title], about: words[.trendsTimesAbout])
    let all = columns.flatMap { $0 }.sorted()
    guard !all.isEmpty else { return figure }
    figure.about = told(all)
    figure.chart = chart(all)
    if all.count > 2, columns.contains(where: { (1...2).contains($0.count) }) {
      figure.note = words[.trendsNoMedian]
    }
    figure.columns = [
      words[.trendsPeriod], words[.trendsCount], words[.trendsMedian], words[.trendsShortest],
      words[.trendsLongest],
    ]
    figure.rows = zip(trends.periods.shown, columns).map { period, seconds in
      (
        words.name(period),
        [
          "\(seconds.count)", Trends.median(seconds).map(words.duration) ?? "–",
          seconds.first.map(words.duration) ?? "–", seconds.last.map(words.duration) ?? "–",
        ]
      )
    }
    return figure
  }

  /// `46 incidents, median 52 min.`
  private func told(_ all: [Int]) -> String {
    guard let median = Trends.median(all) else { return words(.trendsTimesFew, count: all.count) }
    return words(.trendsTimes, count: all.count, ["median": words.duration(median)])
  }

  // MARK: Drawing

  /// Seconds that the axis may name.
  private static let ticks = [
    60, 300, 900, 3600, 4 * 3600, 86_400, 4 * 86_400, 14 * 86_400, 60 * 86_400, 365 * 86_400,
  ]
  /// Pixels between two dots: where there is room, and where there is little.
  private static let pitches = (wide: 7.4, close: 5.2)
  /// Pixels between the shortest time of the axis and what took no minute at all, which has no place on a log
  /// scale.
  private static let instant = 18.0

  private func chart(_ all: [Int]) -> HTML {
    var canvas = ChartCanvas(columns: columns.count, left: 46, top: 8, base: 120)
    let axis = Self.axis(all.filter { $0 >= 60 })
    let instant = all.prefix { $0 < 60 }
    let base = canvas.base - (instant.isEmpty ? 0 : Self.instant)
    func y(_ seconds: Int) -> Double {
      if seconds < 60 { return canvas.base }
      let (low, high) = (log2(Double(axis.first ?? 60)), log2(Double(axis.last ?? 3600)))
      let place = (log2(Double(seconds)) - low) / (high - low)
      return base - (base - canvas.top) * min(1, max(0, place))
    }
    for tick in axis { canvas.line(at: y(tick), rounded(tick)) }
    if let longest = instant.last {
      canvas.line(at: canvas.base, (longest > 0 ? "<1 " : "0 ") + words[.unit, "min"], "gr off")
    }
    // What would lie upon each other stands in a row, in the middle of where it belongs.
    func bins(_ pitch: Double) -> [[(height: Double, count: Int)]] {
      columns.map { seconds in
        var rows: [Int: (sum: Double, count: Int)] = [:]
        for second in seconds {
          let height = y(second)
          let row = Int(((canvas.base - height) / pitch).rounded())
          rows[row, default: (0, 0)].sum += height
          rows[row, default: (0, 0)].count += 1
        }
        return rows.sorted { $0.key < $1.key }
          .map { (height: $0.value.sum / Double($0.value.count), count: $0.value.count) }
      }
    }
    func fits(_ bins: [[(height: Double, count: Int)]], _ pitch: Double) -> Bool {
      bins.allSatisfy { $0.allSatisfy { Double($0.count) * pitch <= canvas.step - 4 } }
    }
    let wide = bins(Self.pitches.wide)
    let isWide = fits(wide, Self.pitches.wide)
    let pitch = isWide ? Self.pitches.wide : Self.pitches.close
    let bins = isWide ? wide : bins(pitch)
    let hasDots = isWide || fits(bins, pitch)
    let fullest = bins.joined().map(\.count).max() ?? 0
    for (column, bin) in bins.enumerated() {
      for (height, count) in bin {
        if hasDots {
          draw(dots: count, column, height, pitch, on: &canvas)
        } else {
          let width = max(3, (canvas.step - 4) * Double(count) / Double(fullest))
          canvas.draw(
            """
            <rect class="dot" x="\(tenths: canvas.middle(column) - width / 2)" \
            y="\(tenths: height - 2)" width="\(tenths: width)" height="4" rx="2"/>
            """)
        }
      }
      guard let median = Trends.median(columns[column]) else { continue }
      let half = min(17, canvas.step / 2 - 2)
      canvas.draw(
        """
        <path class="med" d="M\(tenths: canvas.middle(column) - half) \(tenths: y(median))\
        h\(tenths: half * 2)"/>
        """)
    }
    canvas.foot(trends.periods.shown.map(words.short))
    canvas.foot(
      columns.map { Trends.median($0).map(rounded) ?? "–" }, words[.trendsMedian], strong: true)
    canvas.foot(columns.map { "\($0.count)" }, "n")
    return canvas.chart(label(all))
  }

  private func draw(
    dots count: Int, _ column: Int, _ height: Double, _ pitch: Double,
    on canvas: inout ChartCanvas
  ) {
    for dot in 0..<count {
      let x = canvas.middle(column) + (Double(dot) - Double(count - 1) / 2) * pitch
      canvas.draw(
        """
        <circle class="dot" cx="\(tenths: x)" cy="\(tenths: height)" r="\(tenths: pitch / 2 - 0.1)"/>
        """)
    }
  }

  /// The ticks around all of `seconds`: at least two, at most six.
  static func axis(_ seconds: [Int]) -> [Int] {
    let first = ticks.lastIndex { $0 <= max(60, seconds.first ?? 60) } ?? 0
    let last = ticks.firstIndex { $0 >= seconds.last ?? 3600 } ?? ticks.count - 1
    let shown = Array(ticks[first...max(last, min(first + 1, ticks.count - 1))])
    guard shown.count > 6 else { return shown.count > 1 ? shown : Array(ticks.suffix(2)) }
    return shown.enumerated().filter { ($0.offset - shown.count + 1) % 2 == 0 || $0.offset == 0 }
      .map(\.element)
  }

  /// One unit, rounded: `49 min`, `9 h`, `2 d`.
  private func rounded(_ seconds: Int) -> String {
    let units: [(seconds: Int, name: String)] = [(86_400, "d"), (3600, "h"), (60, "min"), (1, "s")]
    let unit = units.first { seconds * 10 >= $0.seconds * 15 || seconds == $0.seconds }
    guard let unit, seconds >= 60 || unit.seconds == 1 else { return "0 \(words[.unit, "min"])" }
    return "\((seconds + unit.seconds / 2) / unit.seconds) \(words[.unit, unit.name])"
  }

  /// `Time to resolve of 46 incidents by quarter, on a log scale. Medians: 49 min, 56 min.`
  private func label(_ all: [Int]) -> String {
    let medians = zip(trends.periods.shown, columns).compactMap { period, seconds in
      Trends.median(seconds).map { "\(words.short(period)) \(words.duration($0))" }
    }
    guard !medians.isEmpty else {
      return words(.trendsTimesLabelFew, count: all.count, ["title": words[title]])
    }
    return words(
      .trendsTimesLabel, count: all.count,
      ["title": words[title], "medians": words.list(medians)])
  }
}

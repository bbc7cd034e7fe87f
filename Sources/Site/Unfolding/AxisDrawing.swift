import Documents
import Incidents

/// Days, times and silences along the axis of a chart.
struct AxisDrawing {
  /// Seconds without an event that are worth a word.
  private static let silence = 7200

  let chart: UnfoldingChart
  private var svg = HTML()

  /// What stands above and below the lanes of `chart`.
  static func html(_ chart: UnfoldingChart) -> HTML {
    var drawing = AxisDrawing(chart: chart)
    drawing.drawDays()
    drawing.drawSilences()
    drawing.drawTicks()
    return drawing.svg
  }

  private mutating func drawDays() {
    let words = chart.context.words
    let moments = chart.points.map { chart.moment($0.time) }
    var first = 0
    var free = -Double.infinity
    while first < moments.count {
      let (day, offset) = (moments[first].day, moments[first].dayOffset)
      var next = first
      while next < moments.count, moments[next].day == day, moments[next].dayOffset == offset {
        next += 1
      }
      let name = day.map(words.dayAndMonth) ?? words.dayNumber(moments[first])
      let width = TextWidth.of(name, size: 12)
      let left = min(chart.points[first].x - 8, UnfoldingChart.width - width)
      if left >= free {
        free = left + width + 6
        svg.append(
          """
          <text class="day" x="\(tenths: left)" y="15">\(name)</text><path class="dayline" \
          d="M\(tenths: left) 22H\(tenths: max(left + width, chart.points[next - 1].x + 8))"/>
          """)
      }
      first = next
    }
  }

  /// Where nothing was written for hours, the axis says for how long.
  private mutating func drawSilences() {
    let words = chart.context.words
    var free = -Double.infinity
    var until = chart.points.first?.time ?? 0
    var left = chart.points.first?.x ?? 0
    var lines = HTML()
    for point in chart.points.dropFirst() {
      if point.time - until >= Self.silence {
        let text = words.duration(point.time - until)
        let middle = (left + point.x) / 2
        let half = TextWidth.of(text, size: 10.5) / 2
        if middle - half >= free, point.x - left >= 14 {
          free = middle + half + 8
          svg.append(
            """
            <text class="tick gapl" x="\(tenths: middle)" \
            y="\(tenths: chart.bottom + 34)">\(text)</text>
            """)
          lines.append(
            """
            M\(tenths: middle) \(tenths: chart.lanesTop + 4)V\(tenths: chart.bottom + 6)
            """)
        }
      }
      let end = chart.entries[point.last].end?.value.axis
      let ends = max(end ?? point.time, chart.entries[point.last].start?.value.axis ?? 0)
      if ends >= until {
        until = ends
        left = max(point.x, chart.entries[point.last].end == nil ? 0 : chart.axis.x(ends))
      }
    }
    if !lines.isEmpty { svg.append("<path class=\"brk\" d=\"\(lines)\"/>") }
  }

  /// Times of day below: first, last and key events before others, none upon another.
  private mutating func drawTicks() {
    let points = chart.points
    var order = Array(points.indices)
    order.sort { (rank($0), $0) < (rank($1), $1) }
    var placed: [Double] = []
    var marks = HTML()
    for index in order {
      let point = points[index]
      // Of events of one moment the first has the time.
      guard index == 0 || points[index - 1].time != point.time else { continue }
      guard !placed.contains(where: { abs($0 - point.x) < 36 }) else { continue }
      placed.append(point.x)
      let clock = MomentTime.clock(chart.moment(point.time)) ?? ""
      svg.append(
        """
        <text class="tick" x="\(tenths: point.x)" y="\(tenths: chart.bottom + 18)">\
        \(clock)</text>
        """)
      marks.append("M\(tenths: point.x) \(tenths: chart.bottom)v5")
    }
    svg.append("<path class=\"grid\" d=\"\(marks)\"/>")
  }

  private func rank(_ index: Int) -> Int {
    if index == 0 || index == chart.points.count - 1 { return 0 }
    return chart.points[index].isKey ? 1 : 2
  }
}

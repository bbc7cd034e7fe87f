import Documents
import Incidents

/// A chart as SVG: classes of the stylesheet and attributes, no styles of its own. It says nothing
/// that the lists below do not, so it is hidden from those who listen.
struct UnfoldingDrawing {
  let chart: UnfoldingChart
  private var svg = HTML()

  /// A drawing of `chart`.
  static func html(_ chart: UnfoldingChart) -> HTML {
    var drawing = UnfoldingDrawing(chart: chart)
    let hidden = Set(chart.context.card.band.segments.map(\.kind)).filter(\.isHidden)
    drawing.svg.append(
      """
      <svg class="lanes" viewBox="0 0 \(tenths: UnfoldingChart.width) \
      \(tenths: chart.height)" aria-hidden="true">
      """)
    for kind in Phase.Kind.allCases where hidden.contains(kind) {
      drawing.svg.append(
        """
        <pattern id="u-\(kind.rawValue)" class="\(kind.style)" width="6" height="6" \
        patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
        <rect class="w" width="6" height="6"/><rect class="s" width="1.9" height="6"/></pattern>
        """)
    }
    drawing.drawPhases()
    drawing.drawLanes()
    drawing.svg.append(AxisDrawing.html(chart))
    drawing.drawBaton()
    drawing.drawRanges()
    drawing.drawPoints()
    drawing.drawLabels()
    drawing.svg.append("</svg>")
    return drawing.svg
  }

  // MARK: Phases

  private mutating func drawPhases() {
    let words = chart.context.words
    let top = chart.lanesTop
    for phase in chart.context.card.band.segments {
      let left = chart.axis.x(phase.from)
      let width = max(3, chart.axis.x(phase.to) - left)
      svg.append(
        """
        <g class="\(phase.kind.style)"><rect class="tint" x="\(tenths: left)" \
        y="\(tenths: top)" width="\(tenths: width)" height="\(tenths: chart.bottom - top)"/>\
        <rect class="ph" x="\(tenths: left + 0.8)" y="\(tenths: chart.bandTop)" \
        width="\(tenths: max(1.5, width - 1.6))" height="26" rx="5"
        """)
      if phase.kind.isHidden { svg.append(" fill=\"url(#u-\(phase.kind.rawValue))\"") }
      svg.append("/>")
      let length = words.duration(phase.duration)
      let texts = ["\(words.phase(phase.kind)) \(length)", length]
      for text in texts where phase.duration > 0 {
        let room = TextWidth.of(text, size: 11.5)
        guard room + 8 <= width else { continue }
        let middle = left + width / 2
        if phase.kind.isHidden {
          svg.append(
            """
            <rect class="pb" x="\(tenths: middle - room / 2 - 5)" \
            y="\(tenths: chart.bandTop + 4)" width="\(tenths: room + 10)" height="18" rx="4"/>
            """)
        }
        svg.append(
          """
          <text class="pl" x="\(tenths: middle)" y="\(tenths: chart.bandTop + 17)">\(text)</text>
          """)
        break
      }
      svg.append("</g>")
    }
  }

  // MARK: Lanes

  private mutating func drawLanes() {
    var grid = HTML()
    for (lane, name) in chart.lanes.names.enumerated() {
      let y = chart.y(lane)
      grid.append(
        "M\(tenths: chart.nameEnd) \(tenths: y)H\(tenths: UnfoldingChart.width - 14)")
      let short = TextWidth.cut(name, size: 12, room: chart.nameEnd - 10)
      svg.append(
        """
        <text class="lane" y="\(tenths: y + 4)"
        """)
      if let language = chart.context.foreign(name) { svg.append(" lang=\"\(language)\"") }
      svg.append(">")
      if short != name { svg.append("<title>\(name)</title>") }
      svg.append("\(short)</text>")
    }
    svg.append("<path class=\"grid\" d=\"\(grid)\"/>")
  }

  /// The line that goes from one who acted to the next.
  private mutating func drawBaton() {
    var path = HTML()
    for (from, to) in zip(chart.points, chart.points.dropFirst()) where from.lane != to.lane {
      let middle = (from.x + to.x) / 2
      let (y, end) = (chart.y(from.lane), chart.y(to.lane))
      path.append(
        """
        M\(tenths: from.x) \(tenths: y)C\(tenths: middle) \(tenths: y) \
        \(tenths: middle) \(tenths: end) \(tenths: to.x) \(tenths: end)
        """)
    }
    if !path.isEmpty { svg.append("<path class=\"baton\" d=\"\(path)\"/>") }
  }

  /// What lasted: a bar from the start of an entry to its end.
  private mutating func drawRanges() {
    for (index, entry) in chart.entries.enumerated() {
      guard let end = entry.end?.value.axis, let start = entry.start?.value.axis, start < end else {
        continue
      }
      svg.append(
        """
        <path class="last \(chart.context.style(of: entry))" d="M\(tenths: chart.places[index]) \
        \(tenths: chart.y(chart.lanes.ofEntry[index]))H\(tenths: chart.axis.x(end))"/>
        """)
    }
  }

  private mutating func drawPoints() {
    for point in chart.points {
      let style = chart.context.style(of: chart.entries[point.told ?? point.entry])
      let y = chart.y(point.lane)
      svg.append("<a href=\"#e\(chart.entries[point.entry].ordinal + 1)\" tabindex=\"-1\"><title>")
      svg.append(text: title(point))
      svg.append("</title><circle class=\"\(style)")
      if point.isKey { svg.append(" key") }
      if point.count > 1 { svg.append(" many") }
      svg.append("\" cx=\"\(tenths: point.x)\" cy=\"\(tenths: y)\" r=\"4\"/>")
      if point.count > 1 {
        svg.append(
          """
          <text class="n" x="\(tenths: point.x)" y="\(tenths: y + 3.2)">\(point.count)</text>
          """)
      }
      svg.append("</a>")
    }
  }

  private func title(_ point: UnfoldingPoint) -> String {
    let words = chart.context.words
    guard let start = chart.entries[point.entry].start?.value else { return "" }
    guard point.count > 1, let end = chart.entries[point.last].start?.value else {
      let clock = MomentTime.clock(start) ?? ""
      let text = chart.entries[point.entry].text.plainText
      return "\(clock) \(TextWidth.cut(text, size: 1, room: 26))"
    }
    return "\(words.range(start, end)) · \(words(.entries, count: point.count))"
  }

  // MARK: Words of key events

  private mutating func drawLabels() {
    var placement = LabelPlacement(
      room: chart.nameEnd...UnfoldingChart.width - 2,
      taken: chart.points.map { point in
        let (y, radius) = (chart.y(point.lane), point.radius + 1)
        return LabelPlacement.Box(
          left: point.x - radius, right: point.x + radius, top: y - radius, bottom: y + radius)
      })
    // What most readers look for comes first; of many, some from everywhere.
    let keys = chart.points.filter { $0.told != nil }
    let isCrowded = chart.entries.count > UnfoldingChart.single
    let told = keys.enumerated().sorted {
      let (left, right) = ($0.offset, $1.offset)
      let spread = isCrowded ? (left * 37 % keys.count, right * 37 % keys.count) : (left, right)
      return (rank($0.element.told), spread.0, left) < (rank($1.element.told), spread.1, right)
    }
    for (_, point) in told.prefix(isCrowded ? 18 : 40) {
      guard let entry = point.told.map({ chart.entries[$0] }) else { continue }
      let clause = EventLabel.clause(entry.text.plainText)
      let texts = [180.0, 110].map { TextWidth.cut(clause, size: 11, room: $0) }
      for text in texts + [chart.context.words.entry(entry.kind)?.name ?? ""] where text != "" {
        let width = TextWidth.of(text, size: 11)
        guard
          let place = placement.place(
            width: width, x: point.x, y: chart.y(point.lane), radius: point.radius)
        else { continue }
        svg.append(
          """
          <text class="call\(place.side)" x="\(tenths: place.x)" y="\(tenths: place.y)"
          """)
        if let language = chart.context.foreign(text) { svg.append(" lang=\"\(language)\"") }
        svg.append(">\(text)</text>")
        break
      }
    }
  }

  private func rank(_ entry: Int?) -> Int {
    switch entry.map({ chart.entries[$0].kind }) {
    case .start: 0
    case .resolve: 1
    case .mitigate: 2
    case .detect, .introduced, .missed: 3
    default: 4
    }
  }
}

import Incidents

/// The ground of a chart over periods: grid, axis and the words below, in 320 pixels, so that letters stay
/// readable on a telephone. Colours are classes of `charts.css`.
struct ChartCanvas {
  static let width = 320.0
  /// Where columns begin.
  let left: Double
  /// Where the plot ends, from the top.
  let base: Double
  /// Where it begins.
  let top: Double
  private let count: Int
  private(set) var svg = HTML()
  private var height: Double

  /// A canvas with `count` columns.
  init(columns count: Int, left: Double = 34, top: Double = 18, base: Double = 118) {
    self.count = max(1, count)
    self.left = left
    self.top = top
    self.base = base
    height = base
  }

  /// Width of a column with the room around it.
  var step: Double { (Self.width - left) / Double(count) }
  /// Middle of a column.
  func middle(_ column: Int) -> Double { left + step * (Double(column) + 0.5) }
  /// Width of a bar.
  var bar: Double { min(36, step - 5) }

  mutating func draw(_ shape: HTML) { svg.append(shape) }

  /// A line of the grid with its word.
  mutating func line(at y: Double, _ label: String, _ style: HTML = "gr") {
    draw(
      """
      <path class="\(style)" d="M\(tenths: left) \(tenths: y)H320"/>\
      <text x="\(tenths: left - 6)" y="\(tenths: y + 3.5)" text-anchor="end">\(label)</text>
      """)
  }

  /// A word in the middle of a column, or as near to it as the edge lets it be.
  mutating func word(_ text: String, column: Int, y: Double, strong: Bool = false) {
    let style: HTML = strong ? " class=\"v\"" : ""
    let x = min(middle(column), Self.width - TextWidth.of(text, size: 8.5) / 2)
    draw(
      """
      <text\(style) x="\(tenths: x)" y="\(tenths: y)" text-anchor="middle">\(text)</text>
      """)
  }

  /// A line of words below the columns, with what they are before them.
  mutating func foot(_ words: [String], _ name: String = "", strong: Bool = false) {
    height += height == base ? 16 : 14
    // Letters are 10.5 pixels high, strong ones 9; what is reckoned is wider than they are.
    let widest = words.map { TextWidth.of($0, size: strong ? 7.4 : 8.5) }.max() ?? 0
    let every = max(1, Int(((widest + 3) / step).rounded(.up)))
    if !name.isEmpty {
      draw(
        """
        <text x="\(tenths: left - 6)" y="\(tenths: height)" text-anchor="end">\(name)</text>
        """)
    }
    for (column, word) in words.enumerated() where (words.count - 1 - column) % every == 0 {
      if strong {
        draw(
          """
          <text class="v small" x="\(tenths: middle(column))" y="\(tenths: height)" \
          text-anchor="middle">\(word)</text>
          """)
      } else {
        self.word(word, column: column, y: height)
      }
    }
  }

  /// The chart; those who do not see it hear `label`.
  func chart(_ label: String) -> HTML {
    """
    <svg class="ch" viewBox="0 0 320 \(tenths: height + 6)" role="img" aria-label="\(label)">\
    \(svg)</svg>
    """
  }

  /// A round number that is at least `number`, for the top of an axis of counts.
  static func ceiling(_ number: Int) -> Int {
    var unit = 1
    while true {
      for factor in [1, 2, 4, 6, 10] where factor * unit >= number && factor * unit >= 2 {
        return factor * unit
      }
      unit *= 10
    }
  }
}

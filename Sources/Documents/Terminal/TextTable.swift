/// A table for a terminal: columns in cells, cut where the terminal is too narrow.
public struct TextTable: Sendable {
  /// One column.
  public struct Column: Sendable {
    /// Its heading.
    public var title: String
    /// Where its cells stand.
    public var alignment: TerminalText.Alignment
    /// Cells it keeps when the table is cut, unless it needs fewer.
    public var minimum: Int

    /// A column headed `title`.
    public init(_ title: String, _ alignment: TerminalText.Alignment = .left, minimum: Int = 8) {
      self.title = title
      self.alignment = alignment
      self.minimum = minimum
    }
  }

  /// The columns, left to right.
  public var columns: [Column]
  /// The rows, top to bottom; a missing cell is empty, one too many is left out.
  public var rows: [[String]]

  /// A table of `rows` under `columns`.
  public init(_ columns: [Column], rows: [[String]] = []) {
    self.columns = columns
    self.rows = rows
  }

  private static let gap = 2

  /// The heading, a rule, and the rows, in lines of at most `width` cells where the columns'
  /// minimums allow it. Cells are made safe to print; no line ends in spaces.
  public func lines(width: Int = 80) -> [String] {
    let cells = rows.map { row in
      columns.indices.map { $0 < row.count ? Self.cell(row[$0]) : "" }
    }
    let titles = columns.map { Self.cell($0.title) }
    let widths = fitted(natural: ([titles] + cells), to: width)
    let rule = widths.map { String(repeating: "─", count: $0) }
    return ([titles, rule] + cells).map { line($0, widths) }
  }

  /// Whether the table fits `width` cells with no column below its minimum.
  public func fits(width: Int) -> Bool {
    let cells = [columns.map(\.title)] + rows
    let needed = columns.indices.map { column in
      min(
        columns[column].minimum,
        cells.reduce(0) { widest, row in
          column < row.count
            ? max(widest, TerminalText.displayWidth(of: Self.cell(row[column]))) : widest
        })
    }
    return needed.reduce(0, +) + Self.gap * max(columns.count - 1, 0) <= width
  }

  /// The rows one below the other, a line for each cell that is not empty: for tables that do not fit. Cells are
  /// wrapped, none is cut.
  public func records(width: Int = 80) -> [String] {
    let titles = columns.map { Self.cell($0.title) }
    let indent = (titles.map { TerminalText.displayWidth(of: $0) }.max() ?? 0) + Self.gap
    let margin = String(repeating: " ", count: indent)
    return rows.enumerated().flatMap { number, row in
      let rule = String(repeating: "─", count: max(0, min(width, 80) - "\(number + 1) ".count))
      return ["\(number + 1) \(rule)"]
        + zip(titles, row).flatMap { title, text -> [String] in
          let text = Self.cell(text)
          guard !text.isEmpty else { return [] }
          let lines = TerminalText.wrapped(text, width: max(width - indent, 20))
          return lines.enumerated().map { index, line in
            (index == 0 ? TerminalText.padded(title, to: indent, .left) : margin) + line
          }
        }
    }
  }

  private static func cell(_ text: String) -> String {
    let isOneLine = !text.utf8.contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    let text = isOneLine ? text : String(text.map { $0.isNewline ? " " : $0 })
    return TerminalText.sanitised(text, tabsAsSpaces: true)
  }

  /// Widths that fit `width` cells: the widest column gives way first.
  private func fitted(natural rows: [[String]], to width: Int) -> [Int] {
    var widths = columns.indices.map { column in
      rows.reduce(0) { max($0, TerminalText.displayWidth(of: $1[column])) }
    }
    var excess = widths.reduce(0, +) + Self.gap * max(columns.count - 1, 0) - width
    while excess > 0 {
      let shrinkable = widths.indices.filter { widths[$0] > columns[$0].minimum }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      if index > 0 { line += String(repeating: " ", count: Self.gap) }
      let cut = TerminalText.truncated(cell, to: widths[index])
      line += TerminalText.padded(cut, to: widths[index], columns[index].alignment)
    }
    while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
    return line
  }
}

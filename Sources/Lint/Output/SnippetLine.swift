import Documents

/// One line of a file as a terminal shows it: nothing that a terminal would obey, tabs as spaces,
/// and the way from columns (Unicode scalars) to cells.
struct SnippetLine {
  /// Distance of tab stops in cells.
  static let tabStop = 4

  /// What each scalar of the line is shown as.
  private let pieces: [String]
  /// The cell in which each piece begins, and the one after the last.
  private let cells: [Int]

  /// The line `text`, without its ending.
  init(_ text: String) {
    var pieces: [String] = []
    var cells = [0]
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      let cell = cells[cells.count - 1]
      let (piece, width): (String, Int)
      if scalar == "\t" {
        width = Self.tabStop - cell % Self.tabStop
        piece = String(repeating: " ", count: width)
      } else {
        piece = Self.shown(scalar, at: index, of: scalars)
        width = piece.unicodeScalars.reduce(0) { $0 + TerminalText.displayWidth(of: $1) }
      }
      pieces.append(piece)
      cells.append(cell + width)
    }
    self.pieces = pieces
    self.cells = cells
  }

  /// What stands for one scalar; the second sign of `##[` is seen as such only beside the others.
  private static func shown(
    _ scalar: Unicode.Scalar, at index: String.Index, of scalars: String.UnicodeScalarView
  ) -> String {
    if scalar == "#", index > scalars.startIndex, scalars[scalars.index(before: index)] == "#",
      TerminalText.opensCommand(scalars[scalars.index(after: index)...])
    {
      return "\\u{23}"
    }
    return TerminalText.sanitised(String(scalar))
  }

  /// Number of cells.
  var width: Int { cells[cells.count - 1] }

  /// The cell (from 0) in which the scalar at `column` (from 1) begins; past the end, the cell
  /// after the last.
  func cell(atColumn column: Int) -> Int {
    cells[min(max(column - 1, 0), cells.count - 1)]
  }

  /// The column of the first scalar that is no space.
  var firstColumn: Int {
    (pieces.firstIndex { $0.contains { $0 != " " } } ?? 0) + 1
  }

  /// The part that fits in `limit` cells and shows the cell `focus`, and the number of cells that
  /// it is moved to the left. Ellipses stand for what is missing.
  func cut(to limit: Int, showing focus: Int) -> (text: String, shift: Int) {
    guard width > limit else { return (pieces.joined(), 0) }
    let room = limit - 2
    let from = focus < room ? 0 : min(focus - room / 3, width - room)
    var text = from > 0 ? "…" : ""
    var shift = 0
    var isFirst = true
    for (index, piece) in pieces.enumerated() {
      guard cells[index] >= from, cells[index + 1] <= from + room else { continue }
      if isFirst, from > 0 { shift = cells[index] - 1 }
      isFirst = false
      text += piece
    }
    return (from + room < width ? text + "…" : text, shift)
  }
}

/// Breaking text into lines of a terminal.
///
/// Words are kept whole; Chinese and Japanese break between any two characters, except that
/// closing marks do not begin a line and opening ones do not end it (the simple form of kinsoku
/// shori, JIS X 4051).
extension TerminalText {
  /// `text` in lines of at most `width` cells; line feeds in it break too. A word longer than a
  /// line is cut.
  public static func wrapped(_ text: String, width: Int) -> [String] {
    let width = max(width, 2)
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      wrap(Array(paragraph), width: width)
    }
  }

  private static func wrap(_ characters: [Character], width: Int) -> [String] {
    var lines: [String] = []
    var start = 0
    var breakable = 0
    var used = 0
    var index = 0
    while index < characters.count {
      let cells = displayWidth(of: characters[index])
      if index > start, mayBreak(before: index, in: characters) { breakable = index }
      guard used + cells > width, index > start, characters[index] != " " else {
        used += cells
        index += 1
        continue
      }
      let end = breakable > start ? breakable : index
      lines.append(line(characters[start..<end]))
      start = end
      while start < characters.count, characters[start] == " " { start += 1 }
      breakable = start
      used = 0
      index = start
    }
    if start < characters.count || lines.isEmpty { lines.append(line(characters[start...])) }
    return lines
  }

  /// The characters as a line, without the spaces at its end.
  private static func line(_ characters: ArraySlice<Character>) -> String {
    let last = characters.lastIndex { $0 != " " }
    return String(characters[..<(last.map { $0 + 1 } ?? characters.startIndex)])
  }

  private static func mayBreak(before index: Int, in characters: [Character]) -> Bool {
    let (previous, next) = (characters[index - 1], characters[index])
    if next == " " { return false }
    if previous == " " { return true }
    guard displayWidth(of: previous) == 2 || displayWidth(of: next) == 2 else { return false }
    return !neverFirst.contains(next) && !neverLast.contains(previous)
  }

  /// Closing marks, small kana and signs that repeat or lengthen what is before them.
  private static let neverFirst = Set(
    "、。，．：；！？）］｝」』】〉》〕〗〙’”…‥・ー～〜々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;!?)]}%％")
  /// Opening marks.
  private static let neverLast = Set("（［｛「『【〈《〔〖〘‘“([{¥￥$＄")
}

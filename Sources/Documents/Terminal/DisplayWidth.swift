/// How many cells of a terminal a text takes.
extension TerminalText {
  /// Cells of one scalar: 0 for what combines with another or is not shown, 2 for East Asian wide
  /// and fullwidth, else 1.
  public static func displayWidth(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x20 || 0x7F..<0xA0 ~= value { return 0 }
    if value < 0x300 { return 1 }
    if EastAsianWidth.isWide(value) {
      // The marks of U+302A–302F and U+3099–309A are wide by table and combine all the same.
      return isCombining(scalar) ? 0 : 2
    }
    // The second and third letters of a Korean syllable join the first.
    if 0x1160...0x11FF ~= value { return 0 }
    return isCombining(scalar) ? 0 : 1
  }

  private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    if 0x3041...0x3096 ~= scalar.value || 0x4E00...0x9FFF ~= scalar.value { return false }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Cells of one character as people see it; an emoji made of several takes two.
  public static func displayWidth(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard scalars.count > 1, let first = scalars.first else {
      return scalars.first.map { displayWidth(of: $0) } ?? 0
    }
    let isEmoji = scalars.dropFirst().contains { scalar in
      switch scalar.value {
      // Emoji presentation, joiner, regional indicators.
      case 0xFE0F, 0x1F1E6...0x1F1FF: first.properties.isEmoji
      case HiddenCharacter.joiner: first.properties.isEmoji
      default: scalar.properties.isEmojiModifier
      }
    }
    return isEmoji ? 2 : scalars.reduce(0) { $0 + displayWidth(of: $1) }
  }

  /// Cells of a text on one line.
  public static func displayWidth(of text: String) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    return text.reduce(0) { $0 + displayWidth(of: $1) }
  }

  /// `text` cut to `width` cells, an ellipsis in the last one where something is missing.
  public static func truncated(_ text: String, to width: Int) -> String {
    guard displayWidth(of: text) > width else { return text }
    guard width > 0 else { return "" }
    var result = ""
    var used = 0
    for character in text {
      let cells = displayWidth(of: character)
      if used + cells > width - 1 { break }
      result.append(character)
      used += cells
    }
    return result + "…"
  }

  /// Where text stands in a field that is wider than it.
  public enum Alignment: Sendable, Hashable {
    case left, right
  }

  /// `text` filled up with spaces to `width` cells; a longer one is left as it is.
  public static func padded(
    _ text: String, to width: Int, _ alignment: Alignment = .left
  ) -> String {
    let missing = width - displayWidth(of: text)
    guard missing > 0 else { return text }
    let spaces = String(repeating: " ", count: missing)
    return alignment == .left ? text + spaces : spaces + text
  }
}

/// The few words that stand beside a dot.
enum EventLabel {
  /// The first clause of `text`, if it says enough; else all of it.
  static func clause(_ text: String) -> String {
    var length = 0
    for index in text.indices {
      let character = text[index]
      if length >= 8, isEnd(character) {
        let next = text.index(after: index)
        // A point inside a name or a number ends nothing.
        let isFree = next == text.endIndex || text[next] == " " || !character.isASCII
        if isFree || character == "(" { return trimmed(text[..<index]) }
      }
      length += character.isASCII ? 1 : 3
    }
    return trimmed(text[...])
  }

  private static func isEnd(_ character: Character) -> Bool {
    ",.;:(、，。；：（—–".contains(character)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.last == " " || text.last == "." { text.removeLast() }
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}

/// The few words that stand beside a dot.
enum EventLabel {
  /// The first clause of `text`, if it says enough; else all of it.
  static func clause(_ text: String) -> String {
    let scalars = text.unicodeScalars
    var length = 0
    for index in scalars.indices {
      let scalar = scalars[index]
      if length >= 8, isEnd(scalar) {
        let next = scalars.index(after: index)
        // A point inside a name or a number ends nothing.
        let isFree = next == scalars.endIndex || scalars[next] == " " || !scalar.isASCII
        if isFree || scalar == "(" { return trimmed(text[..<index]) }
      }
      length += scalar.isASCII ? 1 : 3
    }
    return trimmed(text[...])
  }

  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ".", ";", ":", "(", "、", "，", "。", "；", "：", "（", "—", "–": true
    default: false
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let last = text.utf8.last, last == 0x20 || last == 0x2E { text.removeLast() }
    if let first = text.utf8.first, (0x30...0x5A).contains(first) { return String(text) }
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}

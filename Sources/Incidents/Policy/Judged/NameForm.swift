/// The form of names in which two ways of writing one are alike.
enum NameForm {
  /// `name` with full-width letters, digits and signs as their ASCII forms, without blanks at its
  /// ends and without characters that nobody sees.
  static func plain(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return name }
    var plain = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
      let value = scalar.value
      let isWide = (0xFF01...0xFF5E).contains(value)
      plain.append(isWide ? Unicode.Scalar(value - 0xFEE0) ?? scalar : scalar)
    }
    let inner = plain.drop { $0.properties.isWhitespace }
    let end = inner.lastIndex { !$0.properties.isWhitespace }.map(inner.index(after:))
    return String(inner[..<(end ?? inner.startIndex)])
  }
}

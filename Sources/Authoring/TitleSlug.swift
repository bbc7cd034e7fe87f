import Documents

/// A title as a part of a file name: `Checkout refuses cards` is `checkout-refuses-cards`, and
/// `数据库故障` is itself, since a name that says nothing helps nobody who looks for the file.
enum TitleSlug {
  /// Longest slug in cells of a terminal.
  static let cells = 60
  /// Longest slug in bytes: file systems take names of 255.
  static let bytes = 180

  /// The words of `title`, letters and digits of any script, in lower case and joined by `-`. Words
  /// that no longer fit are left out; a text without blanks is cut.
  static func text(of title: String) -> String {
    var slug = ""
    for word in title.lowercased().unicodeScalars.split(whereSeparator: { !isKept($0) }) {
      // A mark without a letter before it would cling to the hyphen.
      let text = String(String.UnicodeScalarView(word.drop { !isBase($0) }))
      let joined = (slug.isEmpty ? "" : slug + "-") + text
      guard !text.isEmpty else { continue }
      guard fits(joined) else {
        let isCut = slug.isEmpty || text.contains { TerminalText.displayWidth(of: $0) > 1 }
        return isCut ? cut(joined, behind: slug) : slug
      }
      slug = joined
    }
    return slug
  }

  /// As many letters of `text` as fit; `slug`, with which it begins, where that is no letter more.
  private static func cut(_ text: String, behind slug: String) -> String {
    var kept = ""
    for letter in text {
      guard fits(kept + String(letter)) else { break }
      kept.append(letter)
    }
    return kept.utf8.count > slug.utf8.count + 1 ? kept : slug
  }

  private static func fits(_ text: String) -> Bool {
    TerminalText.displayWidth(of: text) <= cells && text.utf8.count <= bytes
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isDefaultIgnorableCodePoint { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: return true
    default: return isBase(scalar)
    }
  }

  private static func isBase(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber:
      !scalar.properties.isDefaultIgnorableCodePoint
    default: false
    }
  }
}

/// Texts of any language in the headers of a mail (RFC 2047).
enum MIMEHeader {
  /// Characters of a line.
  private static let width = 76
  /// Bytes of text in one encoded word: `=?UTF-8?B?` and `?=` around 44 characters of base64, so that
  /// the name of a header has room before it.
  private static let wordBytes = 33

  /// The lines of the header `name` with `text`.
  static func lines(_ name: String, _ text: String) -> [String] {
    let whole = "\(name): \(text)"
    if isPlain(text), whole.utf8.count <= width { return [whole] }
    let words = encodedWords(text)
    return ["\(name): \(words[0])"] + words.dropFirst().map { " \($0)" }
  }

  /// `text` as the name before an address, one piece a line.
  static func phrase(_ text: String) -> [String] {
    let isAtoms = text.utf8.allSatisfy { byte in
      byte == 0x20 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte)
    }
    return isAtoms && text.utf8.count <= 60 ? [text] : encodedWords(text)
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && !text.contains("=?")
  }

  /// Encoded words of whole characters of UTF-8; one at least.
  private static func encodedWords(_ text: String) -> [String] {
    var words: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if words[words.count - 1].count + bytes.count > wordBytes { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.map { "=?UTF-8?B?\(Base64.text($0))?=" }
  }
}

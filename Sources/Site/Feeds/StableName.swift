import Documents

/// Names of things in feeds, the same for ever: a reader that has seen one does not show it again.
enum StableName {
  /// A UUID of the kind that anybody may make from what they like (RFC 9562, version 8): 120 bits of the
  /// SHA-256 of `text`.
  static func uuid(_ text: String) -> String {
    var digits = Array(SHA256.digest(of: "postmortem \(text)").hex.utf8.prefix(32))
    digits[12] = UInt8(ascii: "8")
    digits[16] = UInt8(ascii: "a")
    let hex = String(decoding: digits, as: UTF8.self)
    var parts: [Substring] = []
    var rest = hex[...]
    for length in [8, 4, 4, 4, 12] {
      parts.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return parts.joined(separator: "-")
  }
}

/// Escaping by byte: safe whatever follows a character, a combining mark for example, which makes
/// it another `Character` but not another byte.
public enum HTMLEscape {
  /// Appends `bytes` for use as text or inside a quoted attribute.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to html: inout [UInt8]) {
    var written = 0
    for index in bytes.indices {
      guard let entity = entity(bytes[index]) else { continue }
      html.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written..<index]))
      append(entity, to: &html)
      written = index + 1
    }
    html.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[written...]))
  }

  /// Appends a string, escaped.
  public static func append(text: String, to html: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &html) }
  }

  /// Appends markup of our own as it is.
  static func append(_ markup: StaticString, to html: inout [UInt8]) {
    html.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// NUL `"` `&` `'` `<` `>`
  private static let special: UInt64 = 1 | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  /// What stands for `byte` in HTML; nil for itself.
  @inline(__always)
  static func entity(_ byte: UInt8) -> StaticString? {
    guard byte < 0x3F, special >> UInt64(byte) & 1 == 1 else { return nil }
    switch byte {
    case UInt8(ascii: "&"): return "&amp;"
    case UInt8(ascii: "<"): return "&lt;"
    case UInt8(ascii: ">"): return "&gt;"
    case UInt8(ascii: "\""): return "&quot;"
    case UInt8(ascii: "'"): return "&#39;"
    case 0: return "\u{FFFD}"
    default: return nil
    }
  }
}

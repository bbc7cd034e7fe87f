/// How wide a text will be, as far as one can tell without the reader's font: never less than the
/// usual fonts need.
enum TextWidth {
  /// Pixels of `text` in semi-bold letters of `size` pixels.
  static func of(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + share($1) } * size
  }

  /// Whether `text` is wider than `room`, and where it is to be cut then; nil where it holds other
  /// letters than ASCII.
  private static func cut(
    ascii text: UnsafeBufferPointer<UInt8>, size: Double, room: Double
  ) -> (isWider: Bool, end: Int)? {
    var whole = 0.0
    for byte in text {
      guard byte < 0x80 else { return nil }
      whole += share(Unicode.Scalar(byte))
    }
    guard whole * size > room else { return (false, text.count) }
    var width = share("…") * size
    var end = 0
    var space: Int?
    for (index, byte) in text.enumerated() {
      width += share(Unicode.Scalar(byte)) * size
      guard width <= room else { break }
      if byte == 0x20 { space = index }
      end = index + 1
    }
    if let space, end - space <= 9 { end = space }
    return (true, end)
  }

  /// `text`, ended by `…` where it would be wider than `room` pixels; at a space where one is near.
  static func cut(_ text: String, size: Double, room: Double) -> String {
    var text = text
    if let (isWider, end) = text.withUTF8({ cut(ascii: $0, size: size, room: room) }) {
      guard isWider else { return text }
      return end == 0 ? "" : String(decoding: text.utf8.prefix(end), as: UTF8.self) + "…"
    }
    guard of(text, size: size) > room else { return text }
    var width = share("…") * size
    var end = text.startIndex
    var space: String.Index?
    for index in text.indices {
      let character = text[index]
      width += character.unicodeScalars.reduce(0) { $0 + share($1) } * size
      guard width <= room else { break }
      if character == " " { space = index }
      end = text.index(after: index)
    }
    if let space, text.distance(from: space, to: end) <= 9 { end = space }
    return end == text.startIndex ? "" : text[..<end] + "…"
  }

  /// Width of a letter, as a share of the size.
  private static func share(_ letter: Unicode.Scalar) -> Double {
    switch letter.value {
    case 0x20, 0x21, 0x27...0x29, 0x2c, 0x2e, 0x2f, 0x3a, 0x3b, 0x49, 0x5b...0x5d, 0x66, 0x69,
      0x6a, 0x6c, 0x72, 0x74:
      0.4
    case 0x4d, 0x57, 0x6d, 0x77, 0x40: 1
    case 0x41...0x5a: 0.76
    case 0x300...0x36f, 0x200b...0x200f, 0xfe00...0xfe0f: 0
    case 0x1100...0x11ff, 0x2026, 0x2e80...0xa4cf, 0xac00...0xd7af, 0xf900...0xfaff,
      0xfe30...0xfe4f, 0xff00...0xff60, 0x1f300...0x3ffff:
      1.02
    default: 0.68
    }
  }
}

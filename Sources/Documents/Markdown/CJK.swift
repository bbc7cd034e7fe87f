/// Chinese and Japanese characters, which are written without blanks between words.
public enum CJK {
  /// Whether `scalar` is a Han character, kana, bopomofo, or full-width punctuation. Hangul is
  /// not among them: Korean sets blanks.
  public static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x2E80: false
    case 0x2E80...0x312F, 0x3190...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: true
    case 0xFE10...0xFE1F, 0xFE30...0xFE4F, 0xFF00...0xFF9F, 0xFFE0...0xFFE6: true
    case 0x1B000...0x1B16F, 0x1F200...0x1F2FF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// Whether `scalar` ends or parts a sentence and brings its own room, as `。` and `」`: no blank follows it.
  static func closes(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001, 0x3002, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0xFF01, 0xFF09, 0xFF0C, 0xFF1A,
      0xFF1B,
      0xFF1F:
      true
    default: false
    }
  }

  /// The last character of `bytes`, where it has three or four bytes.
  static func last(_ bytes: some BidirectionalCollection<UInt8>) -> UInt32? {
    var tail: [UInt8] = []
    for byte in bytes.reversed().prefix(4) {
      tail.append(byte)
      if byte & 0xC0 != 0x80 { break }
    }
    return first(tail.reversed())
  }

  /// The first character of `bytes`, where it has three or four bytes.
  static func first(_ bytes: some Sequence<UInt8>) -> UInt32? {
    var scalar: UInt32 = 0
    var missing = -1
    for byte in bytes {
      if missing < 0 {
        switch byte {
        case 0xE0...0xEF: (scalar, missing) = (UInt32(byte & 0x0F), 2)
        case 0xF0...0xF7: (scalar, missing) = (UInt32(byte & 0x07), 3)
        default: return nil
        }
      } else {
        scalar = scalar << 6 | UInt32(byte & 0x3F)
        missing -= 1
      }
      if missing == 0 { return scalar }
    }
    return nil
  }
}

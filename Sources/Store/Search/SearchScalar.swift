/// What one character is to a search.
enum SearchScalar {
  /// What becomes of a character.
  enum Folding {
    /// It separates words.
    case separator
    /// It is passed over, inside a word too.
    case ignored
    /// It belongs to a word, as this character.
    case letter(UInt32)
    /// It belongs to a word, as these characters.
    case letters(String)
    /// It stands alone, as this character.
    case character(UInt32)
  }

  /// The folding of a character outside ASCII.
  static func fold(_ scalar: UInt32) -> Folding {
    switch scalar {
    case 0xD7, 0xF7: return .separator
    case 0xC0...0x17F: return .letter(latin[Int(scalar - 0xC0)])
    case 0x1E00...0x1EFF: return .letter(moreLatin[Int(scalar - 0x1E00)])
    case 0x0300...0x036F, 0x00AD, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF, 0x3099, 0x309A,
      0xFE00...0xFE0F:
      return .ignored
    case 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF,
      0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xAC00...0xD7A3,
      0x20000...0x323AF:
      return .character(scalar)
    case 0x3000...0x303F: return .separator
    case 0xFF10...0xFF19, 0xFF41...0xFF5A: return .letter(scalar - 0xFEE0)
    case 0xFF21...0xFF3A: return .letter(scalar - 0xFEE0 + 0x20)
    case 0xFF66...0xFF9D: return .character(halfWidthKatakana[Int(scalar - 0xFF66)])
    case 0xFF9E, 0xFF9F: return .ignored
    case 0xE000...0xF8FF, 0xFF00...0xFFEF: return .separator
    default: return general(scalar)
    }
  }

  /// Whether a voiced mark may follow.
  static func isKana(_ scalar: UInt32) -> Bool { (0x3041...0x30FD).contains(scalar) }

  /// The kana with its mark: `か` and U+3099 are `が`, as are half-width `ｶ` and `ﾞ`.
  static func voiced(_ scalar: UInt32, mark: UInt32) -> UInt32? {
    let isSemi: Bool
    switch mark {
    case 0x3099, 0xFF9E: isSemi = false
    case 0x309A, 0xFF9F: isSemi = true
    default: return nil
    }
    let shift: UInt32 = scalar >= 0x30A1 ? 0x60 : 0
    let kana = scalar - shift
    switch kana {
    case 0x306F, 0x3072, 0x3075, 0x3078, 0x307B: return scalar + (isSemi ? 2 : 1)
    case _ where isSemi: return nil
    case 0x308F...0x3092: return shift > 0 ? scalar + 8 : nil
    case 0x309D: return scalar + 1
    case 0x3046: return 0x3094 + shift
    case 0x304B...0x3062: return kana % 2 == 1 ? scalar + 1 : nil
    case 0x3064, 0x3066, 0x3068: return scalar + 1
    default: return nil
    }
  }

  private static func general(_ scalar: UInt32) -> Folding {
    guard let unicode = Unicode.Scalar(scalar) else { return .separator }
    switch unicode.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: return .letters(unicode.properties.lowercaseMapping)
    case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
      .otherNumber, .spacingMark:
      return .letter(scalar)
    case .nonspacingMark, .enclosingMark, .format: return .ignored
    default: return .separator
    }
  }

  /// Full-width forms of U+FF66…U+FF9D, in order (Unicode block Halfwidth and Fullwidth Forms).
  private static let halfWidthKatakana: [UInt32] =
    "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
    .unicodeScalars.map(\.value)

  /// U+00C0…U+017F in lower case and without accents, in order.
  private static let latin: [UInt32] =
    ("aaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy"
    + "aaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀ"
    + "ŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſ")
    .unicodeScalars.map(\.value)

  /// U+1E00…U+1EFF (Latin Extended Additional, Vietnamese among them), likewise.
  private static let moreLatin: [UInt32] =
    ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    + "wwwwwwwwwwxxxxyyzzzzzzhtwyẚſẜẝßẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ")
    .unicodeScalars.map(\.value)
}

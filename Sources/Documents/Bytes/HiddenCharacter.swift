/// Characters that change what a reader sees without being seen: bidirectional controls, zero
/// width characters, line separators, tag characters (Unicode technical report 36, section 3).
public enum HiddenCharacter {
  /// ZERO WIDTH JOINER: part of emoji and of several scripts, so fine between their characters.
  static let joiner: UInt32 = 0x200D

  /// A quick first look, for the inner loop: whether `scalar`, not ASCII, may be a C1 control or
  /// hidden.
  @inline(__always)
  static func mayBe(_ scalar: UInt32) -> Bool {
    scalar < 0xAE || scalar &- 0x200B < 0x65 || scalar == 0xFEFF || scalar &- 0xE0000 < 0x1000
      || scalar == 0x61C || scalar == 0x180E
  }

  /// Whether nobody sees `scalar` and text can be misread because of it.
  public static func isHidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    // Variation selectors (U+E0100–E01EF) choose the form of a kanji and are wanted.
    case 0xE0000...0xE00FF, 0xE01F0...0xE0FFF: true
    default: false
    }
  }

  /// Whether a text without the hidden `scalar` looks the same and reads the same: others turn the
  /// direction of writing or join letters.
  public static func isEmpty(_ scalar: UInt32) -> Bool {
    [0xAD, 0x200B, 0x2060, 0xFEFF].contains(scalar)
  }

  /// The scalar as people write it: `U+202E`.
  public static func codePoint(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// What it is, in a few words.
  public static func name(_ scalar: UInt32) -> String {
    switch scalar {
    case 0: "NUL"
    case 0x1B: "escape"
    case 0x08: "backspace"
    case 0x7F: "delete"
    case 0..<0x20, 0x80..<0xA0: "control character"
    case 0xAD: "soft hyphen"
    case 0x200B: "zero width space"
    case 0x200C: "zero width non-joiner"
    case 0x200D: "zero width joiner"
    case 0x200E, 0x200F, 0x61C: "direction mark"
    case 0x2028, 0x2029: "line separator"
    case 0x202A, 0x202B: "direction embedding"
    case 0x202C: "end of a direction override"
    case 0x202D, 0x202E: "direction override"
    case 0x2066...0x2069: "direction isolate"
    case 0xFEFF: "byte order mark inside the text"
    case 0xE0000...0xE0FFF: "tag character"
    default: "invisible character"
    }
  }
}

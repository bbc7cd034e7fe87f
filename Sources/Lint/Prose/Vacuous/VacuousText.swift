/// Texts that say that something is well and nothing else: "ok", "works as expected", 没问题,
/// 問題なし. Whoever checks by such a text can only agree with it.
enum VacuousText {
  /// The longest text that is looked at, in bytes: whoever writes more has said something.
  private static let longest = 96

  /// Whether `text` has nothing but judgement. A number, a name or any word that is not in the
  /// lists makes it something that can be looked at.
  static func isVacuous(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count <= longest else { return false }
      var position = 0
      var hasJudgement = false
      while position < bytes.count {
        let byte = bytes[position]
        if isBetweenWords(byte) {
          position += 1
        } else if isLetter(byte) {
          var end = position + 1
          while end < bytes.count, isLetter(bytes[end]) || bytes[end] == UInt8(ascii: "'") {
            end += 1
          }
          guard let weight = EnglishVacuity.weight(of: bytes[position..<end]) else { return false }
          hasJudgement = hasJudgement || weight == .judgement
          position = end
        } else if let (length, weight) = sign(at: position, of: bytes) {
          hasJudgement = hasJudgement || weight == .judgement
          position += length
        } else if byte >= 0xE3, let (length, weight) = CJKVacuity.word(at: position, of: bytes) {
          hasJudgement = hasJudgement || weight == .judgement
          position += length
        } else {
          return false
        }
      }
      return hasJudgement
    }
  }

  /// `+1` and pictures such as ✅ and 👍, which judge, and `100%`, which adds nothing: the length in
  /// bytes and the weight.
  private static func sign(
    at position: Int, of bytes: UnsafeBufferPointer<UInt8>
  ) -> (length: Int, weight: Weight)? {
    let rest = bytes[position...]
    if rest.starts(with: "100%".utf8) { return (4, .filler) }
    if rest.elementsEqual("+1".utf8) { return (2, .judgement) }
    if rest.first == 0xF0, rest.count >= 4 { return (4, .judgement) }
    let isDingbat = rest.starts(with: [0xE2, 0x9C]) || rest.starts(with: [0xE2, 0x98])
    if isDingbat, rest.count >= 3 { return (3, .judgement) }
    return rest.starts(with: [0xEF, 0xB8, 0x8F]) ? (3, .filler) : nil
  }

  /// What a word adds to a text.
  enum Weight {
    /// It says that something is well.
    case judgement
    /// It says nothing: "everything", 系统, すべて.
    case filler
  }

  private static func isBetweenWords(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "."), UInt8(ascii: ","),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"), UInt8(ascii: "\""):
      true
    default: false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

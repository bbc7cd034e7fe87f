/// What keeps bytes from being clean text, found in one pass.
///
/// UTF-8 as in table 3-7 of the Unicode standard: no overlong forms, no surrogates, nothing above
/// U+10FFFF.
struct TextFaults {
  /// A scalar at a byte offset.
  struct Occurrence: Hashable {
    /// Offset of its first byte.
    var offset: Int
    /// The scalar.
    var scalar: UInt32
  }

  /// Findings of one kind beyond this number are counted, not listed.
  static let listed = 20

  /// Offset of the first byte that is not part of a well-formed scalar.
  private(set) var malformed: Int?
  /// Control characters other than tab, LF and the CR of a CRLF.
  private(set) var controls: [Occurrence] = []
  /// Number of control characters, listed or not.
  private(set) var controlCount = 0
  /// Offset of the first CR that no LF follows.
  private(set) var loneReturn: Int?
  /// Number of such CRs.
  private(set) var loneReturnCount = 0
  /// Characters nobody sees.
  private(set) var hidden: [Occurrence] = []
  /// Number of hidden characters, listed or not.
  private(set) var hiddenCount = 0

  /// Whether nothing is wrong.
  var isEmpty: Bool { !areFatal && hiddenCount == 0 }
  /// Whether the bytes must be refused.
  var areFatal: Bool { malformed != nil || controlCount > 0 || loneReturnCount > 0 }

  /// The faults of `bytes`; the scan ends at the first byte that is not UTF-8.
  init(scanning bytes: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(bytes)
    let count = bytes.count
    var index = count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    while index < count {
      if index &+ 8 <= count {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let marks = Self.marks(word)
        index &+= marks.trailingZeroBitCount &>> 3
        if marks == 0 { continue }
      }
      let byte = bytes[index]
      if byte < 0x80 {
        if byte < 0x20 || byte == 0x7F { noteControl(byte, at: index, in: bytes) }
        index &+= 1
        continue
      }
      // Behind one Chinese character stands another.
      repeat {
        if index &+ 8 <= count, Self.arePlainPair(raw, at: index) {
          index &+= 6
          continue
        }
        let (length, scalar) = Self.decode(bytes, at: index)
        guard length > 0 else {
          malformed = index
          return
        }
        if HiddenCharacter.mayBe(scalar) { noteScalar(scalar, at: index, length, in: bytes) }
        index &+= length
      } while index < count && bytes[index] >= 0x80
    }
  }

  /// The highest bit of the first of eight bytes that is not printable ASCII, and perhaps of some behind
  /// it; LF and tab are left to the slow path.
  @inline(__always)
  private static func marks(_ word: UInt64) -> UInt64 {
    let high: UInt64 = 0x8080_8080_8080_8080
    let below0x20 = (word &- 0x2020_2020_2020_2020) & ~word
    let delete = word ^ 0x7F7F_7F7F_7F7F_7F7F
    let isDelete = (delete &- 0x0101_0101_0101_0101) & ~delete
    return (word | below0x20 | isDelete) & high
  }

  /// Whether two characters of U+3000 to U+9FFF, well-formed and none of them hidden, stand at `index`, as
  /// in most of a Chinese or Japanese text.
  @inline(__always)
  private static func arePlainPair(_ raw: UnsafeRawBufferPointer, at index: Int) -> Bool {
    let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    return word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0
      && (word & 0xF) &- 3 < 7 && (word &>> 24 & 0xF) &- 3 < 7
  }

  /// Length and value of the scalar at `index`; length 0 where it is malformed.
  @inline(__always)
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (length: Int, scalar: UInt32) {
    let lead = UInt32(bytes[index])
    let left = bytes.count &- index
    func tail(_ offset: Int) -> UInt32 { UInt32(bytes[index &+ offset]) }
    switch lead {
    case 0xE0...0xEF where left >= 3:
      let second = tail(1)
      let third = tail(2)
      guard (second & 0xC0) | ((third & 0xC0) << 8) == 0x8080 else { return (0, 0) }
      let scalar = (lead & 0xF) << 12 | (second & 0x3F) << 6 | third & 0x3F
      return scalar < 0x800 || (0xD800..<0xE000).contains(scalar) ? (0, 0) : (3, scalar)
    case 0xC2...0xDF where left >= 2:
      guard tail(1) & 0xC0 == 0x80 else { return (0, 0) }
      return (2, (lead & 0x1F) << 6 | tail(1) & 0x3F)
    case 0xF0...0xF4 where left >= 4:
      guard tail(1) & 0xC0 == 0x80, tail(2) & 0xC0 == 0x80, tail(3) & 0xC0 == 0x80 else {
        return (0, 0)
      }
      let upper = (lead & 0x7) << 18 | (tail(1) & 0x3F) << 12
      let scalar = upper | (tail(2) & 0x3F) << 6 | tail(3) & 0x3F
      return (0x10000...0x10FFFF).contains(scalar) ? (4, scalar) : (0, 0)
    default: return (0, 0)
    }
  }

  private mutating func noteControl(
    _ byte: UInt8, at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "\t"): break
    case UInt8(ascii: "\r"):
      if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") { break }
      loneReturn = loneReturn ?? index
      loneReturnCount += 1
    default: note(control: UInt32(byte), at: index)
    }
  }

  private mutating func note(control scalar: UInt32, at index: Int) {
    controlCount += 1
    if controls.count < Self.listed { controls.append(.init(offset: index, scalar: scalar)) }
  }

  private mutating func noteScalar(
    _ scalar: UInt32, at index: Int, _ length: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    if scalar < 0xA0 { return note(control: scalar, at: index) }
    guard HiddenCharacter.isHidden(scalar) else { return }
    if scalar == HiddenCharacter.joiner, index > 0, index + length < bytes.count,
      bytes[index - 1] >= 0x80, bytes[index + length] >= 0x80
    {
      return
    }
    hiddenCount += 1
    if hidden.count < Self.listed { hidden.append(.init(offset: index, scalar: scalar)) }
  }
}

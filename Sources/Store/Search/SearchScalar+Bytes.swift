extension SearchScalar {
  /// The character at `index` and its length in bytes. The text is valid UTF-8; should it not be,
  /// every stray byte is a separator.
  @inline(__always)
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[index])
    func tail(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
    if first >= 0xC2, first < 0xE0, index + 1 < bytes.count {
      return ((first & 0x1F) << 6 | tail(1), 2)
    }
    if first >= 0xE0, first < 0xF0, index + 2 < bytes.count {
      return ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
    }
    if first >= 0xF0, first < 0xF5, index + 3 < bytes.count {
      return ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
    }
    return (0xFFFD, 1)
  }

  /// Appends a character as UTF-8.
  @inline(__always)
  static func encode(_ scalar: UInt32, to bytes: inout [UInt8]) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | (scalar >> shift) & 0x3F) }
    switch scalar {
    case ..<0x80:
      bytes.append(UInt8(scalar))
    case ..<0x800:
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(tail(0))
    case ..<0x10000:
      bytes.append(UInt8(0xE0 | scalar >> 12))
      bytes.append(tail(6))
      bytes.append(tail(0))
    default:
      bytes.append(UInt8(0xF0 | scalar >> 18 & 0x07))
      bytes.append(tail(12))
      bytes.append(tail(6))
      bytes.append(tail(0))
    }
  }

  /// Cuts a word of ASCII letters and digits at its capitals: `CommunicationsException` has two
  /// parts, `HTTPServer` too. Words outside ASCII, parts of one letter and words of one part have
  /// none.
  static func forEachPart(
    _ word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard word.allSatisfy({ $0 < 0x80 }) else { return }
    func isUpper(_ index: Int) -> Bool { (0x41...0x5A).contains(word[index]) }
    var start = 0
    var ranges: [Range<Int>] = []
    for index in 1..<max(word.count, 1) where isUpper(index) {
      let endsAcronym = index + 1 < word.count && !isUpper(index + 1) && isUpper(index - 1)
      guard !isUpper(index - 1) || endsAcronym else { continue }
      ranges.append(start..<index)
      start = index
    }
    ranges.append(start..<word.count)
    guard ranges.count > 1 else { return }
    for range in ranges where range.count > 1 {
      body(UnsafeBufferPointer(rebasing: word[range]))
    }
  }
}

/// Reads one stretch of bytes from left to right.
struct ByteScanner {
  private let bytes: [UInt8]
  private let end: Int
  /// Offset of the next byte.
  var position: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = min(range.upperBound, bytes.count)
  }

  /// Whether everything has been read.
  var isAtEnd: Bool { position >= end }

  /// Passes bytes for which `condition` holds.
  mutating func skip(while condition: (UInt8) -> Bool) {
    while position < end, condition(bytes[position]) { position += 1 }
  }

  /// Whether the next bytes are `word`, ASCII letters of any case.
  func begins(with word: some Collection<UInt8>) -> Bool {
    guard word.count <= end - position else { return false }
    return zip(bytes[position..<end], word).allSatisfy { lowered($0) == lowered($1) }
  }

  /// Whether the next bytes are `word`.
  func has(_ word: String) -> Bool { begins(with: word.utf8) }

  /// Passes `word` if it is next.
  mutating func take(_ word: String) -> Bool {
    guard has(word) else { return false }
    position += word.utf8.count
    return true
  }

  /// Passes `word` if it is next and no ASCII letter follows.
  mutating func takeWord(_ word: String) -> Bool {
    let start = position
    guard take(word) else { return false }
    if position < end, isLetter(bytes[position]), isLetter(bytes[position - 1]) {
      position = start
      return false
    }
    return true
  }

  /// Passes a decimal number with or without a fraction.
  mutating func takeNumber() -> Double? {
    let start = position
    skip { (0x30...0x39).contains($0) }
    guard position > start else { return nil }
    if position + 1 < end, bytes[position] == UInt8(ascii: "."),
      (0x30...0x39).contains(bytes[position + 1])
    {
      position += 1
      skip { (0x30...0x39).contains($0) }
    }
    return Double(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(lowered(byte)) }

  private func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}

import Documents

/// A part of the index of words: one script, which a page loads when a word of its is looked for.
///
/// `postmortem.words(3,"!term …!term …!","order")`: terms in order, and after each the documents that have
/// it; `order` is that of the list of documents, or the two do not belong together. Of a document stands the distance to the one before it times 16, plus its weight, in digits of base 32,
/// the lowest first: `(` … `G` is a last digit, `]` … `|` one that another follows. Neither they nor
/// folded words hold a quotation mark or a backslash.
enum WordShard {
  /// How many shards there are for so many documents: a power of two.
  static func count(documents: Int) -> Int {
    var count = 8
    while count < 512, count * 20 < documents { count *= 2 }
    return count
  }

  /// The path of a shard in the site.
  static func path(_ number: Int) -> String { "search/words/\(number).js" }

  /// The shard of `term` among `count`: told by a CJK character, else by the first three letters.
  static func number(of term: UnsafeBufferPointer<UInt8>, among count: Int) -> Int {
    var (sum, index) = scalar(term, 0)
    guard sum < 0x2E80 else { return sum & (count - 1) }
    var factor = 31
    while factor <= 961, index < term.count {
      let (letter, length) = scalar(term, index)
      sum += factor * letter
      index += length
      factor *= 31
    }
    return sum & (count - 1)
  }

  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (scalar: Int, length: Int) {
    let first = Int(bytes[index])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var scalar = length == 1 ? first : first & (0x7F >> length)
    for offset in 1..<max(1, min(length, bytes.count - index)) {
      scalar = scalar << 6 | Int(bytes[index + offset] & 0x3F)
    }
    return (scalar, length)
  }

  /// Appends `number` in digits.
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 32 {
      bytes.append(UInt8(93 + rest & 31))
      rest >>= 5
    }
    bytes.append(UInt8(40 + rest))
  }

  /// Calls `body` with every term of a shard and the documents that have it, number and weight.
  /// False where `bytes` are none.
  static func read(
    _ bytes: [UInt8], _ body: (UnsafeBufferPointer<UInt8>, _ number: Int, _ weight: UInt8) -> Void
  ) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      guard let quote = bytes.firstIndex(of: UInt8(ascii: "\"")) else { return false }
      var index = quote + 1
      while index + 1 < bytes.count, bytes[index] == UInt8(ascii: "!") {
        let start = index + 1
        guard bytes[start] != UInt8(ascii: "\"") else { return true }
        guard let end = bytes[start...].firstIndex(of: 0x20) else { return false }
        let term = UnsafeBufferPointer(rebasing: bytes[start..<end])
        index = end + 1
        var number = -1
        while index < bytes.count, bytes[index] != UInt8(ascii: "!") {
          guard let value = digits(bytes, &index) else { return false }
          number += value >> 4
          body(term, number, UInt8(value & 15))
        }
      }
      return false
    }
  }

  private static func digits(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Int? {
    var value = 0
    var shift = 0
    while index < bytes.count, shift < 40 {
      let digit = Int(bytes[index])
      index += 1
      if digit < 72 { return digit < 40 ? nil : value + (digit - 40) << shift }
      value += (digit - 93) << shift
      shift += 5
    }
    return nil
  }
}

/// Finds where one of many words may begin, in one pass over a text.
///
/// A table knows of every pair of neighbouring bytes whether words begin with it, and whether they have it
/// behind their first byte: a place where two such pairs overlap may begin a word. Six places are judged at
/// once and without a branch, as what costs most in a text is a processor's wrong guess. What passes is
/// compared with the first three bytes of the words, letters of ASCII in lower case, and with one more byte:
/// the fourth, or the fifth, which tells more where the fourth begins a Chinese character.
public struct ByteTriggers: Sendable {
  /// A slot of the table of words: the first three bytes, 0 for an empty slot.
  private struct Entry: Sendable {
    var key: UInt32 = 0
    /// A bit for every value, modulo 64, of the byte that is compared in addition.
    var further: UInt64 = 0
    var words: Range<Int32> = 0..<0
  }

  private static let begins: UInt8 = 0b01
  private static let goesOn: UInt8 = 0b10
  private static let filterBits: UInt32 = 17
  private static let entryBits: UInt32 = 12

  /// Of every pair of bytes, the first one low: `begins` where words begin with it, `goesOn` where they
  /// have it behind their first byte.
  private let pairs: [UInt8]
  private let filter: [UInt64]
  private let entries: [Entry]
  /// Numbers of words, those of one key together, longer words first.
  private let words: [Int32]

  /// Triggers for `words`, each of three bytes at least; a blank in a word, or a line that breaks
  /// inside of it, is left to the comparison.
  public init(_ words: [[UInt8]]) {
    var groups: [UInt32: [Int]] = [:]
    for (number, word) in words.enumerated() where word.count >= 3 {
      groups[Self.key(of: word), default: []].append(number)
    }
    var pairs = [UInt8](repeating: 0, count: 1 << 16)
    var filter = [UInt64](repeating: 0, count: 1 << (Self.filterBits - 6))
    var entries = [Entry](repeating: Entry(), count: 1 << Self.entryBits)
    var numbers: [Int32] = []
    for key in groups.keys.sorted() {
      let group = (groups[key] ?? []).sorted { (words[$0].count, $1) > (words[$1].count, $0) }
      let hash = Self.hash(key)
      let bit = Int(hash >> (32 - Self.filterBits))
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
      var slot = Int(hash >> (32 - Self.entryBits))
      while entries[slot].key != 0 { slot = (slot + 1) & (entries.count - 1) }
      var further: UInt64 = 0
      for word in group { further |= Self.further(of: words[word]) }
      Self.note(key & 0xFFFF, Self.begins, in: &pairs)
      Self.note(key >> 8, Self.goesOn, in: &pairs)
      let first = Int32(numbers.count)
      numbers += group.map(Int32.init)
      entries[slot] = Entry(key: key, further: further, words: first..<Int32(numbers.count))
    }
    self.pairs = pairs
    self.filter = filter
    self.entries = entries
    self.words = numbers
  }

  /// Notes the folded pair `pair`, in all ways of writing it.
  private static func note(_ pair: UInt32, _ part: UInt8, in pairs: inout [UInt8]) {
    for lost: UInt32 in [0x0000, 0x0020, 0x2000, 0x2020] { pairs[Int(pair ^ lost)] |= part }
  }

  /// Calls `body` with every place where words may begin and with their numbers, longer words first;
  /// places ascending.
  public func forEach(
    in bytes: UnsafeBufferPointer<UInt8>, _ body: (_ start: Int, _ words: ArraySlice<Int32>) -> Void
  ) {
    let raw = UnsafeRawBufferPointer(bytes)
    pairs.withUnsafeBufferPointer { pairs in
      var index = Self.nextPlace(in: raw, from: 0, pairs)
      while index < raw.count {
        look(at: index, in: raw, body)
        index = Self.nextPlace(in: raw, from: index &+ 1, pairs)
      }
    }
  }

  /// Where words may begin next, from `start` on; the end where nowhere. Never inlined: what is done with a
  /// place would spoil its few instructions.
  @inline(never)
  private static func nextPlace(
    in raw: UnsafeRawBufferPointer, from start: Int, _ pairs: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var index = start
    while index &+ 8 <= raw.count {
      let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      // A byte for each of the seven pairs; six places have the pair behind theirs among them.
      @inline(__always)
      func part(_ shift: UInt64) -> UInt64 {
        UInt64(pairs[Int(truncatingIfNeeded: eight &>> shift & 0xFFFF)]) &<< shift
      }
      let parts = part(0) | part(8) | part(16) | part(24) | part(32) | part(40) | part(48)
      let places = parts & parts &>> 9 & 0x0101_0101_0101
      if places != 0 { return index &+ places.trailingZeroBitCount &>> 3 }
      index &+= 6
    }
    while index &+ 3 <= raw.count {
      let pair = Int(raw[index]) | Int(raw[index &+ 1]) &<< 8
      let next = Int(raw[index &+ 1]) | Int(raw[index &+ 2]) &<< 8
      if pairs[pair] & pairs[next] &>> 1 & 1 == 1 { return index }
      index &+= 1
    }
    return raw.count
  }

  /// Calls `body` where words may begin at `index`.
  private func look(
    at index: Int, in raw: UnsafeRawBufferPointer,
    _ body: (_ start: Int, _ words: ArraySlice<Int32>) -> Void
  ) {
    guard index &+ 4 <= raw.count else { return }
    let key = Self.folded(raw.loadUnaligned(fromByteOffset: index, as: UInt32.self))
    let hash = Self.hash(key)
    let bit = Int(truncatingIfNeeded: hash &>> (32 &- Self.filterBits))
    if filter[bit &>> 6] &>> UInt64(truncatingIfNeeded: bit & 63) & 1 == 1,
      let words = words(at: index, key, hash, raw)
    {
      body(index, words)
    }
  }

  private func words(
    at index: Int, _ key: UInt32, _ hash: UInt32, _ bytes: UnsafeRawBufferPointer
  ) -> ArraySlice<Int32>? {
    var slot = Int(hash >> (32 - Self.entryBits))
    while entries[slot].key != key {
      if entries[slot].key == 0 { return nil }
      slot = (slot + 1) & (entries.count - 1)
    }
    let fourth = bytes[index + 3]
    let isBlank = fourth == 0x20 || fourth == 0x0A || fourth == 0x0D || fourth == 0x09
    if !isBlank {
      let byte = fourth >= 0xE0 ? (index + 4 < bytes.count ? bytes[index + 4] : 0) : fourth
      guard entries[slot].further >> UInt64(byte & 0x1F) & 1 == 1 else { return nil }
    }
    let range = entries[slot].words
    return words[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// The bits for the byte by which `word` is told from others with its first three.
  private static func further(of word: [UInt8]) -> UInt64 {
    guard word.count > 3 else { return ~0 }
    if word[3] == 0x20 || word[3] == UInt8(ascii: "'") { return ~0 }
    if word[3] >= 0xE0 { return word.count > 4 ? 1 << UInt64(word[4] & 0x1F) : ~0 }
    return 1 << UInt64(word[3] & 0x1F)
  }

  /// The first three of four bytes in memory, letters in lower case; other bytes lose a bit, too.
  @inline(__always)
  private static func folded(_ four: UInt32) -> UInt32 {
    (UInt32(littleEndian: four) | 0x2020_2020) & 0x00FF_FFFF
  }

  private static func key(of word: [UInt8]) -> UInt32 {
    (UInt32(word[0]) | UInt32(word[1]) << 8 | UInt32(word[2]) << 16 | 0x2020_2020) & 0x00FF_FFFF
  }

  @inline(__always)
  private static func hash(_ key: UInt32) -> UInt32 { key &* 0x9E37_79B1 }
}

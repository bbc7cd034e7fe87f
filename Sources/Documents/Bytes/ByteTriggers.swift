/// Finds where one of many words may begin, in one pass over a text.
///
/// Whole words are sought only where a word begins. For what may stand inside another word a look at three
/// bytes from every other place on is enough: whatever place it begins at, its first three bytes stand there,
/// or those behind its first one. A table of bits, which fits a processor's first cache, knows both, and lets
/// little else pass. That is compared with the first three bytes of the words, letters of ASCII in lower case, and with one more byte: the fourth, or the fifth, which tells
/// more where the fourth begins a Chinese character.
public struct ByteTriggers: Sendable {
  /// Where words are sought.
  public enum Places: Sendable {
    /// Everywhere, inside other words, too.
    case everywhere
    /// Where a word begins: at a letter of ASCII behind something else, or at a character of three bytes, such
    /// as a Chinese one. What begins otherwise is not found.
    case starts
  }

  /// A slot of the table of words: the first three bytes, 0 for an empty slot.
  private struct Entry: Sendable {
    var key: UInt32 = 0
    /// A bit for every value, modulo 64, of the byte that is compared in addition.
    var further: UInt64 = 0
    var words: Range<Int32> = 0..<0
  }

  private static let filterBits: UInt32 = 17
  private static let entryBits: UInt32 = 12

  private let places: Places
  /// A bit for every three bytes, hashed: whether words begin with them, or have them behind their first one.
  /// Empty where only the starts of words are looked at.
  private let windows: [UInt64]
  /// A bit for every three bytes, hashed: whether words begin with them.
  private let filter: [UInt64]
  private let entries: [Entry]
  /// Numbers of words, those of one key together, longer words first.
  private let words: [Int32]

  /// Triggers at `places` for `words`, each of three bytes at least, in lower case; a blank stands for white space or a
  /// hyphen. How they are written behind their first bytes is left to the comparison.
  public init(_ words: [[UInt8]], at places: Places) {
    var groups: [UInt32: [Int]] = [:]
    var filter = [UInt64](repeating: 0, count: 1 << (Self.filterBits - 6))
    var windows = places == .everywhere ? filter : []
    for (number, word) in words.enumerated() where word.count >= 3 {
      for key in Self.keys(of: word, from: 0) { groups[key, default: []].append(number) }
      guard places == .everywhere else { continue }
      for key in Self.keys(of: word, from: 1) { Self.set(Self.hash(key), in: &windows) }
    }
    var entries = [Entry](repeating: Entry(), count: 1 << Self.entryBits)
    var numbers: [Int32] = []
    for key in groups.keys.sorted() {
      let group = (groups[key] ?? []).sorted { (words[$0].count, $1) > (words[$1].count, $0) }
      let hash = Self.hash(key)
      Self.set(hash, in: &filter)
      if places == .everywhere { Self.set(hash, in: &windows) }
      var slot = Int(hash >> (32 - Self.entryBits))
      while entries[slot].key != 0 { slot = (slot + 1) & (entries.count - 1) }
      var further: UInt64 = 0
      for word in group { further |= Self.further(of: words[word]) }
      let first = Int32(numbers.count)
      numbers += group.map(Int32.init)
      entries[slot] = Entry(key: key, further: further, words: first..<Int32(numbers.count))
    }
    self.places = places
    self.windows = windows
    self.filter = filter
    self.entries = entries
    self.words = numbers
  }

  /// Three bytes of `word` in all ways of writing them, letters in lower case, other bytes without the same bit.
  private static func keys(of word: [UInt8], from start: Int) -> [UInt32] {
    (start..<start + 3).reduce([0]) { keys, index in
      let bytes = written(word, at: index)
      return keys.flatMap { key in bytes.map { key >> 8 | UInt32($0) << 16 } }
    }
  }

  /// The bytes that may be written at `index` of `word`, without that bit: white space or a hyphen for a blank,
  /// several blanks, a typographic apostrophe, a line break between characters of Chinese or Japanese; any byte
  /// behind its end.
  private static func written(_ word: [UInt8], at index: Int) -> [UInt8] {
    guard index < word.count else { return (0...0xFF).filter { $0 & 0x20 != 0 } }
    let byte = word[index] | 0x20
    if byte == 0x20 || index > 0 && word[index - 1] == 0x20 {
      return blanks.contains(byte) ? blanks : [byte] + blanks
    }
    if byte == UInt8(ascii: "'") { return [byte, 0xE2] }
    return byte >= 0xE0 && index > 0 ? [byte] + breaks : [byte]
  }

  /// Line feed and carriage return, which is a hyphen, too, without that bit.
  private static let breaks: [UInt8] = [0x2A, 0x2D]
  /// Those, a space and a tab.
  private static let blanks: [UInt8] = [0x20, 0x29] + breaks

  private static func set(_ hash: UInt32, in bits: inout [UInt64]) {
    let bit = Int(hash >> (32 - filterBits))
    bits[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  @inline(__always)
  private static func isSet(_ hash: UInt32, in bits: UnsafePointer<UInt64>) -> Bool {
    let bit = Int(truncatingIfNeeded: hash &>> (32 &- filterBits))
    return bits[bit &>> 6] &>> UInt64(truncatingIfNeeded: bit & 63) & 1 == 1
  }

  /// Calls `body` with every place where words may begin and with their numbers, longer words first;
  /// places ascending.
  public func forEach(
    in bytes: UnsafeBufferPointer<UInt8>, _ body: (_ start: Int, _ words: ArraySlice<Int32>) -> Void
  ) {
    switch places {
    case .everywhere: forEachPlace(in: bytes, body)
    case .starts: forEachStart(in: bytes, body)
    }
  }

  private func forEachStart(
    in bytes: UnsafeBufferPointer<UInt8>, _ body: (_ start: Int, _ words: ArraySlice<Int32>) -> Void
  ) {
    let raw = UnsafeRawBufferPointer(bytes)
    filter.withUnsafeBufferPointer { filter in
      guard let bits = filter.baseAddress else { return }
      var lastLetter: UInt64 = 0
      ByteBlock.forEach(in: bytes) { block in
        let letters = block.letters
        let starts = letters & ~(letters &<< 1 | lastLetter) | block.within(0xE0, 0xFF)
        lastLetter = letters &>> 63
        starts.forEachBit { place in
          let start = block.offset &+ place
          guard start &+ 4 <= raw.count else { return }
          let key = Self.key(at: start, in: raw)
          let hash = Self.hash(key)
          if Self.isSet(hash, in: bits), let words = words(at: start, key, hash, raw) {
            body(start, words)
          }
        }
      }
    }
  }

  private func forEachPlace(
    in bytes: UnsafeBufferPointer<UInt8>, _ body: (_ start: Int, _ words: ArraySlice<Int32>) -> Void
  ) {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = nextWindow(in: raw, from: 0)
    while index &+ 4 <= raw.count {
      if index > 0 { look(at: index &- 1, in: raw, body) }
      look(at: index, in: raw, body)
      index = nextWindow(in: raw, from: index &+ 2)
    }
    // The last word may begin just before the last three bytes that were looked at.
    if index > 0, index &+ 3 <= raw.count { look(at: index &- 1, in: raw, body) }
  }

  /// Where the next window stands that is known, an even number of bytes from `start` on; behind the last one
  /// where there is none. Never inlined: what is done with a place would spoil its few instructions.
  @inline(never)
  private func nextWindow(in raw: UnsafeRawBufferPointer, from start: Int) -> Int {
    windows.withUnsafeBufferPointer { windows in
      guard let bits = windows.baseAddress else { return raw.count }
      var index = start
      while index &+ 8 <= raw.count {
        let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let first = Self.isSet(Self.hash(Self.folded(eight)), in: bits)
        let second = Self.isSet(Self.hash(Self.folded(eight &>> 16)), in: bits)
        let third = Self.isSet(Self.hash(Self.folded(eight &>> 32)), in: bits)
        if first || second || third { return first ? index : second ? index &+ 2 : index &+ 4 }
        index &+= 6
      }
      while index &+ 4 <= raw.count {
        if Self.isSet(Self.hash(Self.key(at: index, in: raw)), in: bits) { break }
        index &+= 2
      }
      return index
    }
  }

  /// Calls `body` where words may begin at `index`.
  private func look(
    at index: Int, in raw: UnsafeRawBufferPointer,
    _ body: (_ start: Int, _ words: ArraySlice<Int32>) -> Void
  ) {
    let key = Self.key(at: index, in: raw)
    let hash = Self.hash(key)
    let isKnown = filter.withUnsafeBufferPointer { filter in
      filter.baseAddress.map { Self.isSet(hash, in: $0) } ?? false
    }
    if isKnown, let words = words(at: index, key, hash, raw) { body(index, words) }
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

  /// Three of the four bytes at `index`, letters in lower case; other bytes lose a bit, too.
  @inline(__always)
  private static func key(at index: Int, in raw: UnsafeRawBufferPointer) -> UInt32 {
    let four = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt32.self))
    return folded(UInt64(four))
  }

  /// The first three of the bytes in memory, letters in lower case; other bytes lose a bit, too.
  @inline(__always)
  private static func folded(_ bytes: UInt64) -> UInt32 {
    (UInt32(truncatingIfNeeded: bytes) | 0x2020_2020) & 0x00FF_FFFF
  }

  @inline(__always)
  private static func hash(_ key: UInt32) -> UInt32 { key &* 0x9E37_79B1 }
}

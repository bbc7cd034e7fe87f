/// Finds every word of all lists in one pass over the bytes of a text.
///
/// Three neighbouring bytes at a time are looked up in a small table of bits that holds the first
/// three of every word; what passes it, about two in a hundred, is compared. Every word has at least
/// three bytes: a Chinese character has as many.
struct WordTable: Sendable {
  /// A place where a word stands.
  struct Match: Sendable, Hashable {
    /// Number of the list.
    let list: Int
    /// Its bytes.
    let range: Range<Int>
  }

  /// The table of all lists.
  static let shared = WordTable(WordList.all)

  /// The lists.
  let lists: [WordList]
  /// A bit for each value of `slot`.
  private let filter: [UInt64]
  /// The words by their first three bytes, the longest first.
  private let words: [UInt32: [(list: Int, phrase: [UInt8])]]

  /// A table of the words of `lists`.
  init(_ lists: [WordList]) {
    self.lists = lists
    var filter = [UInt64](repeating: 0, count: 1 << 11)
    var words: [UInt32: [(list: Int, phrase: [UInt8])]] = [:]
    for (index, list) in lists.enumerated() {
      for phrase in list.phrases {
        let key = phrase.prefix(3).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let slot = Self.slot(key)
        filter[slot >> 6] |= 1 << UInt64(slot & 63)
        words[key, default: []].append((index, phrase))
      }
    }
    self.filter = filter
    self.words = words.mapValues { $0.sorted { $0.phrase.count > $1.phrase.count } }
  }

  /// Every word in `bytes`, in the order of the text; of those of one concept that begin at one
  /// place, the longest.
  func matches(in bytes: [UInt8]) -> [Match] {
    var matches: [Match] = []
    bytes.withUnsafeBufferPointer { bytes in
      filter.withUnsafeBufferPointer { filter in
        var key: UInt32 = 0
        for index in bytes.indices {
          key = (key << 8 | UInt32(lowered(bytes[index]))) & 0xFF_FFFF
          let slot = Self.slot(key)
          if filter[slot >> 6] >> UInt64(slot & 63) & 1 == 1, index >= 2 {
            collect(key, at: index - 2, in: bytes, &matches)
          }
        }
      }
    }
    return matches
  }

  @inline(__always)
  private static func slot(_ key: UInt32) -> Int {
    Int((key &* 0x9E37_79B1) >> 15)
  }

  private func collect(
    _ key: UInt32, at start: Int, in bytes: UnsafeBufferPointer<UInt8>, _ matches: inout [Match]
  ) {
    guard let candidates = words[key] else { return }
    var found: Set<Concept> = []
    for (list, phrase) in candidates where !found.contains(lists[list].concept) {
      guard let end = Self.end(of: phrase, at: start, in: bytes),
        !lists[list].exceptBehind.contains(where: {
          bytes[..<start].suffix($0.count).elementsEqual($0)
        }),
        !lists[list].exceptBefore.contains(where: { bytes[end...].starts(with: $0) })
      else { continue }
      found.insert(lists[list].concept)
      matches.append(Match(list: list, range: start..<end))
    }
  }

  /// The end of `phrase` where it stands at `start`, whole words of ASCII only. A line may break at
  /// its spaces and between its Chinese and Japanese characters.
  private static func end(
    of phrase: [UInt8], at start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    if isWordByte(phrase[0]), start > 0, isWordByte(bytes[start - 1]) { return nil }
    var position = start
    for wanted in phrase {
      guard position < bytes.count else { return nil }
      if wanted == UInt8(ascii: " ") {
        let blanks = bytes[position...].prefix { isBlank($0) || $0 == UInt8(ascii: "-") }
        guard !blanks.isEmpty, breaks(blanks) < 2 else { return nil }
        position = blanks.endIndex
        continue
      }
      if wanted & 0xC0 != 0x80, wanted >= 0xE0, bytes[position] == 0x0A || bytes[position] == 0x0D {
        let blanks = bytes[position...].prefix(while: isBlank)
        guard breaks(blanks) < 2 else { return nil }
        position = blanks.endIndex
        guard position < bytes.count else { return nil }
      }
      if wanted == UInt8(ascii: "'"), bytes[position...].starts(with: [0xE2, 0x80, 0x99]) {
        position += 3
        continue
      }
      guard lowered(bytes[position]) == wanted else { return nil }
      position += 1
    }
    if let last = phrase.last, isWordByte(last), position < bytes.count, isWordByte(bytes[position])
    {
      return nil
    }
    return position
  }

  private static func breaks(_ blanks: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    blanks.count { $0 == 0x0A }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Bytes of words, of compounds (`many-to-many`) and of names in code.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }
}

/// A letter of ASCII in lower case, any other byte as it is.
@inline(__always)
func lowered(_ byte: UInt8) -> UInt8 {
  byte &- 0x41 < 26 ? byte | 0x20 : byte
}

import Documents

/// Finds every word of all lists in one pass over the bytes of a text.
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
  private let triggers: ByteTriggers
  /// The words of all lists, by their numbers.
  private let words: [(list: Int, phrase: [UInt8])]

  /// A table of the words of `lists`.
  init(_ lists: [WordList]) {
    self.lists = lists
    words = lists.enumerated().flatMap { index, list in list.phrases.map { (index, $0) } }
    triggers = ByteTriggers(words.map(\.phrase), at: .starts)
  }

  /// Every word in `bytes`, in the order of the text; of those of one concept that begin at one
  /// place, the longest.
  func matches(in bytes: [UInt8]) -> [Match] {
    var matches: [Match] = []
    bytes.withUnsafeBufferPointer { bytes in
      triggers.forEach(in: bytes) { collect($1, at: $0, in: bytes, &matches) }
    }
    return matches
  }

  private func collect(
    _ numbers: ArraySlice<Int32>, at start: Int, in bytes: UnsafeBufferPointer<UInt8>,
    _ matches: inout [Match]
  ) {
    let first = matches.count
    for number in numbers {
      let index = words[Int(number)].list
      guard let end = Self.end(of: words[Int(number)].phrase, at: start, in: bytes) else {
        continue
      }
      let list = lists[index]
      guard !matches[first...].contains(where: { lists[$0.list].concept == list.concept }),
        !list.exceptBehind.contains(where: { bytes[..<start].suffix($0.count).elementsEqual($0) }),
        !list.exceptBefore.contains(where: { bytes[end...].starts(with: $0) })
      else { continue }
      matches.append(Match(list: index, range: start..<end))
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

/// The text around a word, as far as its paragraph or field goes.
struct Surroundings {
  /// The bytes of the file.
  let bytes: [UInt8]
  /// The word.
  let word: Range<Int>
  /// The paragraph or field it stands in.
  let block: Range<Int>

  /// The sentence it stands in, in lower case.
  var sentence: ArraySlice<UInt8> {
    var lower = word.lowerBound
    while lower > block.lowerBound, !endsSentence(lower - 1) { lower -= 1 }
    var upper = word.upperBound
    while upper < block.upperBound, !endsSentence(upper) { upper += 1 }
    return bytes[lower..<upper].map(lowered)[...]
  }

  /// Whether the sentence has a figure.
  var hasFigure: Bool { sentence.contains { (0x30...0x39).contains($0) } }

  /// Up to `count` words of the same sentence before it, the nearest last, in lower case.
  func wordsBefore(_ count: Int) -> [String] {
    var lower = word.lowerBound
    while lower > block.lowerBound, !endsSentence(lower - 1) { lower -= 1 }
    return words(lower..<word.lowerBound).suffix(count)
  }

  /// Up to `count` words of the same sentence behind it, in lower case.
  func wordsAfter(_ count: Int) -> [String] {
    var upper = word.upperBound
    while upper < block.upperBound, !endsSentence(upper), upper - word.upperBound < 80 {
      upper += 1
    }
    return Array(words(word.upperBound..<upper).prefix(count))
  }

  /// Whether the word is the first of its clause.
  var beginsClause: Bool {
    let before = bytes[block.lowerBound..<word.lowerBound].last { $0 != 0x20 && $0 != 0x0A }
    return before.map { ".,;:!?-*(\"".utf8.contains($0) } ?? true
  }

  /// Whether one of `words` stands in the `reach` characters before it, in the same clause.
  func hasBefore(_ words: [Scalars], within reach: Int) -> Bool {
    let text = scalars(block.lowerBound..<word.lowerBound)
    return text.hasBefore(text.count, within: reach, oneOf: words)
  }

  /// Whether one of `words` stands in the `reach` characters behind it, in the same clause.
  func hasAfter(_ words: [Scalars], within reach: Int) -> Bool {
    let text = Scalars(
      scalars(word.upperBound..<block.upperBound).prefix(reach)
        .prefix { !"，。；、,;".unicodeScalars.contains($0) })
    return words.contains { !text.occurrences(of: $0).isEmpty }
  }

  private func scalars(_ range: Range<Int>) -> Scalars {
    Scalars(String(decoding: bytes[range], as: UTF8.self).unicodeScalars.filter { $0 != "\n" })
  }

  private func words(_ range: Range<Int>) -> [String] {
    bytes[range].split { !isLetter($0) }.map { String(decoding: $0.map(lowered), as: UTF8.self) }
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    lowered(byte) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "'") || byte >= 0x80
  }

  /// Whether the byte at `index` ends a sentence: `.`, `!`, `?` or `;` before a blank, a wide full
  /// stop.
  private func endsSentence(_ index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
      return index + 1 >= block.upperBound || bytes[index + 1] <= 0x20
    case UInt8(ascii: "|"): return true
    case 0x82: return index >= 2 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE3
    default: return false
    }
  }
}

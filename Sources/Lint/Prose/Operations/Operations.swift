/// Words that tell of an operation on production: that somebody did it, not that it was talked
/// about, wished for, or left undone.
enum Operations {
  /// The first such word in `prose`, as written; `hasActor` says whether the entry names who acted.
  static func told(in prose: [UInt8], hasActor: Bool) -> String? {
    if let word = EnglishOperations.told(in: prose, hasActor: hasActor) { return word }
    guard prose.contains(where: { $0 >= 0xE3 }) else { return nil }
    let scalars = Array(String(decoding: prose, as: UTF8.self).unicodeScalars)
    let isJapanese = scalars.contains { (0x3041...0x30FF).contains($0.value) }
    return isJapanese
      ? JapaneseOperations.told(in: scalars) : ChineseOperations.told(in: scalars)
  }
}

/// A text as a row of scalars in which words are sought.
typealias Scalars = [Unicode.Scalar]

extension Scalars {
  /// Offsets at which `word` begins.
  func occurrences(of word: Scalars) -> [Int] {
    guard !word.isEmpty, word.count <= count else { return [] }
    return (0...(count - word.count)).filter { start in
      self[start] == word[0] && self[start..<start + word.count].elementsEqual(word)
    }
  }

  /// Whether one of `words` stands in the `reach` scalars before `position`, without a comma or
  /// full stop between.
  func hasBefore(_ position: Int, within reach: Int, oneOf words: [Scalars]) -> Bool {
    let all = self[Swift.max(0, position - reach)..<position]
    let clause = all.lastIndex { "，。；、,;：".unicodeScalars.contains($0) }
    let window = Scalars(clause.map { all[($0 + 1)...] } ?? all)
    return words.contains { !window.occurrences(of: $0).isEmpty }
  }

  /// Whether one of `words` stands in the `reach` scalars from `position` on, without a comma or full
  /// stop between.
  func hasAfter(_ position: Int, within reach: Int, oneOf words: [Scalars]) -> Bool {
    let window = Scalars(
      self[position..<Swift.min(count, position + reach)]
        .prefix { !"，。；、,;：".unicodeScalars.contains($0) })
    return words.contains { !window.occurrences(of: $0).isEmpty }
  }

  /// Whether one of `words` ends at `position`.
  func hasJustBefore(_ position: Int, oneOf words: [Scalars]) -> Bool {
    words.contains { $0.count <= position && self[..<position].suffix($0.count).elementsEqual($0) }
  }

  /// Whether what follows `position` begins with one of `words`.
  func hasNext(_ position: Int, oneOf words: [Scalars]) -> Bool {
    words.contains { self[position...].starts(with: $0) }
  }

  /// The words of a list that is written with spaces.
  static func list(_ text: String) -> [Scalars] {
    text.split(whereSeparator: \.isWhitespace).map { Scalars($0.unicodeScalars) }
  }
}

/// Known words, prepared once, for any number of questions what a misspelt one was meant to be.
public struct Lexicon: Sendable {
  private let words: [String]
  private let forms: [SpelledWord]
  private let outlines: [WordOutline]

  /// The given words; of equally near ones the first counts.
  public init(_ words: [String]) {
    self.words = words
    forms = words.map(SpelledWord.init)
    outlines = forms.map(\.outline)
  }

  /// The known word nearest to `word` by edit distance (insert, delete, replace, swap of neighbours),
  /// if it is near enough to be meant: at most a third of the longer word, and at most 3. Ties go to
  /// the first.
  public func suggestion(for word: String) -> String? {
    nearest(to: word, countingTies: false)?.word
  }

  /// The correction of `word`; nil where no known word is near enough to be meant, or two are.
  public func correction(of word: String) -> Spelling.Correction? {
    let same = matches(of: word)
    if same.count == 1 { return Spelling.Correction(word: words[same[0]], distance: .none) }
    guard same.isEmpty, let first = nearest(to: word, countingTies: true), first.isAlone else {
      return nil
    }
    let isSlip =
      first.distance == 1 && min(word.unicodeScalars.count, first.word.unicodeScalars.count) >= 4
    return Spelling.Correction(word: first.word, distance: isSlip ? .slip : .far)
  }

  /// The nearest word and, where ties count, whether no other word is as near.
  private func nearest(
    to word: String, countingTies: Bool
  ) -> (word: String, distance: Int, isAlone: Bool)? {
    let sought = SpelledWord(word)
    var measure = EditDistance()
    var best: (index: Int, distance: Int, isAlone: Bool)?
    var limit = 3
    for index in outlines.indices {
      let allowed = min(sought.outline.leeway(to: outlines[index]), limit)
      guard sought.outline.mayBe(outlines[index], within: allowed),
        let distance = measure.steps(sought.letters, forms[index].letters, within: allowed),
        words[index] != word
      else { continue }
      if let former = best, distance == former.distance {
        if words[former.index] != words[index] { best?.isAlone = false }
      } else {
        best = (index, distance, true)
        limit = countingTies ? distance : distance - 1
        if limit < 0 { break }
      }
    }
    return best.map { (words[$0.index], $0.distance, $0.isAlone) }
  }

  /// The places of those that are the same word in other letters.
  private func matches(of word: String) -> [Int] {
    let folded = SpelledWord.folded(word)
    let mask = SpelledWord.mask(of: folded)
    return words.indices.filter {
      forms[$0].foldedMask == mask && SpelledWord.folded(words[$0]) == folded
    }
  }
}

/// What can be told of a word without looking at each of its letters.
private struct WordOutline: Sendable {
  let count: Int
  /// A bit for each letter that is in it.
  let mask: UInt64

  /// How many steps from `other` still are a misspelling.
  func leeway(to other: WordOutline) -> Int {
    min(3, max(1, max(count, other.count) / 3))
  }

  /// Whether `other` may be so few steps away: each step adds a letter, takes one, or does both.
  func mayBe(_ other: WordOutline, within steps: Int) -> Bool {
    abs(count - other.count) <= steps && (mask ^ other.mask).nonzeroBitCount <= 2 * steps
  }
}

/// The letters of a word.
private struct SpelledWord: Sendable {
  /// The scalars of the word in lower case, the first 64.
  let letters: [UInt32]
  let outline: WordOutline
  /// A bit for each letter of the word as `folded` writes it.
  let foldedMask: UInt64

  init(_ word: String) {
    letters = Array(word.lowercased().unicodeScalars.lazy.map(\.value).prefix(64))
    outline = WordOutline(count: letters.count, mask: Self.mask(of: letters))
    foldedMask = Self.mask(of: Self.folded(word))
  }

  static func mask(of letters: [UInt32]) -> UInt64 {
    letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// The letters and digits of a word, in lower case and half width.
  static func folded(_ word: String) -> [UInt32] {
    word.lowercased().unicodeScalars.compactMap { scalar in
      let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      if [0x20, 0x2D, 0x5F].contains(value) { return nil }
      return (0x41...0x5A).contains(value) ? value + 0x20 : value
    }
  }
}

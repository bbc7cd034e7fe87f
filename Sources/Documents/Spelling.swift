/// "Did you mean": the nearest known word to a misspelt one.
package enum Spelling {
  /// The candidate nearest to `word` by edit distance (insert, delete, replace, swap of
  /// neighbours), if it is near enough to be meant: at most a third of the longer word, and
  /// at most 3. Ties go to the first candidate.
  package static func suggestion(for word: String, among candidates: [String]) -> String? {
    let letters = Array(word.lowercased().unicodeScalars.map(\.value).prefix(64))
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let other = Array(candidate.lowercased().unicodeScalars.map(\.value).prefix(64))
      let allowed = min(3, max(1, max(letters.count, other.count) / 3))
      guard abs(letters.count - other.count) <= allowed else { continue }
      let distance = distance(letters, other)
      guard distance <= allowed, candidate != word else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
    }
    return best?.word
  }

  /// What a misspelt word was meant to be, where one known word is nearer than all others.
  package struct Correction: Sendable, Hashable {
    /// How far the two are apart.
    package enum Distance: Sendable, Hashable {
      /// Upper and lower case, full and half width, hyphen, underscore and space: the same word.
      case none
      /// One letter of a word of at least four: a slip of the finger.
      case slip
      /// More.
      case far
    }

    /// The known word.
    package var word: String
    /// How far it is from the misspelt one.
    package var distance: Distance
  }

  /// The correction of `word`; nil where no candidate is near enough to be meant, or two are.
  package static func correction(of word: String, among candidates: [String]) -> Correction? {
    let same = candidates.filter { folded($0) == folded(word) }
    if same.count == 1 { return Correction(word: same[0], distance: .none) }
    guard same.isEmpty, let first = suggestion(for: word, among: candidates),
      // Read from behind, the last of equally near words is the first.
      suggestion(for: word, among: candidates.reversed()) == first
    else { return nil }
    let letters = Array(word.lowercased().unicodeScalars.map(\.value))
    let steps = distance(letters, Array(first.lowercased().unicodeScalars.map(\.value)))
    let isSlip = steps == 1 && min(letters.count, first.unicodeScalars.count) >= 4
    return Correction(word: first, distance: isSlip ? .slip : .far)
  }

  /// The letters and digits of a word, in lower case and half width.
  private static func folded(_ word: String) -> [UInt32] {
    word.lowercased().unicodeScalars.compactMap { scalar in
      let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      if [0x20, 0x2D, 0x5F].contains(value) { return nil }
      return (0x41...0x5A).contains(value) ? value + 0x20 : value
    }
  }

  /// Optimal string alignment distance (Damerau–Levenshtein without repeated edits).
  private static func distance(_ left: [UInt32], _ right: [UInt32]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for row in 1...left.count {
      var current = [row] + [Int](repeating: 0, count: right.count)
      for column in 1...right.count {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        var value = min(
          previous[column] + 1, current[column - 1] + 1, previous[column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          value = min(value, beforePrevious[column - 2] + 1)
        }
        current[column] = value
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}

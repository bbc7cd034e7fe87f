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

/// Finds the terms of a query in a text, the way the full-text index does.
struct SearchMatcher {
  /// A text with what was found in it.
  struct Matches {
    /// The tokens of the text.
    var text: SearchText
    /// Bytes of the text that are found words, in order, none overlapping.
    var marks: [Range<Int>]
    /// Number of different terms that were found.
    var terms: Int
  }

  let query: SearchQuery
  let matching: SearchAnswer.Matching

  /// What of the query stands in `bytes`; nil where nothing does.
  func matches(in bytes: [UInt8]) -> Matches? {
    guard query.terms.contains(where: { mayStand($0, in: bytes) }) else { return nil }
    var text = SearchText(keepsTokens: true)
    text.append(bytes)
    var marks: [Range<Int>] = []
    var found = 0
    for term in query.terms {
      let before = marks.count
      for index in text.tokens.indices {
        if let last = end(of: term, at: index, in: text) {
          marks.append(text.tokens[index].source.lowerBound..<text.tokens[last].source.upperBound)
        } else if hasParts(term, text.tokens[index], in: bytes) {
          marks.append(text.tokens[index].source)
        }
      }
      if marks.count > before { found += 1 }
    }
    return found == 0 ? nil : Matches(text: text, marks: Self.merged(marks), terms: found)
  }

  /// False where the first word of `term` cannot be in `bytes`: most passages need no cutting into words.
  private func mayStand(_ term: SearchQuery.Term, in bytes: [UInt8]) -> Bool {
    guard var word = term.tokens.first else { return false }
    return word.withUTF8 { word in
      bytes.withUnsafeBufferPointer { bytes in
        var isASCII = true
        var index = 0
        while index < bytes.count {
          if bytes[index] >= 0x80 { isASCII = false }
          if bytes[index] | 0x20 == word[0] | 0x20, index + word.count <= bytes.count {
            var length = 1
            while length < word.count, bytes[index + length] | 0x20 == word[length] | 0x20 {
              length += 1
            }
            if length == word.count { return true }
          }
          index += 1
        }
        // Outside ASCII a character may be folded to another.
        return !isASCII
      }
    }
  }

  /// Index of the last token of `term` where it begins at the token `index`.
  private func end(of term: SearchQuery.Term, at index: Int, in text: SearchText) -> Int? {
    let last = index + term.tokens.count - 1
    guard last < text.tokens.count else { return nil }
    for (offset, wanted) in term.tokens.enumerated() {
      let present = text.folded[text.tokens[index + offset].folded]
      let isLast = offset == term.tokens.count - 1
      guard
        matching == .beginnings && isLast
          ? present.starts(with: wanted.utf8) : present.elementsEqual(wanted.utf8)
      else { return nil }
    }
    return last
  }

  /// Whether the parts of a camelCase word contain the term.
  private func hasParts(
    _ term: SearchQuery.Term, _ token: SearchText.Token, in bytes: [UInt8]
  ) -> Bool {
    let isUpper = { (byte: UInt8) in (0x41...0x5A).contains(byte) }
    guard !token.isCharacter, bytes[token.source].dropFirst().contains(where: isUpper) else {
      return false
    }
    var parts: [String] = []
    bytes[token.source].withUnsafeBufferPointer { word in
      SearchScalar.forEachPart(word) { part in
        parts.append(String(decoding: part.map { $0 | 0x20 }, as: UTF8.self))
      }
    }
    guard parts.count >= term.tokens.count else { return false }
    return (0...(parts.count - term.tokens.count)).contains { start in
      parts[start..<(start + term.tokens.count)].elementsEqual(term.tokens)
    }
  }

  private static func merged(_ marks: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for mark in marks.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    ) {
      if let last = merged.last, mark.lowerBound < last.upperBound {
        merged[merged.count - 1] =
          last.lowerBound..<max(last.upperBound, mark.upperBound)
      } else {
        merged.append(mark)
      }
    }
    return merged
  }
}

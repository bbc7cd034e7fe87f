/// Cuts folded words (`SearchText`) into the terms that the search of the site looks up.
///
/// A word is a term. A run of CJK characters has a term for every two that stand side by side and
/// one for the last, so that the terms which begin with a character are all its places. The long
/// vowel at the end of a katakana word of three characters or more is dropped, since some write it
/// and others do not (JIS Z 8301). `site/assets/search-words.js` does the same to what a reader types.
public struct SearchTerms {
  /// Characters of a word that count.
  public static let longest = 40

  private var run: [UInt32] = []
  private var term: [UInt8] = []

  /// Nothing yet.
  public init() {}

  /// Calls `body` with each term of `words` (UTF-8), as often as it stands there.
  public mutating func forEach(
    in words: some Collection<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    if words.withContiguousStorageIfAvailable({ read($0, body) }) == nil {
      Array(words).withUnsafeBufferPointer { read($0, body) }
    }
  }

  private mutating func read(
    _ words: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var start = 0
    while start < words.count {
      var end = start
      while end < words.count, words[end] > 0x20 { end += 1 }
      if start > 0, words[start - 1] == 0x0A { endRun(body) }
      let token = UnsafeBufferPointer(rebasing: words[start..<end])
      if end > start { read(token: token, body) }
      start = end + 1
    }
    endRun(body)
  }

  private mutating func read(
    token: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    if token[0] >= 0xE3 {
      let (scalar, length) = SearchScalar.decode(token, 0)
      if length == token.count {
        switch SearchScalar.fold(scalar) {
        case .character(let character): return run.append(character)
        case .separator: return endRun(body)
        default: break
        }
      }
    }
    endRun(body)
    body(Self.beginning(of: token))
  }

  /// The first characters of a word, as many as count.
  private static func beginning(
    of word: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    guard word.count > longest else { return word }
    var characters = 0
    for index in word.indices where word[index] & 0xC0 != 0x80 {
      characters += 1
      if characters > longest { return UnsafeBufferPointer(rebasing: word[..<index]) }
    }
    return word
  }

  private mutating func endRun(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard !run.isEmpty else { return }
    dropLongVowels()
    for index in run.indices {
      term.removeAll(keepingCapacity: true)
      SearchScalar.encode(run[index], to: &term)
      if index + 1 < run.count { SearchScalar.encode(run[index + 1], to: &term) }
      term.withUnsafeBufferPointer(body)
    }
    run.removeAll(keepingCapacity: true)
  }

  private mutating func dropLongVowels() {
    guard run.contains(0x30FC) else { return }
    var kept: [UInt32] = []
    var length = 0
    for (index, character) in run.enumerated() {
      length = Self.isKatakana(character) ? length + 1 : 0
      let isLast = index + 1 == run.count || !Self.isKatakana(run[index + 1])
      if character == 0x30FC, isLast, length > 2 { continue }
      kept.append(character)
    }
    run = kept
  }

  private static func isKatakana(_ character: UInt32) -> Bool {
    (0x30A1...0x30FA).contains(character) || (0x30FC...0x30FF).contains(character)
      || (0x31F0...0x31FF).contains(character)
  }
}

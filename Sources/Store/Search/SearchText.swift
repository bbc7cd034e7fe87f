/// Text cut into the words that are searched: the one definition that the database and the search
/// of the site share.
///
/// A word is a run of letters and digits, folded: lower case, full-width forms as ASCII, half-width
/// katakana as full-width, Latin letters without their accents. Every Han, hiragana, katakana and
/// hangul character stands alone. Everything else separates. (Of NFKC this is the part that occurs
/// in incident files; see Unicode Standard Annex #15.)
public struct SearchText: Sendable {
  /// A word or a character.
  public struct Token: Sendable, Hashable {
    /// Bytes of the text it was read from.
    public var source: Range<Int>
    /// Bytes of `folded`.
    public var folded: Range<Int>
    /// Whether it is a CJK character that stands alone.
    public var isCharacter: Bool
  }

  /// The folded tokens, each followed by a space, or by a line feed where the next token is a
  /// character that does not go on a run; parts of camelCase words are not among them.
  public private(set) var folded: [UInt8] = []
  /// The folded parts of camelCase words, each followed by a space.
  public private(set) var parts: [UInt8] = []
  /// The tokens without the parts, where they were asked for.
  public private(set) var tokens: [Token] = []
  private let keepsTokens: Bool

  // The word that is being read.
  private var wordSource = 0
  private var wordFolded = 0
  private var isInWord = false
  private var hasLower = false
  private var hasInnerUpper = false
  /// Where in the text the next character would go on the run of the last one.
  private var runEnd = -1
  /// Where the current passage begins, in `folded` and in `parts`.
  private var endOfPassage = 0
  private var endOfParts = 0

  /// Nothing yet; `keepsTokens` asks for `tokens`.
  public init(keepsTokens: Bool = false) {
    self.keepsTokens = keepsTokens
  }

  /// The tokens of `text`.
  public init(_ text: String) {
    self.init(keepsTokens: true)
    append(Array(text.utf8))
  }

  /// The folded text of a token.
  public func text(_ token: Token) -> String {
    String(decoding: folded[token.folded], as: UTF8.self)
  }

  /// Forgets everything, keeping the memory.
  public mutating func removeAll() {
    folded.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    endOfPassage = 0
    endOfParts = 0
  }

  /// Ends a passage: no phrase reaches over its end. The mark is a private-use character, which
  /// FTS5 takes for a word and which no folded text contains.
  ///
  /// A passage without a token has no end.
  public mutating func endPassage() {
    guard folded.count > endOfPassage else { return }
    SearchScalar.encode(Self.boundary, to: &folded)
    folded.append(0x20)
    endOfPassage = folded.count
    guard parts.count > endOfParts else { return }
    SearchScalar.encode(Self.boundary, to: &parts)
    parts.append(0x20)
    endOfParts = parts.count
  }

  private static let boundary: UInt32 = 0xE000

  /// Reads `text` (UTF-8) and adds its tokens.
  public mutating func append(_ text: some Collection<UInt8>) {
    if text.withContiguousStorageIfAvailable({ append(bytes: $0) }) == nil {
      Array(text).withUnsafeBufferPointer { append(bytes: $0) }
    }
  }

  private mutating func append(bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    runEnd = -1
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        ascii(byte, at: index, bytes)
        index += 1
      } else {
        let (scalar, length) = SearchScalar.decode(bytes, index)
        index += other(scalar, at: index, length, bytes)
      }
    }
    endWord(at: bytes.count, bytes)
  }

  @inline(__always)
  private mutating func ascii(_ byte: UInt8, at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    switch byte {
    case 0x61...0x7A:
      beginWord(at: index)
      hasLower = true
      folded.append(byte)
    case 0x30...0x39:
      beginWord(at: index)
      folded.append(byte)
    case 0x41...0x5A:
      if isInWord { hasInnerUpper = true } else { beginWord(at: index) }
      folded.append(byte | 0x20)
    default:
      endWord(at: index, bytes)
    }
  }

  /// Takes a character outside ASCII; returns how many bytes were read.
  private mutating func other(
    _ scalar: UInt32, at index: Int, _ length: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    switch SearchScalar.fold(scalar) {
    case .separator:
      endWord(at: index, bytes)
    case .ignored:
      if runEnd == index { runEnd += length }
    case .letter(let folding):
      beginWord(at: index)
      SearchScalar.encode(folding, to: &folded)
    case .letters(let folding):
      beginWord(at: index)
      folded.append(contentsOf: folding.utf8)
    case .character(var character):
      endWord(at: index, bytes)
      var read = length
      if SearchScalar.isKana(character), index + length < bytes.count, bytes[index + length] > 0xE2
      {
        let (next, nextLength) = SearchScalar.decode(bytes, index + length)
        if let voiced = SearchScalar.voiced(character, mark: next) {
          character = voiced
          read += nextLength
        }
      }
      if runEnd != index, !folded.isEmpty { folded[folded.count - 1] = 0x0A }
      runEnd = index + read
      let start = folded.count
      SearchScalar.encode(character, to: &folded)
      add(source: index..<(index + read), folded: start..<folded.count, isCharacter: true)
      return read
    }
    return length
  }

  private mutating func beginWord(at index: Int) {
    guard !isInWord else { return }
    isInWord = true
    hasLower = false
    hasInnerUpper = false
    wordSource = index
    wordFolded = folded.count
  }

  private mutating func endWord(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInWord else { return }
    isInWord = false
    if hasLower, hasInnerUpper {
      SearchScalar.forEachPart(UnsafeBufferPointer(rebasing: bytes[wordSource..<index])) { part in
        for byte in part { parts.append(byte | 0x20) }
        parts.append(0x20)
      }
    }
    add(source: wordSource..<index, folded: wordFolded..<folded.count, isCharacter: false)
  }

  private mutating func add(source: Range<Int>, folded range: Range<Int>, isCharacter: Bool) {
    folded.append(0x20)
    guard keepsTokens else { return }
    tokens.append(Token(source: source, folded: range, isCharacter: isCharacter))
  }
}

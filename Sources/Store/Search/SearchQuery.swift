/// What somebody looks for, cut into terms.
public struct SearchQuery: Sendable, Hashable {
  /// One word, or several that stand one after another: a quoted phrase, a run of CJK characters,
  /// a word with punctuation in it.
  public struct Term: Sendable, Hashable {
    /// Folded tokens, at least one.
    public var tokens: [String]
    /// As it was typed.
    public var written: String
  }

  /// Why words cannot be searched for.
  public enum Refusal: Error, Sendable, Hashable, CustomStringConvertible {
    /// There is no letter or digit in them.
    case empty
    /// They are too long; the count of bytes.
    case tooLong(Int)
    /// There are too many; the count of terms.
    case tooMany(Int)

    /// What is wrong with the words, and what to do instead.
    public var description: String {
      switch self {
      case .empty: "there is no word to search for: give letters or digits"
      case .tooLong(let count):
        """
        \(count) bytes are too long to search for, \(SearchQuery.longest) is the limit: a \
        distinctive part is enough
        """
      case .tooMany(let count):
        """
        \(count) words are too many to search for, \(SearchQuery.most) is the limit: leave some \
        out, or put words that belong together in double quotes
        """
      }
    }
  }

  /// Bytes that may be searched for.
  public static let longest = 256
  /// Terms that may be searched for.
  public static let most = 16

  /// The terms, each once, in the order of their first mention.
  public private(set) var terms: [Term] = []

  /// Reads what was typed: words between spaces, phrases between double quotes (`"…"`, `“…”`,
  /// `「…」`). Nothing else has a meaning. Throws a `Refusal`.
  public init(_ words: String) throws(Refusal) {
    guard words.utf8.count <= Self.longest else { throw .tooLong(words.utf8.count) }
    var chunk = ""
    var closing: Character?
    for character in words {
      if let expected = closing {
        if character == expected {
          add(&chunk)
          closing = nil
        } else {
          chunk.append(character)
        }
      } else if let expected = Self.quotes[character] {
        add(&chunk)
        closing = expected
      } else if character.isWhitespace {
        add(&chunk)
      } else {
        chunk.append(character)
      }
    }
    add(&chunk)
    guard !terms.isEmpty else { throw .empty }
    guard terms.count <= Self.most else { throw .tooMany(terms.count) }
  }

  private static let quotes: [Character: Character] = [
    "\"": "\"", "“": "”", "「": "」", "『": "』", "＂": "＂",
  ]

  private mutating func add(_ chunk: inout String) {
    defer { chunk = "" }
    let text = SearchText(chunk)
    var tokens = text.tokens.map(text.text)
    // サーバー is found as サーバ, too: a long vowel at the end is often left out.
    if tokens.count > 2, tokens.last == "ー" { tokens.removeLast() }
    let term = Term(tokens: tokens, written: chunk)
    if !tokens.isEmpty, !terms.contains(where: { $0.tokens == tokens }) { terms.append(term) }
  }

  /// The query in FTS5's language. Tokens are letters and digits only, and quoted at that.
  func expression(_ matching: SearchAnswer.Matching) -> String {
    let phrases = terms.map { "\"\($0.tokens.joined(separator: " "))\"" }
    switch matching {
    case .allWords: return phrases.joined(separator: " AND ")
    case .anyWord: return phrases.joined(separator: " OR ")
    case .beginnings: return phrases.map { $0 + " *" }.joined(separator: " AND ")
    }
  }
}

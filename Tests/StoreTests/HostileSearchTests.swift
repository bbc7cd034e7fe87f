import Documents
import Incidents
import Store
import Testing

struct HostileSearchTests {
  /// Pieces with a meaning in FTS5's language, in SQL or in Unicode.
  private static let pieces = [
    "\"", "'", "*", "^", "+", "-", ":", "(", ")", "{", "}", "AND", "OR", "NOT", "NEAR", "NEAR(",
    ",",
    "title:", "search", "rank", "\\", "%", "_", ";", "--", "\u{0}", "\u{E000}", "\u{FEFF}",
    "\u{301}",
    "\u{202E}", "🔥", "备", "ー", "ﾞ", "“", "」", "`", "|", "<", "\u{1F468}\u{200D}\u{1F469}",
    "\u{1100}", "\u{30000}", "\u{10FFFF}", "1e9", "x'00'",
  ]

  /// Every piece alone, every pair, and every pair around a word.
  static let queries: [String] =
    pieces + pieces.flatMap { first in pieces.map { first + $0 } }
    + pieces.flatMap { first in [first + "备份" + first, first + " word " + first, "a" + first + "b"]
    }

  @Test func `no query makes SQLite stumble`() throws {
    let temporary = try TemporaryDatabase()
    let store = try temporary.examples()
    var refused = 0
    for query in Self.queries {
      do {
        _ = try store.search(query)
      } catch let refusal as SearchQuery.Refusal {
        #expect(refusal == .empty)
        refused += 1
      }
    }
    #expect(Self.queries.count > 2000)
    #expect((100..<1800).contains(refused), "\(refused) of \(Self.queries.count) hold no word")
  }

  @Test func `a word between any two marks is still found`() throws {
    let temporary = try TemporaryDatabase()
    let store = try temporary.examples()
    for mark in ["\"", "(", "*", "^", "NEAR(", "{", "-", "“", "`", "\u{0}"] {
      let words = mark + " checkout " + mark
      #expect(try store.search(words).total == 3, "\(mark.debugDescription)")
    }
  }

  @Test func `too much to search for is refused with the limit`() {
    #expect(throws: SearchQuery.Refusal.tooLong(257)) {
      try SearchQuery(String(repeating: "a", count: 257))
    }
    #expect(throws: SearchQuery.Refusal.tooMany(17)) {
      try SearchQuery((1...17).map(String.init).joined(separator: " "))
    }
    #expect(
      SearchQuery.Refusal.tooMany(17).description
        == """
        17 words are too many to search for, 16 is the limit: leave some out, or put words that \
        belong together in double quotes
        """)
  }

  @Test(arguments: ["", " ", "\"\"", "…", "🔥", "()"])
  func `nothing to search for is refused`(words: String) {
    #expect(throws: SearchQuery.Refusal.empty) { try SearchQuery(words) }
  }
}

import Store
import Testing

struct SearchTermsTests {
  private func terms(_ text: String) -> [String] {
    var words = PassageWords()
    words.add(text.utf8, to: .prose)
    var found: [String] = []
    var terms = SearchTerms()
    terms.forEach(in: words.words(of: .prose)) { found.append(String(decoding: $0, as: UTF8.self)) }
    return found
  }

  @Test(arguments: [
    ("备份", ["备份", "份"]),
    ("半同步", ["半同", "同步", "步"]),
    ("主，备", ["主", "备"]),
    ("备\u{200B}份", ["备份", "份"]),
    ("RDS主库", ["rds", "主库", "库"]),
    ("主库A从库", ["主库", "库", "a", "从库", "库"]),
    ("サーバー", ["サー", "ーバ", "バ"]),
    ("サーバーが", ["サー", "ーバ", "バが", "が"]),
    ("サーバー障害", ["サー", "ーバ", "バ障", "障害", "害"]),
    ("キー", ["キー", "ー"]),
    ("ｻｰﾊﾞｰ", ["サー", "ーバ", "バ"]),
    ("か\u{3099}ワ\u{3099}", ["がヷ", "ヷ"]),
    ("장애", ["장애", "애"]),
    ("CommunicationsException", ["communicationsexception", "communications", "exception"]),
    ("", []),
  ])
  func `words are terms, and of a run of characters every pair and the last one`(
    text: String, expected: [String]
  ) {
    #expect(terms(text) == expected)
  }

  @Test func `no pair reaches over the end of a passage`() {
    var words = PassageWords()
    words.add("备".utf8, to: .prose)
    words.add("份".utf8, to: .prose)
    var found: [String] = []
    var terms = SearchTerms()
    terms.forEach(in: words.words(of: .prose)) { found.append(String(decoding: $0, as: UTF8.self)) }
    #expect(found == ["备", "份"])
  }

  @Test(arguments: ["x", "é", "Я", "𝒳"])
  func `of a long word the first forty characters count`(character: String) {
    #expect(terms(String(repeating: character, count: 50)).map(\.unicodeScalars.count) == [40])
  }
}

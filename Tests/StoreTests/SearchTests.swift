import Documents
import Incidents
import Store
import Testing

struct SearchTests {
  private let store: KnowledgeBaseStore
  private let temporary: TemporaryDatabase

  init() throws {
    temporary = try TemporaryDatabase()
    store = try temporary.examples()
  }

  private func ids(_ words: String) throws -> [String] {
    try store.search(words).hits.compactMap(\.document.id)
  }

  @Test(arguments: [
    ("备份", "INC-2020-0408"), ("连接池", "INC-2018-0618"), ("半同步", "INC-2018-0618"),
    ("障害", "DRL-2021-0301"), ("サーバ", "DRL-2021-0301"), ("サーバー", "DRL-2021-0301"),
    ("ｻｰﾊﾞ", "DRL-2021-0301"), ("CommunicationsException", "INC-2020-0408"),
    ("communicationsexception", "INC-2020-0408"),
    ("com.mysql.jdbc.exceptions.jdbc4.CommunicationsException", "INC-2020-0408"),
    ("jdbc4.CommunicationsException", "INC-2020-0408"), ("ＤＢＣＰ-470", "INC-2020-0408"),
    ("INC-2020-0408", "INC-2020-0408"), ("\"refuses connections\"", "INC-2020-0408"),
    ("OPS-123", "INC-2020-0408"), ("nobody was asked", "INC-2020-0408"),
  ])
  func `words find the document that holds them`(words: String, id: String) throws {
    let answer = try store.search(words)
    #expect(answer.hits.compactMap(\.document.id) == [id])
    #expect(answer.matching == .allWords)
  }

  @Test(arguments: ["份备", "池连接", "\"connections refuses\"", "halfway-there"])
  func `characters in another order are other words`(words: String) throws {
    let answer = try store.search(words)
    #expect(answer.hits.isEmpty)
    #expect(answer.total == 0)
  }

  @Test func `part of a camelCase word finds the whole and marks it`() throws {
    let answer = try store.search("communications")
    #expect(answer.matching == .allWords)
    let excerpt = try #require(answer.hits.first?.passages.first?.excerpt)
    #expect(excerpt.marked == ["CommunicationsException"])
  }

  @Test func `a phrase does not reach from one entry into the next`() throws {
    #expect(try ids("\"half-way resumed\"").isEmpty)
    #expect(try ids("half-way resumed") == ["INC-2020-0408"])
  }

  @Test func `when no document has all words those with one are found, and it is said`() throws {
    let answer = try store.search("备份 半同步")
    #expect(answer.matching == .anyWord)
    #expect(answer.hits.compactMap(\.document.id).sorted() == ["INC-2018-0618", "INC-2020-0408"])
  }

  @Test func `when no document has the word those with longer ones are found`() throws {
    let answer = try store.search("communicat")
    #expect(answer.matching == .beginnings)
    #expect(answer.hits.map(\.document.id) == ["INC-2020-0408"])
    #expect(answer.hits.first?.passages.first?.excerpt.marked == ["CommunicationsException"])
  }

  @Test func `words in a title come before words in prose`() throws {
    let store = try TemporaryDatabase.keeping { temporary in
      try temporary.store([
        Example.read("a.md", "---\nid: A\ntitle: Something\n---\n## Summary\n\nthe router fell\n"),
        Example.read("b.md", "---\nid: B\ntitle: The router fell\n---\n## Summary\n\nnothing\n"),
      ])
    }
    #expect(try store.value.search("router").hits.map(\.document.id) == ["B", "A"])
  }

  @Test func `a passage says where it stands and what was found`() throws {
    let passage = try #require(try store.search("半同步").hits.first?.passages.first)
    #expect(passage.part == .changes)
    #expect(passage.label == "CHG-1")
    #expect(passage.line == 9)
    #expect(passage.excerpt == SearchExcerpt(text: "打开半同步", marks: [6..<15]))
  }

  @Test func `a long text is cut between words around what was found`() throws {
    let filler = String(repeating: "word ", count: 100)
    let store = try TemporaryDatabase.keeping { temporary in
      try temporary.store([
        Example.read(
          "a.md", "---\nid: A\ntitle: T\n---\n## Summary\n\n\(filler)needle \(filler)\n")
      ])
    }
    let excerpt = try #require(
      try store.value.search("needle").hits.first?.passages.first?.excerpt)
    #expect(excerpt.marked == ["needle"])
    #expect(excerpt.text.hasPrefix("…word "))
    #expect(excerpt.text.hasSuffix(" word…"))
    #expect(excerpt.text.utf8.count < 200)
  }

  @Test func `filters leave out what was not asked for`() throws {
    var filter = SearchFilter()
    filter.services = ["checkout"]
    filter.severities = ["SEV2"]
    let hits = try store.search("CHG 半同步 checkout", filter: filter).hits
    #expect(hits.map(\.document.id) == ["INC-2018-0618"])
    filter.from = CivilDay(year: 2020, month: 1, day: 1)
    #expect(try store.search("checkout", filter: filter).hits.isEmpty)
  }

  @Test func `a limit cuts the list and not the count`() throws {
    let answer = try store.search("checkout", limit: 2)
    #expect(answer.hits.count == 2)
    #expect(answer.total == 3)
  }
}

extension SearchExcerpt {
  /// The marked words.
  var marked: [String] {
    marks.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
  }
}

extension TemporaryDatabase {
  /// A value together with the database it reads.
  static func keeping<Value>(
    _ make: (TemporaryDatabase) throws -> Value
  ) throws -> (value: Value, temporary: TemporaryDatabase) {
    let temporary = try TemporaryDatabase()
    return (try make(temporary), temporary)
  }
}

import Foundation
import Incidents
import Store
import Testing

/// `docs/database.md` is page and test in one: its queries are run, its tables are compared.
struct ReadyQueriesTests {
  private let page: String
  private let store: KnowledgeBaseStore
  private let temporary: TemporaryDatabase

  init() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    page = try String(
      contentsOf: folder.appendingPathComponent("../../docs/database.md"), encoding: .utf8)
    temporary = try TemporaryDatabase()
    store = try temporary.examples()
    func event(_ kind: HistoryEvent.Kind, _ before: String? = nil, _ after: String? = nil)
      -> RecordedEvent
    {
      RecordedEvent(
        revision: "8525861", at: 1_586_400_000,
        event: HistoryEvent(
          kind, document: "INC-2020-0408", entity: "AI-1", before: before, after: after,
          isExplained: kind == .dueMoved ? false : nil))
    }
    try store.update {
      try $0.record(
        [
          event(.opened), event(.dueSet, nil, "2020-04-20"),
          event(.dueMoved, "2020-04-20", "2020-04-30"),
        ], isContinued: false, in: nil)
    }
  }

  /// Headings of the third level with the SQL below them.
  private var queries: [(title: String, sql: String)] {
    page.components(separatedBy: "\n### ").dropFirst().compactMap { part in
      let title = part.prefix { $0 != "\n" }
      guard let start = part.range(of: "```sql\n"), let end = part.range(of: "\n```\n") else {
        return nil
      }
      return (String(title), String(part[start.upperBound..<end.lowerBound]))
    }
  }

  private func texts(_ title: String) throws -> [[String]] {
    let sql = try #require(queries.first { $0.title == title }?.sql, "no query \(title)")
    return try store.query(sql).rows.map { row in
      row.map { value in
        switch value {
        case .null: "–"
        case .integer(let number): "\(number)"
        case .real(let number): "\(number)"
        case .text(let text): text
        case .blob: "blob"
        }
      }
    }
  }

  @Test func `there are fifteen queries and every one of them finds something`() throws {
    #expect(queries.count == 15)
    for query in queries {
      #expect(try store.query(query.sql).rows.isEmpty == false, "\(query.title)")
    }
  }

  @Test func `the timeline is told in order with UTC times`() throws {
    let rows = try texts("What happened, in order")
    #expect(rows.count == 7)
    #expect(
      rows[0] == [
        "2020-04-02T04:11:00Z", "–", "12:11", "introduced", "vendor", "the resize stops half-way",
      ])
    #expect(rows[4][0...2] == ["2020-04-08T10:05:00Z", "2020-04-08T10:25:00Z", "18:05"])
    #expect(rows[6][0...2] == ["–", "–", "–"])
  }

  @Test func `changes without evidence are those of our own`() throws {
    #expect(
      try texts("Changes that lack a sign-off or a validation") == [
        [
          "INC-2020-0408", "CHG-1", "Resume the interrupted resize by hand",
          "signoff, validation", "–", "–", "1",
        ]
      ])
  }

  @Test func `what slipped is told with the first date`() throws {
    #expect(
      try texts("Items that slipped, the oldest first") == [
        ["INC-2020-0408", "AI-1", "dba-li", "2020-04-20", "2020-04-30", "1", "1"]
      ])
  }

  @Test func `what a person has to do is counted`() throws {
    #expect(try texts("How much each person still has to do") == [["dba-li", "1", "2020-04-30"]])
  }

  @Test func `the median of a year with one incident is that incident`() throws {
    #expect(try texts("How long it took, the middle of each year") == [["2020", "1", "59.0"]])
  }

  @Test func `lost data, failed checks and temporary changes are found`() throws {
    #expect(
      try texts("Data that was lost") == [
        [
          "INC-2020-0408", "user", "2020-04-08T09:20:00Z", "2020-04-08T09:30:00Z", "lost", "12",
          "–",
        ]
      ])
    #expect(
      try texts("Changes whose check failed") == [
        ["INC-2020-0408", "CHG-2", "max id is equal", "dba-li", "2020-04-08T10:40:00Z"]
      ])
    #expect(
      try texts("Temporary changes and what became of them") == [
        ["INC-2020-0408", "CHG-1", "2020-04-10", "CHG-2"]
      ])
  }

  @Test func `a word is found where it stands`() throws {
    #expect(
      try texts("Where a word stands").map { Array($0[0...2]) } == [
        ["INC-2018-0618", "title", "title"], ["INC-2018-0618", "changes", "CHG-1"],
        ["INC-2018-0618", "timeline", "10:30"],
      ])
  }

  @Test func `every table and view is described`() throws {
    let names = try store.query(
      """
      SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'shadow'
        AND name NOT LIKE 'sqlite%'
      """
    ).rows.map { $0[0] }
    #expect(names.count > 40)
    for case .text(let name) in names {
      #expect(page.contains("`\(name)`"), "\(name)")
    }
  }
}

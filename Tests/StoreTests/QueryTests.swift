import Documents
import Store
import Testing

struct QueryTests {
  private let store: KnowledgeBaseStore
  private let temporary: TemporaryDatabase

  init() throws {
    temporary = try TemporaryDatabase()
    store = try temporary.examples()
  }

  @Test func `a value of every type comes back as it is`() throws {
    let result = try store.query(
      "SELECT 1 AS one, 2.5 AS half, 'text' AS t, x'00FF' AS b, NULL AS n")
    #expect(result.columns == ["one", "half", "t", "b", "n"])
    #expect(result.rows == [[.integer(1), .real(2.5), .text("text"), .blob([0, 255]), .null]])
    #expect(result.isTruncated == false)
  }

  @Test func `a limit is kept and said`() throws {
    let result = try store.query("SELECT ordinal FROM timeline_entries", limit: 2)
    #expect(result.rows.count == 2)
    #expect(result.isTruncated)
  }

  @Test(arguments: [
    "SELECT * FROM pragma_table_list", "PRAGMA table_info(documents)",
    "SELECT id FROM search JOIN documents ON document = search.rowid WHERE search MATCH '\"备 份\"'",
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT * FROM n",
    "EXPLAIN QUERY PLAN SELECT * FROM documents", "SELECT 1; -- that is all\n ",
    "SELECT * FROM passages", "SELECT * FROM people_named", "SELECT * FROM timeline",
  ])
  func `statements that read are answered`(sql: String) throws {
    #expect(try store.query(sql).rows.isEmpty == false)
  }

  @Test(arguments: [
    "DELETE FROM documents", "UPDATE documents SET id = 'x'", "DROP TABLE documents",
    "INSERT INTO meta VALUES ('a', 'b')", "CREATE TABLE t (a)", "CREATE TEMP TABLE t (a)",
    "ATTACH 'other.sqlite' AS other", "ATTACH ':memory:' AS other", "DETACH main",
    "PRAGMA journal_mode = WAL", "PRAGMA writable_schema = ON", "PRAGMA query_only = OFF",
    "PRAGMA user_version = 9", "VACUUM", "VACUUM INTO 'copy.sqlite'", "BEGIN", "COMMIT",
    "SAVEPOINT s", "REINDEX", "ANALYZE", "CREATE VIRTUAL TABLE temp.v USING fts5vocab(search, row)",
    "INSERT INTO search (search) VALUES ('optimize')",
    "WITH x AS (SELECT 1) DELETE FROM documents RETURNING *",
  ])
  func `statements that would do more than read are refused`(sql: String) throws {
    let before = try temporary.bytes
    #expect(throws: QueryError.notReading) { try store.query(sql) }
    #expect(try temporary.bytes == before)
    #expect(try temporary.names == ["postmortem.sqlite"])
  }

  @Test(arguments: ["SELECT 1; SELECT 2", "SELECT 1; DELETE FROM documents", "SELECT 1; nonsense"])
  func `a second statement is refused`(sql: String) {
    #expect(throws: QueryError.several) { try store.query(sql) }
  }

  @Test(arguments: ["", "  ", "-- nothing"])
  func `nothing to run is said`(sql: String) {
    #expect(throws: QueryError.empty) { try store.query(sql) }
  }

  @Test func `an error names the place where SQLite stumbled`() {
    let refusal = QueryError.sql(message: "no such column: nmae", offset: 7)
    #expect(throws: refusal) { try store.query("SELECT nmae FROM documents") }
    #expect(refusal.description == "SQLite says: no such column: nmae")
  }

  @Test func `an unknown table is answered with the query that lists them`() throws {
    let refusal = QueryError.sql(message: "no such table: documnts", offset: nil)
    #expect(refusal.description.contains("SELECT name FROM pragma_table_list"))
    #expect(try !store.query("SELECT name FROM pragma_table_list").rows.isEmpty)
  }

  @Test func `a function of SQLite that reaches outside is not there`() {
    #expect(throws: QueryError.self) { try store.query("SELECT load_extension('x')") }
  }

  @Test func `an answer as large as the memory is refused`() {
    #expect(throws: QueryError.self) { try store.query("SELECT zeroblob(1000000000)") }
  }
}

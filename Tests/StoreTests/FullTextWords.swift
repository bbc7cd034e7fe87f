import GRDB
@testable import Store

extension KnowledgeBaseStore {
  /// Every word of the full-text index.
  func words() throws -> [String] {
    try DatabaseQueue(path: path).writeWithoutTransaction { database in
      try database.execute(
        sql: "CREATE VIRTUAL TABLE temp.words USING fts5vocab (main, search, row)")
      return try String.fetchAll(database, sql: "SELECT term FROM temp.words WHERE doc > 0")
    }
  }
}

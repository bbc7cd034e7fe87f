import GRDB

/// Takes a file and its document out of the database.
struct DocumentRemover {
  private let database: Database
  private let removeWords: RowWriter
  private let search = SearchRow()

  init(_ database: Database) throws {
    self.database = database
    removeWords = try RowWriter(
      database, "search", ["search", "rowid"] + SearchPart.allCases.map(\.rawValue))
  }

  /// Removes what was read from `path`; returns the number its document had.
  func remove(path: String) throws -> Int? {
    let key = try Int.fetchOne(
      database, sql: "SELECT document FROM files WHERE path = ?", arguments: [path])
    if let key {
      // The index holds words only: they are taken out by giving them once more.
      let passages = try Row.fetchCursor(
        database, sql: "SELECT part, text FROM passages WHERE document = ?", arguments: [key])
      while let row = try passages.next() {
        guard let part = SearchPart(rawValue: row[0]), let text: String = row[1] else { continue }
        search.add(text.utf8, to: part)
      }
      removeWords.add("delete")
      removeWords.add(key)
      search.write(to: removeWords)
      try removeWords.insert()
      try database.execute(sql: "DELETE FROM documents WHERE document = ?", arguments: [key])
    }
    try database.execute(sql: "DELETE FROM files WHERE path = ?", arguments: [path])
    return key
  }
}

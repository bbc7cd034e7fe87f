import GRDB

/// Takes a file and its document out of the database.
struct DocumentRemover {
  private let database: Database
  private let removeWords: RowWriter

  init(_ database: Database) throws {
    self.database = database
    let parts = SearchPart.allCases.map(\.rawValue)
    removeWords = try RowWriter(
      database, columnCount: parts.count + 1,
      """
      INSERT INTO search (search, rowid, \(parts.joined(separator: ", ")))
      VALUES ('delete', ?\(String(repeating: ", ?", count: parts.count)))
      """)
  }

  /// Removes what was read from `path`; returns the number its document had.
  func remove(path: String) throws -> Int? {
    let key = try Int.fetchOne(
      database, sql: "SELECT document FROM files WHERE path = ?", arguments: [path])
    if let key {
      // The index holds words only: they are taken out by giving them once more.
      let passages = try Row.fetchCursor(
        database, sql: "SELECT part, text FROM passages WHERE document = ?", arguments: [key])
      var rows = RowBatch()
      while let row = try passages.next() {
        guard let part = SearchPart(rawValue: row[0]), let text: String = row[1] else { continue }
        rows.makeSearchable(text.utf8, as: part)
      }
      rows.addSearchRow()
      rows.finish()
      var index = 0
      try rows.forEachRow(of: .search, from: &index) { values, bytes in
        try removeWords.insert(key, values, bytes)
      }
      try database.execute(sql: "DELETE FROM documents WHERE document = ?", arguments: [key])
    }
    try database.execute(sql: "DELETE FROM files WHERE path = ?", arguments: [path])
    return key
  }
}

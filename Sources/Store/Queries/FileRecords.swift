import GRDB

extension FileRecord {
  /// Every recorded file, sorted by path.
  static func all(_ database: Database) throws -> [FileRecord] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT path, size, modified_nanoseconds, changed_nanoseconds, inode, sha256
        FROM files ORDER BY path
        """)
    var records: [FileRecord] = []
    while let row = try rows.next() {
      records.append(
        FileRecord(
          path: row[0], size: row[1], modified: row[2], changed: row[3],
          inode: UInt64(bitPattern: row[4]), sha256: row[5]))
    }
    return records
  }
}

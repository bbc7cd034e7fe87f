import GRDB

/// Writes batches of rows.
struct BatchWriter {
  /// One for each table, in the order of `Table.allCases`.
  private let writers: [RowWriter]

  init(_ database: Database) throws {
    writers = try Table.allCases.map { try RowWriter(database, $0) }
  }

  /// Writes the rows of `batch`; `key` is the first column of each, where they have one.
  func insert(_ batch: RowBatch, as key: Int?) throws {
    try batch.forEachRow { table, values, bytes in
      try writers[table.rawValue].insert(key, values, bytes)
    }
  }
}

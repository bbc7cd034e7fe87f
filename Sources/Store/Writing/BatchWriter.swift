import GRDB

/// Writes batches of rows.
struct BatchWriter {
  /// One for each table, in the order of `Table.allCases`.
  private let writers: [RowWriter]

  init(_ database: Database) throws {
    writers = try Table.allCases.map { try RowWriter(database, $0) }
  }

  /// Writes the rows of `batch`; `key` is the first column of each, where they have one.
  func insert(_ batch: RowBatch, as key: Int?) throws { try insert([(batch, key)]) }

  /// Writes the rows of several batches, table by table, so that what a table needs stays at hand.
  func insert(_ batches: [(rows: RowBatch, key: Int?)]) throws {
    var next = batches.map { _ in 0 }
    for table in Table.allCases {
      let writer = writers[table.rawValue]
      for number in batches.indices where batches[number].rows.hasRow(of: table, at: next[number]) {
        let key = batches[number].key
        try batches[number].rows.forEachRow(of: table, from: &next[number]) { values, bytes in
          try writer.insert(key, values, bytes)
        }
      }
    }
  }
}

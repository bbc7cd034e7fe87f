import GRDB
import GRDBSQLite

/// One prepared INSERT.
struct RowWriter {
  private let statement: Statement
  private let handle: OpaquePointer
  private let columnCount: Int

  /// A writer of rows of `table`.
  init(_ database: Database, _ table: Table) throws {
    let columns = table.columns
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    try self.init(
      database, columnCount: columns.count,
      "INSERT INTO \(table.name) (\(columns.joined(separator: ", "))) VALUES (\(marks))")
  }

  /// A writer that runs `sql`, which has `columnCount` parameters.
  init(_ database: Database, columnCount: Int, _ sql: String) throws {
    statement = try database.makeStatement(sql: sql)
    handle = statement.sqliteStatement
    self.columnCount = columnCount
  }

  /// Writes one row: `key`, where there is one, then `values`, whose texts stand in `bytes`. Throws
  /// SQLite's error.
  func insert(
    _ key: Int?, _ values: UnsafeBufferPointer<RowBatch.Value>, _ bytes: UnsafePointer<CChar>
  ) throws {
    var column: Int32 = 0
    if let key {
      column = 1
      sqlite3_bind_int64(handle, 1, Int64(key))
    }
    precondition(
      Int(column) + values.count == columnCount, "\(values.count) values, \(columnCount) columns")
    for value in values {
      column += 1
      switch value.length {
      case -2: break
      case -1: sqlite3_bind_int64(handle, column, value.number)
      default: sqlite3_bind_text(handle, column, bytes + Int(value.number), value.length, nil)
      }
    }
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    // Whatever is not bound again is NULL; saying so once is cheaper than column by column.
    sqlite3_clear_bindings(handle)
    guard code == SQLITE_DONE else { throw DatabaseError(code, of: handle) }
  }
}

extension DatabaseError {
  /// The error with which a step of the statement `handle` ended.
  init(_ code: Int32, of handle: OpaquePointer) {
    self.init(
      resultCode: ResultCode(rawValue: code),
      message: String(cString: sqlite3_errmsg(sqlite3_db_handle(handle))))
  }
}

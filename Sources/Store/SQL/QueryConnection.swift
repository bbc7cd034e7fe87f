import GRDB
import GRDBSQLite

/// A connection for other people's SQL: opened for reading, with an authorizer that lets nothing
/// else through.
struct QueryConnection: ~Copyable {
  private let path: String
  private let handle: OpaquePointer

  init(path: String, patience seconds: Double) throws {
    self.path = path
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
    guard let opened, code == SQLITE_OK else {
      sqlite3_close_v2(opened)
      throw StoreError(DatabaseError(resultCode: ResultCode(rawValue: code)), path: path)
    }
    handle = opened
    sqlite3_busy_timeout(handle, Int32(seconds * 1000))
    sqlite3_exec(
      handle, "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON",
      nil, nil, nil)
    // A value or a row of more than 64 MB answers no question about incidents.
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 67_108_864)
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0)
    sqlite3_set_authorizer(
      handle,
      { _, action, name, _, _, _ in
        QueryPermission.allows(action, name) ? SQLITE_OK : SQLITE_DENY
      }, nil)
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs the one statement in `sql`. Returns the names of its columns.
  borrowing func run(_ sql: String, row: ([QueryValue]) throws -> Bool) throws -> [String] {
    let statement = try prepare(sql)
    defer { sqlite3_finalize(statement) }
    let columns = (0..<sqlite3_column_count(statement)).map { column in
      sqlite3_column_name(statement, column).map { String(cString: $0) } ?? ""
    }
    while true {
      let code = sqlite3_step(statement)
      switch code {
      case SQLITE_ROW:
        let values = columns.indices.map { QueryValue(statement, Int32($0)) }
        guard try row(values) else { return columns }
      case SQLITE_DONE: return columns
      default: throw failure(code)
      }
    }
  }

  private borrowing func prepare(_ sql: String) throws -> OpaquePointer {
    guard !sql.utf8.contains(0) else {
      throw QueryError.sql(message: "a NUL character in the query", offset: nil)
    }
    return try sql.withCString { text in
      var tail: UnsafePointer<CChar>?
      guard let statement = try prepare(text, tail: &tail) else { throw QueryError.empty }
      guard sqlite3_stmt_readonly(statement) != 0 else {
        sqlite3_finalize(statement)
        throw QueryError.notReading
      }
      // Only spaces and comments may follow; whether something else is right SQL does not matter.
      var second: OpaquePointer?
      let code = tail.map { sqlite3_prepare_v2(handle, $0, -1, &second, nil) } ?? SQLITE_OK
      guard code == SQLITE_OK, second == nil else {
        sqlite3_finalize(second)
        sqlite3_finalize(statement)
        throw QueryError.several
      }
      return statement
    }
  }

  /// The first statement of `text`; nil where there is none, only spaces and comments.
  private borrowing func prepare(
    _ text: UnsafePointer<CChar>, tail: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) throws -> OpaquePointer? {
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v2(handle, text, -1, &statement, tail)
    guard code == SQLITE_OK else { throw failure(code) }
    return statement
  }

  private borrowing func failure(_ code: Int32) -> any Error {
    let message = String(cString: sqlite3_errmsg(handle))
    // The authorizer's refusal inside a virtual table arrives as a plain error.
    if message == "not authorized" { return QueryError.notReading }
    switch ResultCode(rawValue: code).primaryResultCode {
    case .SQLITE_AUTH, .SQLITE_READONLY: return QueryError.notReading
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_BUSY, .SQLITE_IOERR, .SQLITE_CANTOPEN:
      return StoreError(
        DatabaseError(resultCode: ResultCode(rawValue: code), message: message), path: path)
    default:
      let offset = sqlite3_error_offset(handle)
      return QueryError.sql(message: message, offset: offset < 0 ? nil : Int(offset))
    }
  }
}

extension QueryValue {
  /// The value of a column of the current row.
  init(_ statement: OpaquePointer, _ column: Int32) {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: self = .integer(sqlite3_column_int64(statement, column))
    case SQLITE_FLOAT: self = .real(sqlite3_column_double(statement, column))
    case SQLITE_TEXT:
      let bytes = UnsafeRawBufferPointer(
        start: sqlite3_column_text(statement, column),
        count: Int(sqlite3_column_bytes(statement, column)))
      self = .text(String(decoding: bytes, as: UTF8.self))
    case SQLITE_BLOB:
      let bytes = UnsafeRawBufferPointer(
        start: sqlite3_column_blob(statement, column),
        count: Int(sqlite3_column_bytes(statement, column)))
      self = .blob(Array(bytes))
    default: self = .null
    }
  }
}

import GRDB

extension StoreError {
  /// Runs `body` and says what SQLite's errors mean for the database at `path`.
  static func naming<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  /// What an error of SQLite means for the database at `path`.
  init(_ error: DatabaseError, path: String) {
    let detail = error.message ?? "error \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path, detail: detail)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_IOERR:
      self = .inaccessible(path: path, detail: detail)
    default: self = .failed(path: path, detail: detail)
    }
  }
}

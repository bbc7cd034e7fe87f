import GRDB

/// Holds the write lock of a database, as another run would.
final class DatabaseHolder {
  private let queue: DatabaseQueue

  init(_ path: String) throws {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { try $0.execute(sql: "BEGIN EXCLUSIVE") }
  }

  /// Lets go.
  func release() {
    try? queue.inDatabase { try $0.execute(sql: "ROLLBACK") }
  }
}

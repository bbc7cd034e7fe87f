import GRDB

/// The queryable copy of a knowledge base: one SQLite file.
///
/// The Markdown files are the truth. A file of another schema version is built anew, a newer one
/// is refused, and so is a file that is not ours.
public struct KnowledgeBaseStore: Sendable {
  /// Path of the database.
  public let path: String
  /// Seconds to wait for another run before giving up.
  let patience: Double
  private let connection: StoreConnection

  /// Opens the database at `path` for reading and writing. Where there is none, or one of an
  /// older version, the first `update` makes it; until then it reads as empty. Throws a
  /// `StoreError`.
  public static func open(at path: String, patience: Double = 10) throws -> KnowledgeBaseStore {
    switch try DatabaseFile.inspect(path) {
    case .absent, .older:
      return KnowledgeBaseStore(
        path: path, patience: patience, connection: StoreConnection(.absent))
    case .current:
      return try KnowledgeBaseStore(existing: path, isReadOnly: false, patience: patience)
    case .newer(let version): throw StoreError.newer(path: path, version: version)
    case .foreign(let what): throw StoreError.foreign(path: path, what: what)
    }
  }

  /// Opens the database at `path` for reading. Throws a `StoreError` where there is none.
  public static func openReadOnly(
    at path: String, patience: Double = 10
  ) throws -> KnowledgeBaseStore {
    switch try DatabaseFile.inspect(path) {
    case .absent: throw StoreError.missing(path: path)
    case .older(let version): throw StoreError.older(path: path, version: version)
    case .current:
      return try KnowledgeBaseStore(existing: path, isReadOnly: true, patience: patience)
    case .newer(let version): throw StoreError.newer(path: path, version: version)
    case .foreign(let what): throw StoreError.foreign(path: path, what: what)
    }
  }

  private init(path: String, patience: Double, connection: StoreConnection) {
    self.path = path
    self.patience = patience
    self.connection = connection
  }

  private init(existing path: String, isReadOnly: Bool, patience: Double) throws {
    let queue = try StoreError.naming(path) {
      let queue = try DatabaseQueue(
        path: path,
        configuration: DatabaseSettings.connection(isReadOnly: isReadOnly, patience: patience))
      // A damaged file is found out here, as far as its first pages go.
      try queue.read { _ = try Int.fetchOne($0, sql: "SELECT count(*) FROM meta") }
      return queue
    }
    self.init(path: path, patience: patience, connection: StoreConnection(.open(queue)))
  }

  /// The files that were read, sorted by path.
  public func files() throws -> [FileRecord] { try read(FileRecord.all) }

  /// What the last run noted under `name`, nil where nothing.
  public func note(_ name: String) throws -> String? {
    try read {
      try String.fetchOne($0, sql: "SELECT value FROM meta WHERE name = ?", arguments: [name])
    }
  }

  /// Runs `body` on one state of the database.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try StoreError.naming(path) { try connection.forReading().read(body) }
  }

  /// Changes the database: all that `body` does, or nothing where it throws. A session that
  /// changes nothing leaves every byte of the file alone. Throws a `StoreError`, or what `body`
  /// throws.
  public func update<Value>(_ body: (inout UpdateSession) throws -> Value) throws -> Value {
    try StoreError.naming(path) {
      guard let queue = connection.opened else { return try build(body) }
      return try queue.writeWithoutTransaction { database in
        var result: Value?
        try database.inTransaction(.immediate) {
          var session = try UpdateSession(database, isFresh: false)
          result = try body(&session)
          return .commit
        }
        guard let result else { throw StoreError.failed(path: path, detail: "no result") }
        return result
      }
    }
  }

  private func build<Value>(_ body: (inout UpdateSession) throws -> Value) throws -> Value {
    let value = try BuildingFile(for: path, patience: patience).build { database in
      try FullTextSettings.prepareForBulk(database)
      var session = try UpdateSession(database, isFresh: true)
      let value = try body(&session)
      try FullTextSettings.restore(database)
      return value
    }
    let configuration = DatabaseSettings.connection(isReadOnly: false, patience: patience)
    connection.become(.open(try DatabaseQueue(path: path, configuration: configuration)))
    return value
  }
}

import GRDB

/// How connections are set up.
enum DatabaseSettings {
  /// A connection to a database that is there. It is read through memory: a search looks at some
  /// 400 pages, and each would be a call of the system and a copy.
  static func connection(isReadOnly: Bool, patience seconds: Double) -> Configuration {
    var configuration = Configuration()
    configuration.label = "postmortem"
    configuration.readonly = isReadOnly
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(seconds)
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 1073741824
          """)
    }
    return configuration
  }

  /// A connection to a file that nobody else sees yet and that is thrown away on any failure.
  static func building() -> Configuration {
    var configuration = Configuration()
    configuration.label = "postmortem, building"
    configuration.foreignKeysEnabled = false
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
          PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = MEMORY;
          PRAGMA cache_size = -32768; PRAGMA trusted_schema = OFF
          """)
    }
    return configuration
  }

  /// Makes the tables, lets `body` fill them, makes the indexes and marks the file as ours.
  static func make<Value>(_ database: Database, filledBy body: () throws -> Value) throws -> Value {
    for statement in Schema.tables { try database.execute(sql: statement) }
    let value = try body()
    for statement in Schema.indexes { try database.execute(sql: statement) }
    try database.execute(
      sql: """
        PRAGMA application_id = \(Schema.applicationID);
        PRAGMA user_version = \(Schema.version);
        """)
    return value
  }
}

import GRDBSQLite

/// What other people's SQL may do.
enum QueryPermission {
  /// Whether an action (SQLite's authorizer codes) on the thing called `name` is reading.
  static func allows(_ action: Int32, _ name: UnsafePointer<CChar>?) -> Bool {
    switch action {
    case SQLITE_SELECT, SQLITE_READ, SQLITE_FUNCTION, SQLITE_RECURSIVE: true
    // Virtual tables declare themselves by a CREATE TABLE when they are first used. One of the user's
    // own is found out afterwards: its statement is not one that only reads.
    case SQLITE_CREATE_TABLE: true
    case SQLITE_INSERT, SQLITE_UPDATE: name.map { String(cString: $0) == "sqlite_master" } ?? false
    case SQLITE_PRAGMA:
      name.map { readingPragmas.contains(String(cString: $0).lowercased()) } ?? false
    default: false
    }
  }

  /// Pragmas that tell and do not set. FTS5 itself asks for `data_version`.
  private static let readingPragmas: Set<String> = [
    "application_id", "collation_list", "compile_options", "data_version", "database_list",
    "foreign_key_check", "foreign_key_list", "function_list", "index_info", "index_list",
    "index_xinfo", "integrity_check", "page_count", "page_size", "quick_check", "schema_version",
    "table_info", "table_list", "table_xinfo", "user_version",
  ]
}

/// One value of a database.
public enum QueryValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])
}

/// The answer to a query in SQL.
public struct QueryResult: Sendable, Hashable {
  /// Names of the columns; several may be the same.
  public var columns: [String]
  /// The rows, each with a value for every column.
  public var rows: [[QueryValue]]
  /// Whether there are more rows than were asked for.
  public var isTruncated: Bool
}

/// Why a query in SQL has no answer. Every description is one sentence.
public enum QueryError: Error, Sendable, Hashable, CustomStringConvertible {
  /// There is no statement.
  case empty
  /// There are several statements.
  case several
  /// It would do more than read.
  case notReading
  /// SQLite refuses it: its message, and the byte of the query where it stumbled.
  case sql(message: String, offset: Int?)

  /// What is wrong with it, in SQLite's own words where SQLite refuses it.
  public var description: String {
    switch self {
    case .empty: "there is no SQL to run: give a SELECT"
    case .several: "only one statement can be run at a time: leave out what follows the first `;`"
    case .notReading:
      """
      only reading is allowed: this statement would change the database, a setting or another \
      file (the Markdown files are the truth, change those)
      """
    case .sql(let message, _):
      message.hasPrefix("no such table")
        ? "SQLite says: \(message); `postmortem query \"SELECT name FROM pragma_table_list\"` lists all"
        : "SQLite says: \(message)"
    }
  }
}

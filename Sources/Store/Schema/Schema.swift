/// What the database looks like. The Markdown files are the truth: a database of another version
/// is built anew, never migrated.
enum Schema {
  /// Version of the tables below, kept in `PRAGMA user_version`. Raise it with every change of a
  /// table, a view or of what is written into them (`SearchText` included).
  static let version = 19

  /// `PRAGMA application_id` of our files, "PMDB" in ASCII.
  static let applicationID = 0x504D_4442

  /// Every statement that makes an empty database without indexes, in order.
  static let tables = statements.filter { !isIndex($0) }
  /// The statements that make the indexes: cheaper when the tables are full.
  static let indexes = statements.filter(isIndex)

  private static func isIndex(_ statement: String) -> Bool { statement.hasPrefix("CREATE INDEX") }

  private static let statements: [String] =
    DocumentTables.statements + ClassificationTables.statements + TimelineTables.statements
    + ImpactTables.statements + CauseTables.statements + ChangeTables.statements
    + EvidenceTables.statements + ActionItemTables.statements + PolicyTables.statements
    + FindingTables.statements + SearchTables.statements + EvidenceViews.statements
    + QuestionViews.statements + PeopleView.statements + HistoryTables.statements
    + FollowThroughViews.statements

  /// Columns that say where in the file a row stands: line and column from 1 (columns count
  /// Unicode scalars) and the half-open range of bytes.
  static let place = """
    line INTEGER NOT NULL, column INTEGER NOT NULL,
      first_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL
    """

  /// Names of the `place` columns, in order.
  static let placeColumns = ["line", "column", "first_byte", "end_byte"]

  /// The column that ties a row to its document.
  static let document =
    "document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE"

  /// Columns of a time: seconds since 1970 UTC and the same as ISO 8601 text (both NULL where day
  /// or zone is unknown), the text as written, the finest unit that was written.
  static func moment(_ name: String) -> String {
    "\(instant(name)), \(name)_written TEXT, \(name)_precision TEXT"
  }

  /// Columns of an instant: seconds since 1970 UTC, and the same as ISO 8601 text. (Not a generated
  /// column: SQLite computes those at every insert, virtual ones too, and its strftime is slow.)
  static func instant(_ name: String) -> String {
    "\(name)_utc INTEGER, \(name)_at TEXT"
  }

  /// Names of the columns of an instant, in order.
  static func instantColumns(_ name: String) -> [String] { ["\(name)_utc", "\(name)_at"] }

  /// Names of the columns of a time, in order.
  static func momentColumns(_ name: String) -> [String] {
    instantColumns(name) + ["\(name)_written", "\(name)_precision"]
  }
}

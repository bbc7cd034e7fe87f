/// What the database looks like. The Markdown files are the truth: a database of another version
/// is built anew, never migrated.
enum Schema {
  /// Version of the tables below, kept in `PRAGMA user_version`. Raise it with every change of a
  /// table, a view or of what is written into them (`SearchText` included).
  static let version = 1

  /// `PRAGMA application_id` of our files, "PMDB" in ASCII.
  static let applicationID = 0x504D_4442

  /// Every statement that makes an empty database, in order.
  static let statements: [String] =
    DocumentTables.statements + ClassificationTables.statements + TimelineTables.statements
    + ImpactTables.statements + CauseTables.statements + ChangeTables.statements
    + EvidenceTables.statements + ActionItemTables.statements + PolicyTables.statements
    + FindingTables.statements + SearchTables.statements + EvidenceViews.statements
    + QuestionViews.statements + PeopleView.statements

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

  /// Columns of a time: seconds since 1970 UTC (NULL where day or zone is unknown), the text as
  /// written, the finest unit that was written, and UTC as ISO 8601 text.
  static func moment(_ name: String) -> String {
    """
    \(name)_utc INTEGER, \(name)_written TEXT, \(name)_precision TEXT,
      \(utcText(name))
    """
  }

  /// The generated column `…_at`: `…_utc` as ISO 8601 text.
  static func utcText(_ name: String) -> String {
    """
    \(name)_at TEXT GENERATED ALWAYS AS
        (strftime('%Y-%m-%dT%H:%M:%SZ', \(name)_utc, 'unixepoch')) VIRTUAL
    """
  }

  /// Names of the columns of a time that are written.
  static func momentColumns(_ name: String) -> [String] {
    ["\(name)_utc", "\(name)_written", "\(name)_precision"]
  }
}

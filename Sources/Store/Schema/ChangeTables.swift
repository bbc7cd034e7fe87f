/// Tables of operations on production: the change itself, its targets, deviations, notices.
enum ChangeTables {
  static let statements = [
    """
    CREATE TABLE changes (
      \(Schema.document),
      change INTEGER NOT NULL,
      id TEXT,
      title TEXT,
      kind TEXT,
      relation TEXT,
      risk TEXT,
      category TEXT,
      requested_by TEXT,
      executed_by TEXT,
      sponsor TEXT,
      \(Schema.moment("window_from")),
      \(Schema.moment("window_to")),
      \(Schema.moment("started")),
      \(Schema.moment("ended")),
      is_temporary INTEGER NOT NULL,
      \(Schema.moment("revert_by")),
      reverted_by TEXT,
      is_irreversible INTEGER,
      has_rollback INTEGER NOT NULL,
      rollback_steps TEXT,
      rollback_trigger TEXT,
      \(Schema.moment("rollback_tested")),
      is_emergency INTEGER NOT NULL,
      emergency_authority TEXT,
      emergency_reason TEXT,
      \(Schema.place),
      PRIMARY KEY (document, change)
    ) STRICT, WITHOUT ROWID
    """,
    words("change_targets", "target"),
    words("skipped_steps", "step"),
    """
    CREATE TABLE notifications (
      \(part),
      who TEXT,
      \(Schema.moment("notified")),
      \(Schema.place),
      \(partKey)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  /// Columns that tie a row to its change.
  static let part = """
    document INTEGER NOT NULL,
      change INTEGER NOT NULL,
      ordinal INTEGER NOT NULL
    """

  /// Key and reference of a row that belongs to a change.
  static let partKey = """
    PRIMARY KEY (document, change, ordinal),
      FOREIGN KEY (document, change) REFERENCES changes ON DELETE CASCADE
    """

  /// A table of one word or text a row that belongs to a change.
  static func words(_ table: String, _ column: String) -> String {
    """
    CREATE TABLE \(table) (
      \(part),
      \(column) TEXT NOT NULL,
      \(Schema.place),
      \(partKey)
    ) STRICT, WITHOUT ROWID
    """
  }
}

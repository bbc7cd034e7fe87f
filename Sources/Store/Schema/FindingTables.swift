/// Tables of what is wrong, as the linter said it.
enum FindingTables {
  static let statements = [
    """
    CREATE TABLE findings (
      finding INTEGER PRIMARY KEY,
      file TEXT REFERENCES files ON DELETE CASCADE,
      rule TEXT NOT NULL,
      severity TEXT NOT NULL,
      message TEXT NOT NULL,
      label TEXT NOT NULL,
      help TEXT NOT NULL,
      document_id TEXT,
      entity TEXT,
      field TEXT,
      path TEXT NOT NULL,
      line INTEGER NOT NULL, column INTEGER NOT NULL,
      end_line INTEGER NOT NULL, end_column INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX findings_by_file ON findings (file)",
    """
    CREATE TABLE related_places (
      finding INTEGER NOT NULL REFERENCES findings ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      label TEXT NOT NULL,
      path TEXT NOT NULL,
      line INTEGER NOT NULL, column INTEGER NOT NULL,
      end_line INTEGER NOT NULL, end_column INTEGER NOT NULL,
      PRIMARY KEY (finding, ordinal)
    ) STRICT, WITHOUT ROWID
    """,
  ]
}

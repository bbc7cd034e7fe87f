/// Tables of what is wrong, as the linter said it.
enum FindingTables {
  static let statements = [
    """
    CREATE TABLE all_findings (
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
      end_line INTEGER NOT NULL, end_column INTEGER NOT NULL,
      suppressed_by TEXT,
      suppression_reason TEXT,
      suppression_path TEXT,
      suppression_line INTEGER, suppression_column INTEGER,
      suppression_end_line INTEGER, suppression_end_column INTEGER
    ) STRICT
    """,
    "CREATE INDEX findings_by_file ON all_findings (file)",
    """
    CREATE INDEX findings_by_place
    ON all_findings (path, line, column, rule, severity, suppressed_by)
    """,
    """
    CREATE VIEW findings AS SELECT \(columns) FROM all_findings WHERE suppressed_by IS NULL
    """,
    """
    CREATE VIEW suppressed_findings AS SELECT \(columns), suppressed_by, suppression_reason,
      suppression_path, suppression_line
    FROM all_findings WHERE suppressed_by IS NOT NULL
    """,
    """
    CREATE TABLE related_places (
      finding INTEGER NOT NULL REFERENCES all_findings ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      label TEXT NOT NULL,
      path TEXT NOT NULL,
      line INTEGER NOT NULL, column INTEGER NOT NULL,
      end_line INTEGER NOT NULL, end_column INTEGER NOT NULL,
      PRIMARY KEY (finding, ordinal)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE suppressions (
      \(Schema.document),
      ordinal INTEGER NOT NULL,
      rule TEXT NOT NULL,
      reason TEXT,
      until TEXT,
      first_line INTEGER NOT NULL, end_of_lines INTEGER NOT NULL,
      path TEXT NOT NULL,
      line INTEGER NOT NULL, column INTEGER NOT NULL,
      end_line INTEGER NOT NULL, end_column INTEGER NOT NULL,
      PRIMARY KEY (document, ordinal)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  /// What people ask of a finding.
  private static let columns = """
    finding, file, rule, severity, message, label, help, document_id, entity, field, path, line,
      column, end_line, end_column
    """
}

/// Tables of what a document says about itself: services, tags, roles, signatures, relations.
enum ClassificationTables {
  static let statements = [
    words("document_services", "service"),
    "CREATE INDEX document_services_by_service ON document_services (service)",
    words("tags", "tag"),
    "CREATE INDEX tags_by_tag ON tags (tag)",
    words("error_signatures", "text"),
    words("missed_signals", "text"),
    words("places_searched_for_changes", "place"),
    """
    CREATE TABLE roles (
      \(Schema.document),
      ordinal INTEGER NOT NULL,
      role TEXT NOT NULL,
      person TEXT NOT NULL,
      \(Schema.place),
      PRIMARY KEY (document, ordinal)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE known_defects (
      \(Schema.document),
      ordinal INTEGER NOT NULL,
      id TEXT,
      component TEXT,
      affected TEXT NOT NULL,
      fixed_in TEXT NOT NULL,
      url TEXT,
      \(Schema.place),
      PRIMARY KEY (document, ordinal)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE relations (
      \(Schema.document),
      ordinal INTEGER NOT NULL,
      kind TEXT,
      other_id TEXT,
      end_line INTEGER NOT NULL, end_column INTEGER NOT NULL,
      \(Schema.place),
      PRIMARY KEY (document, ordinal)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX relations_by_other_id ON relations (other_id)",
    """
    CREATE TABLE former_ids (
      \(Schema.document),
      ordinal INTEGER NOT NULL,
      former_id TEXT NOT NULL,
      end_line INTEGER NOT NULL, end_column INTEGER NOT NULL,
      \(Schema.place),
      PRIMARY KEY (document, ordinal)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE links (
      \(Schema.document),
      ordinal INTEGER NOT NULL,
      to_path TEXT NOT NULL,
      heading TEXT,
      end_line INTEGER NOT NULL, end_column INTEGER NOT NULL,
      \(Schema.place),
      PRIMARY KEY (document, ordinal)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX links_by_path ON links (to_path)",
  ]

  /// A table of one word or text a row, in the order of the file.
  static func words(_ table: String, _ column: String) -> String {
    """
    CREATE TABLE \(table) (
      \(Schema.document),
      ordinal INTEGER NOT NULL,
      \(column) TEXT NOT NULL,
      \(Schema.place),
      PRIMARY KEY (document, ordinal)
    ) STRICT, WITHOUT ROWID
    """
  }
}

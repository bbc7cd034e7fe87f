/// Tables of files, documents, their sections and the keys the format does not know.
enum DocumentTables {
  static let statements = [
    """
    CREATE TABLE meta (
      name TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE documents (
      document INTEGER PRIMARY KEY,
      path TEXT NOT NULL UNIQUE,
      id TEXT,
      title TEXT,
      type TEXT NOT NULL,
      status TEXT NOT NULL,
      severity TEXT,
      timezone TEXT,
      visibility TEXT NOT NULL,
      is_readable INTEGER NOT NULL,
      is_external INTEGER NOT NULL,
      day TEXT,
      \(milestones)
      latent_seconds INTEGER,
      detect_seconds INTEGER,
      acknowledge_seconds INTEGER,
      mitigate_seconds INTEGER,
      resolve_seconds INTEGER,
      detection_method TEXT,
      failure_class TEXT,
      failure_symptom TEXT,
      failure_component TEXT,
      failure_version TEXT,
      source_title TEXT,
      source_publisher TEXT,
      source_language TEXT,
      source_note TEXT,
      no_changes_by TEXT,
      says_no_changes INTEGER NOT NULL,
      says_no_data_loss INTEGER NOT NULL,
      data_loss_checked TEXT,
      entry_count INTEGER NOT NULL,
      cause_count INTEGER NOT NULL,
      change_count INTEGER NOT NULL,
      item_count INTEGER NOT NULL,
      open_item_count INTEGER NOT NULL,
      id_line INTEGER NOT NULL, id_column INTEGER NOT NULL,
      id_end_line INTEGER NOT NULL, id_end_column INTEGER NOT NULL,
      title_line INTEGER NOT NULL, title_column INTEGER NOT NULL,
      headings TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX documents_by_id ON documents (id)",
    """
    CREATE TABLE files (
      path TEXT NOT NULL PRIMARY KEY,
      size INTEGER NOT NULL,
      modified_nanoseconds INTEGER NOT NULL,
      changed_nanoseconds INTEGER NOT NULL,
      inode INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      document INTEGER REFERENCES documents ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX files_by_document ON files (document)",
    """
    CREATE TABLE sections (
      section INTEGER PRIMARY KEY,
      \(Schema.document),
      ordinal INTEGER NOT NULL,
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      text TEXT NOT NULL,
      \(Schema.place),
      UNIQUE (document, ordinal)
    ) STRICT
    """,
    """
    CREATE TABLE phases (
      \(Schema.document),
      ordinal INTEGER NOT NULL,
      kind TEXT NOT NULL,
      service TEXT,
      from_second INTEGER NOT NULL,
      to_second INTEGER NOT NULL,
      \(Schema.instant("from")),
      \(Schema.instant("to")),
      PRIMARY KEY (document, ordinal)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE extra_fields (
      \(Schema.document),
      ordinal INTEGER NOT NULL,
      path TEXT NOT NULL,
      text TEXT NOT NULL,
      \(Schema.place),
      PRIMARY KEY (document, ordinal)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  /// The turning points an incident may have.
  static let milestoneNames = [
    "introduced", "started", "detected", "acknowledged", "mitigated", "resolved",
  ]

  private static let milestones =
    milestoneNames.map { "\(Schema.instant($0))," }
    .joined(separator: "\n  ")
}

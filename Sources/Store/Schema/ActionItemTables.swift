/// Tables of what is to be done, by whom and by when.
enum ActionItemTables {
  static let statements = [
    """
    CREATE TABLE action_items (
      \(Schema.document),
      item INTEGER NOT NULL,
      id TEXT NOT NULL,
      state TEXT NOT NULL,
      is_closed INTEGER NOT NULL,
      kind TEXT,
      priority INTEGER,
      text TEXT NOT NULL,
      details TEXT NOT NULL,
      owner TEXT,
      due TEXT,
      closed TEXT,
      verified_by TEXT,
      verified_on TEXT,
      declined_reason TEXT,
      declined_by TEXT,
      declined_on TEXT,
      \(Schema.place),
      PRIMARY KEY (document, item)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE action_item_causes (
      \(part),
      cause_id TEXT NOT NULL,
      \(Schema.place),
      \(partKey)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE action_item_fields (
      \(part),
      name TEXT NOT NULL,
      value TEXT NOT NULL,
      \(Schema.place),
      \(partKey)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE slips (
      \(part),
      from_day TEXT,
      to_day TEXT,
      reason TEXT NOT NULL,
      \(Schema.place),
      \(partKey)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  private static let part = """
    document INTEGER NOT NULL,
      item INTEGER NOT NULL,
      ordinal INTEGER NOT NULL
    """

  private static let partKey = """
    PRIMARY KEY (document, item, ordinal),
      FOREIGN KEY (document, item) REFERENCES action_items ON DELETE CASCADE
    """
}

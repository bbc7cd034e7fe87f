/// Tables of who agreed before a change, who checked after it, what is held against either, and of
/// controls declared not kept.
enum EvidenceTables {
  static let statements = [
    """
    CREATE TABLE signoffs (
      \(ChangeTables.part),
      person TEXT,
      role TEXT,
      \(Schema.moment("signed")),
      decision TEXT,
      is_standing INTEGER NOT NULL,
      scope TEXT NOT NULL,
      evidence TEXT,
      \(Schema.place),
      \(ChangeTables.partKey)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE validations (
      \(ChangeTables.part),
      kind TEXT,
      criterion TEXT,
      method TEXT,
      person TEXT,
      \(Schema.moment("validated")),
      result TEXT,
      passes_later INTEGER NOT NULL,
      evidence TEXT,
      \(Schema.place),
      \(ChangeTables.partKey)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE breaches (
      document INTEGER NOT NULL,
      change INTEGER NOT NULL,
      facts TEXT,
      acknowledged_by TEXT,
      acknowledged_role TEXT,
      \(Schema.moment("acknowledged")),
      \(Schema.place),
      PRIMARY KEY (document, change),
      FOREIGN KEY (document, change) REFERENCES changes ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID
    """,
    ChangeTables.words("breach_controls", "control"),
    ChangeTables.words("breach_actions", "action_item_id"),
    """
    CREATE TABLE objections (
      \(ChangeTables.part),
      part TEXT NOT NULL,
      rule TEXT NOT NULL,
      \(ChangeTables.partKey)
    ) STRICT, WITHOUT ROWID
    """,
  ]
}

/// The table of root causes.
enum CauseTables {
  static let statements = [
    """
    CREATE TABLE causes (
      \(Schema.document),
      ordinal INTEGER NOT NULL,
      id TEXT NOT NULL,
      role TEXT,
      category TEXT,
      statement TEXT NOT NULL,
      evidence TEXT NOT NULL,
      \(Schema.place),
      PRIMARY KEY (document, ordinal)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX causes_by_category ON causes (category)",
  ]
}

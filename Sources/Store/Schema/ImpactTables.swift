/// Tables of who felt what, and of what became of the data.
enum ImpactTables {
  static let statements = [
    """
    CREATE TABLE impact (
      \(Schema.document),
      ordinal INTEGER NOT NULL,
      service TEXT,
      kind TEXT,
      \(Schema.moment("from")),
      \(Schema.moment("to")),
      users TEXT,
      requests TEXT,
      money TEXT,
      note TEXT,
      \(Schema.place),
      PRIMARY KEY (document, ordinal)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE data_loss (
      \(Schema.document),
      ordinal INTEGER NOT NULL,
      store TEXT,
      \(Schema.moment("from")),
      \(Schema.moment("to")),
      state TEXT,
      records TEXT,
      reconciled_by TEXT,
      \(Schema.place),
      PRIMARY KEY (document, ordinal)
    ) STRICT, WITHOUT ROWID
    """,
  ]
}

/// Tables of the timeline.
enum TimelineTables {
  static let statements = [
    """
    CREATE TABLE timeline_entries (
      \(Schema.document),
      ordinal INTEGER NOT NULL,
      kind TEXT NOT NULL,
      \(Schema.moment("start")),
      start_approximate INTEGER NOT NULL,
      start_second INTEGER,
      \(Schema.moment("end")),
      end_approximate INTEGER NOT NULL,
      actor TEXT,
      actor_kind TEXT,
      order_is_meant INTEGER NOT NULL,
      text TEXT NOT NULL,
      details TEXT NOT NULL,
      \(Schema.place),
      PRIMARY KEY (document, ordinal)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE timeline_references (
      \(Schema.document),
      entry INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      reference TEXT NOT NULL,
      \(Schema.place),
      PRIMARY KEY (document, entry, ordinal)
    ) STRICT, WITHOUT ROWID
    """,
  ]
}

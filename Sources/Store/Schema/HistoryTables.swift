/// The table of what happened to documents, action items and changes, as git tells it, and the view
/// of what that says of each item.
enum HistoryTables {
  /// Whether a due date was put off, or taken away (`HistoryEvent.isSlip`).
  static let isSlip = "(after IS NULL OR after > before)"

  static let statements = [
    """
    CREATE TABLE history (
      number INTEGER PRIMARY KEY,
      revision TEXT NOT NULL,
      at_utc INTEGER NOT NULL,
      at_at TEXT NOT NULL,
      day TEXT NOT NULL,
      document_id TEXT NOT NULL,
      entity_id TEXT,
      event TEXT NOT NULL,
      before TEXT,
      after TEXT,
      is_explained INTEGER,
      is_external INTEGER NOT NULL,
      is_import INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX history_by_entity ON history (document_id, entity_id)",
    """
    CREATE VIEW item_history AS
    WITH told AS (
      SELECT document_id, entity_id,
        min(at_utc) FILTER (WHERE event = 'opened') AS opened_utc,
        min(at_at) FILTER (WHERE event = 'opened') AS opened_at,
        min(number) FILTER (WHERE event = 'due-set') AS first_due,
        count(*) FILTER (WHERE event = 'due-moved' AND \(isSlip)) AS slips,
        count(*) FILTER (WHERE event = 'due-moved' AND \(isSlip) AND NOT is_explained)
          AS unexplained_slips,
        max(at_utc) FILTER (WHERE event IN ('done', 'declined')) AS closed_utc,
        max(at_at) FILTER (WHERE event IN ('done', 'declined')) AS closed_at,
        max(at_utc) FILTER (WHERE event = 'verified') AS verified_utc,
        max(at_at) FILTER (WHERE event = 'verified') AS verified_at,
        count(*) FILTER (WHERE event = 'reopened') AS reopenings,
        max(at_utc) AS last_utc, max(at_at) AS last_at
      FROM history WHERE entity_id IS NOT NULL GROUP BY document_id, entity_id
    )
    SELECT documents.id AS document_id, action_items.id AS item_id, state, is_closed, owner,
      severity, action_items.kind, due, opened_utc, opened_at,
      (SELECT after FROM history WHERE number = first_due) AS original_due,
      coalesce(slips, 0) AS slips, coalesce(unexplained_slips, 0) AS unexplained_slips,
      coalesce(reopenings, 0) AS reopenings,
      iif(is_closed, closed_utc, NULL) AS closed_utc, iif(is_closed, closed_at, NULL) AS closed_at,
      iif(state = 'verified', verified_utc, NULL) AS verified_utc,
      iif(state = 'verified', verified_at, NULL) AS verified_at,
      last_utc, last_at, is_external, path, line, document, item
    FROM action_items
    JOIN documents USING (document)
    LEFT JOIN told ON told.document_id = documents.id AND told.entity_id = action_items.id
    WHERE documents.status <> 'withdrawn'
    """,
  ]
}

/// Views of the questions that are asked most.
enum QuestionViews {
  static let statements = [
    """
    CREATE VIEW open_action_items AS
    SELECT documents.id AS document_id, action_items.id, action_items.text, owner, due, state,
      action_items.kind, priority, is_external, documents.title AS document_title, path, line,
      document, item
    FROM action_items
    JOIN documents USING (document)
    WHERE NOT is_closed AND documents.status <> 'withdrawn'
    """,
    """
    CREATE VIEW incident_durations AS
    SELECT id, title, severity, day,
      \(minutes("latent")), \(minutes("detect")), \(minutes("acknowledge")),
      \(minutes("mitigate")), \(minutes("resolve")),
      is_external, path, document
    FROM documents
    WHERE type IN ('incident', 'near-miss', 'drill') AND status <> 'withdrawn'
    """,
    """
    CREATE VIEW causes_by_service AS
    SELECT service, category, role, count(*) AS causes,
      count(DISTINCT document) AS documents
    FROM document_services
    JOIN causes USING (document)
    GROUP BY service, category, role
    """,
    """
    CREATE VIEW timeline AS
    SELECT documents.id AS document_id, timeline_entries.ordinal, start_at, end_at,
      start_utc, end_utc,
      start_written, end_written, start_approximate, timeline_entries.kind, actor, text, path,
      line, document
    FROM timeline_entries
    JOIN documents USING (document)
    """,
    """
    CREATE VIEW related_documents AS
    SELECT here.id AS document_id, relations.kind, relations.other_id,
      there.title AS other_title, there.path AS other_path, here.path, line,
      relations.document, there.document AS other_document
    FROM relations
    JOIN documents AS here USING (document)
    LEFT JOIN documents AS there ON there.document = coalesce(
      (SELECT document FROM documents AS named
      WHERE named.id = relations.other_id ORDER BY named.path LIMIT 1),
      (SELECT document FROM former_ids JOIN documents AS named USING (document)
      WHERE former_id = relations.other_id ORDER BY named.path LIMIT 1))
    """,
  ]

  private static func minutes(_ name: String) -> String {
    "round(\(name)_seconds / 60.0, 1) AS \(name)_minutes"
  }
}

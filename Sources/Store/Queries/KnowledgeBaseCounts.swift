import GRDB

/// How much a knowledge base holds.
package struct KnowledgeBaseCounts: Sendable, Hashable {
  package var documents: Int
  /// Timeline entries.
  package var entries: Int
  /// Root causes.
  package var causes: Int
  package var changes: Int
  /// Action items.
  package var items: Int
  /// Action items that are neither done, verified nor declined.
  package var openItems: Int
  package var findings: Int
  /// Findings that are errors.
  package var errors: Int
}

extension KnowledgeBaseStore {
  /// How much there is of everything, withdrawn documents included.
  package func counts() throws -> KnowledgeBaseCounts {
    try read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM timeline_entries),
            (SELECT count(*) FROM causes), (SELECT count(*) FROM changes),
            (SELECT count(*) FROM action_items),
            (SELECT count(*) FROM action_items WHERE NOT is_closed),
            (SELECT count(*) FROM findings),
            (SELECT count(*) FROM findings WHERE severity = 'error')
          """)
      return KnowledgeBaseCounts(
        documents: row?[0] ?? 0, entries: row?[1] ?? 0, causes: row?[2] ?? 0,
        changes: row?[3] ?? 0, items: row?[4] ?? 0, openItems: row?[5] ?? 0,
        findings: row?[6] ?? 0, errors: row?[7] ?? 0)
    }
  }
}

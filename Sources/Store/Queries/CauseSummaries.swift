import GRDB
package import Incidents

/// What there is to know of one category of root causes.
package struct CauseSummary: Sendable, Hashable {
  /// The category; nil for causes that name none.
  package var category: String?
  /// Number of causes.
  package var causes: Int
  /// Number of causes by role; causes without a role are counted in `causes` only.
  package var byRole: [RootCause.Role: Int]
  /// Documents in which it occurs.
  package var documents: Int
  /// Day of the newest of them; nil where none has a day.
  package var lastDay: CivilDay?
}

/// One root cause with the document it stands in.
package struct CauseRow: Sendable, Hashable {
  package var document: DocumentReference
  /// `RC-1`
  package var id: String
  package var role: RootCause.Role?
  package var category: String?
  /// The statement, plain text.
  package var statement: String
  /// Line of the file, from 1.
  package var line: Int
}

extension KnowledgeBaseStore {
  /// Every category, the most frequent first (by documents), then by name; causes without one last.
  package func causeSummaries() throws -> [CauseSummary] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT category, count(*), sum(role IS 'trigger'), sum(role IS 'root'),
            sum(role IS 'contributing'), sum(role IS 'latent'), count(DISTINCT document) AS documents,
            max(day)
          FROM causes JOIN documents USING (document)
          WHERE status <> 'withdrawn'
          GROUP BY category ORDER BY category IS NULL, documents DESC, category
          """)
      var summaries: [CauseSummary] = []
      while let row = try rows.next() {
        var byRole: [RootCause.Role: Int] = [:]
        for (index, role) in [RootCause.Role.trigger, .root, .contributing, .latent].enumerated() {
          let count: Int = row[2 + index]
          if count > 0 { byRole[role] = count }
        }
        summaries.append(
          CauseSummary(
            category: row[0], causes: row[1], byRole: byRole, documents: row[6],
            lastDay: row.day(7)))
      }
      return summaries
    }
  }

  /// Every root cause: newest document first (without a day last), then by path and position.
  package func causes() throws -> [CauseRow] {
    try read { database in
      let documents = try DocumentReference.all(database)
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT document, causes.id, role, category, statement, line
          FROM causes JOIN documents USING (document)
          WHERE status <> 'withdrawn'
          ORDER BY day IS NULL, day DESC, path, ordinal
          """)
      var causes: [CauseRow] = []
      while let row = try rows.next() {
        guard let document = documents[row[0]] else { continue }
        causes.append(
          CauseRow(
            document: document, id: row[1], role: row.word(2), category: row[3],
            statement: row[4], line: row[5]))
      }
      return causes
    }
  }
}

import GRDB
public import Incidents

/// One root cause with the document it stands in.
public struct CauseRow: Sendable, Hashable {
  /// The document that names the cause.
  public var document: DocumentReference
  /// `RC-1`
  public var id: String
  /// What part it played; nil where no known word is written.
  public var role: RootCause.Role?
  /// A word of the vocabulary, as written; nil where there is none.
  public var category: String?
  /// The statement, plain text.
  public var statement: String
  /// Line of the file, from 1.
  public var line: Int
}

extension KnowledgeBaseStore {
  /// Every root cause: newest document first (without a day last), then by path and position.
  public func causes() throws -> [CauseRow] {
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

import GRDB
import Incidents

/// Cards of all documents while they are filled, one pass over each table.
struct CardTable {
  private var cards: [Int: DocumentCard]

  init(_ references: [Int: DocumentReference]) {
    cards = references.mapValues(DocumentCard.init)
  }

  /// Newest day first, those without a day last, then by path.
  func sorted() -> [DocumentCard] {
    cards.values.sorted { left, right in
      if left.day != right.day {
        guard let leftDay = left.day, let rightDay = right.day else { return left.day != nil }
        return leftDay > rightDay
      }
      return left.document.path < right.document.path
    }
  }

  mutating func addTimes(_ database: Database) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT document, day, started_utc, detect_seconds, mitigate_seconds, resolve_seconds
        FROM documents
        """)
    while let row = try rows.next() {
      let day = row.day(1)
      change(row[0]) { card in
        card.day = day
        card.started = row[2]
        card.timeToDetect = row[3]
        card.timeToMitigate = row[4]
        card.timeToResolve = row[5]
      }
    }
  }

  mutating func addWords(_ database: Database) throws {
    try addWords(
      "SELECT document, service FROM document_services ORDER BY document, ordinal", database,
      to: \.services)
    try addWords("SELECT document, tag FROM tags ORDER BY document, ordinal", database, to: \.tags)
    try addWords(
      """
      SELECT DISTINCT document, category FROM causes WHERE category IS NOT NULL
      ORDER BY document, category
      """, database, to: \.causeCategories)
  }

  private mutating func addWords(
    _ sql: String, _ database: Database, to words: WritableKeyPath<DocumentCard, [String]>
  ) throws {
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() {
      change(row[0]) { $0[keyPath: words].append(row[1]) }
    }
  }

  mutating func addPhases(_ database: Database) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT document, kind, from_second, to_second, service FROM phases
        ORDER BY document, ordinal
        """)
    while let row = try rows.next() {
      guard let kind: Phase.Kind = row.word(1) else { continue }
      change(row[0]) {
        $0.phases.append(Phase(kind: kind, from: row[2], to: row[3], service: row[4]))
      }
    }
  }

  mutating func addItems(_ database: Database) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT document, count(*), sum(NOT is_closed), sum(state IN ('done', 'verified')),
          sum(state = 'verified')
        FROM action_items GROUP BY document
        """)
    while let row = try rows.next() {
      change(row[0]) { card in
        card.items.total = row[1]
        card.items.open = row[2]
        card.items.done = row[3]
        card.items.verified = row[4]
      }
    }
  }

  mutating func addEvidence(_ database: Database) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT document, count(*), sum(NOT has_signoff), sum(NOT has_validation),
          sum(has_declared_breach)
        FROM change_evidence GROUP BY document
        """)
    while let row = try rows.next() {
      change(row[0]) { card in
        card.evidence.changes = row[1]
        card.evidence.withoutSignoff = row[2]
        card.evidence.withoutValidation = row[3]
        card.evidence.breaches = row[4]
      }
    }
  }

  mutating func addFindings(_ database: Database) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT document, count(*) FROM findings JOIN files USING (path)
        WHERE document IS NOT NULL AND severity IN ('error', 'warning') GROUP BY document
        """)
    while let row = try rows.next() {
      change(row[0]) { $0.findings = row[1] }
    }
  }

  private mutating func change(_ document: Int, _ change: (inout DocumentCard) -> Void) {
    guard let index = cards.index(forKey: document) else { return }
    change(&cards.values[index])
  }
}

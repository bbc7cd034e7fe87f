import GRDB
import Incidents

/// All changes while their evidence is gathered, one pass over each table.
struct ChangeTable {
  private(set) var changes: [ChangeEvidence] = []
  private var positions: [PartKey: Int] = [:]

  init(_ database: Database) throws {
    let documents = try DocumentReference.all(database)
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT document, change, changes.id, changes.title, kind, relation, risk, category,
          requested_by, executed_by, sponsor, changes.started_utc, started_written, ended_utc,
          ended_written, is_emergency, is_temporary, revert_by_utc, revert_by_written,
          reverted_by, line, column, coalesce(is_irreversible, 0)
        FROM changes JOIN documents USING (document)
        WHERE status <> 'withdrawn'
        ORDER BY day IS NULL, day DESC, path, change
        """)
    while let row = try rows.next() {
      guard let document = documents[row[0]] else { continue }
      positions[PartKey(document: row[0], part: row[1])] = changes.count
      changes.append(
        ChangeEvidence(
          document: document, ordinal: row[1], id: row[2], title: row[3], kind: row.word(4),
          relation: row.word(5), risk: row.word(6), category: row.word(7), requestedBy: row[8],
          executedBy: row[9], sponsor: row[10], startedAt: WrittenTime(row, at: 11),
          endedAt: WrittenTime(row, at: 13), isEmergency: row[15], isIrreversible: row[22],
          isTemporary: row[16],
          revertBy: WrittenTime(row, at: 17), revertedBy: row[19], line: row[20],
          column: row[21]))
    }
  }

  mutating func addTargets(_ database: Database) throws {
    try forEach(database, "SELECT document, change, target FROM change_targets") { row, change in
      change.targets.append(row[2])
    }
  }

  mutating func addSignoffs(_ database: Database) throws {
    try forEach(
      database,
      """
      SELECT document, change, person, role, signed_utc, signed_written, decision,
        is_standing, evidence
      FROM signoffs
      """
    ) { row, change in
      change.signoffs.append(
        ChangeEvidence.SignoffRow(
          by: row[2], role: row[3], at: WrittenTime(row, at: 4), decision: row.word(6),
          isStanding: row[7], evidence: row[8]))
    }
  }

  mutating func addValidations(_ database: Database) throws {
    try forEach(
      database,
      """
      SELECT document, change, kind, criterion, person, validated_utc, validated_written, result,
        passes_later, evidence
      FROM validations
      """
    ) { row, change in
      change.validations.append(
        ChangeEvidence.ValidationRow(
          kind: row.word(2), criterion: row[3], by: row[4], at: WrittenTime(row, at: 5),
          result: row.word(7), passesLater: row[8], evidence: row[9]))
    }
  }

  mutating func addBreaches(_ database: Database) throws {
    try forEach(
      database,
      """
      SELECT document, change, facts, acknowledged_by, acknowledged_utc, acknowledged_written
      FROM breaches
      """, order: ""
    ) { row, change in
      change.breach = ChangeEvidence.BreachRow(
        facts: row[2], acknowledgedBy: row[3], acknowledgedAt: WrittenTime(row, at: 4))
    }
    try forEach(database, "SELECT document, change, control FROM breach_controls") { row, change in
      change.breach?.controls.append(row[2])
    }
    try forEach(
      database, "SELECT document, change, action_item_id FROM breach_actions"
    ) { row, change in
      change.breach?.actions.append(row[2])
    }
  }

  mutating func addObjections(_ database: Database) throws {
    try forEach(database, "SELECT document, change, part, rule FROM objections") { row, change in
      if let part: EvidenceObjections.Part = row.word(2) { change.objections.add(row[3], to: part) }
    }
  }

  /// Rows that begin with document and change, in the order of the file.
  private mutating func forEach(
    _ database: Database, _ sql: String, order: String = " ORDER BY document, change, ordinal",
    _ body: (Row, inout ChangeEvidence) -> Void
  ) throws {
    let rows = try Row.fetchCursor(database, sql: sql + order)
    while let row = try rows.next() {
      guard let position = positions[PartKey(document: row[0], part: row[1])] else { continue }
      body(row, &changes[position])
    }
  }
}

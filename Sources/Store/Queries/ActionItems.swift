import GRDB
public import Incidents

/// One action item with the document it stands in.
public struct ActionItemRow: Sendable, Hashable {
  /// The document it stands in.
  public var document: DocumentReference
  /// `AI-1`
  public var id: String
  /// What is to be done, plain text.
  public var text: String
  /// What the box and the word of `status:` say together.
  public var state: ActionItem.State
  /// What it is for, to prevent or to repair; nil where no known word is written.
  public var kind: ActionItem.Kind?
  /// 0 (highest) to 3.
  public var priority: Int?
  /// Who has it, without the `@`; nil where nobody has.
  public var owner: String?
  /// The day of `due:`; nil where there is none.
  public var due: CivilDay?
  /// The day of `closed:`; nil where there is none.
  public var closed: CivilDay?
  /// Who looked at the evidence; nil where nobody is named.
  public var verifiedBy: String?
  /// The day of that; nil where there is none.
  public var verifiedOn: CivilDay?
  /// Why not; nil where there is no line `declined:`.
  public var declinedReason: String?
  /// Who decided that; nil where nobody is named.
  public var declinedBy: String?
  /// The day of that; nil where there is none.
  public var declinedOn: CivilDay?
  /// How often the due date was moved, as the file says.
  public var slips: Int
  /// The due date before it was first moved, as the file says; nil where it never was.
  public var firstDue: CivilDay?
  /// Causes it answers, `RC-n`.
  public var causes: [String]
  /// Days that the lines below an item in progress name, in order: signs that it moves.
  public var told: [CivilDay]
  /// What its line `ticket:` says; nil where it has none.
  public var ticket: String?
  /// Line of the file, from 1.
  public var line: Int
  /// Column, from 1.
  public var column: Int
}

extension KnowledgeBaseStore {
  /// Every action item of documents that are not withdrawn: open ones first, by due date (without
  /// one last), then by path and place.
  public func actionItems() throws -> [ActionItemRow] {
    try read { database in
      let documents = try DocumentReference.all(database)
      let causes = try Self.causesOfItems(database)
      let slips = try Self.slipsOfItems(database)
      let told = try Self.daysOfItems(database)
      let tickets = try Self.ticketsOfItems(database)
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT document, item, action_items.id, text, state, kind, priority, owner, due, closed,
            verified_by, verified_on, declined_reason, declined_by, declined_on, line, column
          FROM action_items JOIN documents USING (document)
          WHERE status <> 'withdrawn'
          ORDER BY is_closed, due IS NULL, due, path, item
          """)
      var items: [ActionItemRow] = []
      while let row = try rows.next() {
        guard let document = documents[row[0]] else { continue }
        let key = PartKey(document: row[0], part: row[1])
        items.append(
          ActionItemRow(
            document: document, id: row[2], text: row[3], state: row.word(4) ?? .open,
            kind: row.word(5), priority: row[6], owner: row[7], due: row.day(8),
            closed: row.day(9), verifiedBy: row[10], verifiedOn: row.day(11),
            declinedReason: row[12], declinedBy: row[13], declinedOn: row.day(14),
            slips: slips[key]?.count ?? 0, firstDue: slips[key]?.first, causes: causes[key] ?? [],
            told: told[key] ?? [], ticket: tickets[key], line: row[15], column: row[16]))
      }
      return items
    }
  }

  private static func causesOfItems(_ database: Database) throws -> [PartKey: [String]] {
    var causes: [PartKey: [String]] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT document, item, cause_id FROM action_item_causes
        ORDER BY document, item, ordinal
        """)
    while let row = try rows.next() {
      causes[PartKey(document: row[0], part: row[1]), default: []].append(row[2])
    }
    return causes
  }

  /// How often the due dates were moved, and the day before the first time.
  private static func slipsOfItems(
    _ database: Database
  ) throws -> [PartKey: (count: Int, first: CivilDay?)] {
    var slips: [PartKey: (count: Int, first: CivilDay?)] = [:]
    let rows = try Row.fetchCursor(
      database, sql: "SELECT document, item, from_day FROM slips ORDER BY document, item, ordinal")
    while let row = try rows.next() {
      let key = PartKey(document: row[0], part: row[1])
      let before = slips[key]
      slips[key] = ((before?.count ?? 0) + 1, before.map(\.first) ?? row.day(2))
    }
    return slips
  }

  /// The first ticket of each item.
  private static func ticketsOfItems(_ database: Database) throws -> [PartKey: String] {
    var tickets: [PartKey: String] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT document, item, value FROM action_item_fields WHERE name = 'ticket'
        ORDER BY document, item, ordinal
        """)
    while let row = try rows.next() {
      let key = PartKey(document: row[0], part: row[1])
      if tickets[key] == nil { tickets[key] = row[2] }
    }
    return tickets
  }

  private static func daysOfItems(_ database: Database) throws -> [PartKey: [CivilDay]] {
    var fields: [PartKey: [(name: String, value: String)]] = [:]
    let values = try Row.fetchCursor(
      database,
      sql: """
        SELECT document, item, name, value
        FROM action_items JOIN action_item_fields USING (document, item)
        WHERE state = 'in-progress' ORDER BY document, item, ordinal
        """)
    while let row = try values.next() {
      fields[PartKey(document: row[0], part: row[1]), default: []].append((row[2], row[3]))
    }
    var days: [PartKey: [CivilDay]] = [:]
    let details = try Row.fetchCursor(
      database, sql: "SELECT document, item, details FROM action_items WHERE state = 'in-progress'")
    while let row = try details.next() {
      let key = PartKey(document: row[0], part: row[1])
      days[key] = ItemProgress.days(in: fields[key] ?? [], row[2])
    }
    return days
  }
}

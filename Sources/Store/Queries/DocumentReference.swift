public import Incidents
import GRDB

/// Which document a row belongs to, with what is needed to name it and to link to it.
public struct DocumentReference: Sendable, Hashable {
  /// Its number in the database, the same as long as the file keeps its path.
  public var number: Int
  /// Id, nil where the file has none.
  public var id: String?
  /// One sentence: what happened; nil where the file has none.
  public var title: String?
  /// Path of the file.
  public var path: String
  /// What it tells of, `incident` where the file names nothing that is known.
  public var type: DocumentType
  /// How far it has come, `active` where the file names nothing that is known.
  public var status: Status
  /// As written; nil where the file has none.
  public var severity: String?
  /// Whether it retells someone else's account.
  public var isExternal: Bool

  /// A reference of the given parts.
  public init(
    number: Int, id: String?, title: String?, path: String, type: DocumentType, status: Status,
    severity: String?, isExternal: Bool
  ) {
    self.number = number
    self.id = id
    self.title = title
    self.path = path
    self.type = type
    self.status = status
    self.severity = severity
    self.isExternal = isExternal
  }

  /// The reference in the first eight columns of a row.
  init(_ row: Row) {
    self.init(
      number: row[0], id: row[1], title: row[2], path: row[3], type: row.word(4) ?? .incident,
      status: row.word(5) ?? .active, severity: row[6], isExternal: row[7])
  }

  /// Every document by number.
  static func all(_ database: Database) throws -> [Int: DocumentReference] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT document, id, title, path, type, status, severity, is_external FROM documents
        """)
    var references: [Int: DocumentReference] = [:]
    while let row = try rows.next() {
      references[row[0]] = DocumentReference(row)
    }
    return references
  }
}

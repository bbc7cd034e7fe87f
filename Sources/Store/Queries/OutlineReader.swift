import Documents
import GRDB
import Incidents

/// Reads what documents may know of each other.
struct OutlineReader {
  let database: Database
  /// The number of the one document that is asked for; nil where all are.
  var only: Int?

  /// Whether what stands in bodies is asked for, too.
  var isWhole = true

  /// Everything, of every document.
  static func all(_ database: Database) throws -> [Outline] {
    try OutlineReader(database: database).outlines()
  }

  /// What the front matter of every document says, and its links to what is no document: enough for
  /// the pages of documents, too little for rules.
  static func heads(_ database: Database) throws -> [Outline] {
    let reader = OutlineReader(database: database, isWhole: false)
    return try reader.outlines(
      references: reader.references(), formerIDs: reader.formerIDs(),
      links: reader.links("WHERE to_path NOT LIKE '%.md'"))
  }

  /// Everything of the document at `path`; nil where there is none.
  static func outline(at path: String, _ database: Database) throws -> Outline? {
    let number = try Int.fetchOne(
      database, sql: "SELECT document FROM documents WHERE path = ?", arguments: [path])
    return try number.flatMap { try OutlineReader(database: database, only: $0).outlines().first }
  }

  private func outlines() throws -> [Outline] {
    try outlines(
      references: references(), formerIDs: formerIDs(), links: links(),
      services: words("SELECT document, service FROM document_services WHERE true"),
      categories: words(
        """
        SELECT document, category FROM causes
        WHERE category IS NOT NULL AND (role IS NULL OR role IN ('trigger', 'root'))
        """), suppressions: suppressions())
  }

  private func outlines(
    references: [Int: [Outline.Reference]], formerIDs: [Int: [Outline.Reference]],
    links: [Int: [Outline.Link]], services: [Int: [String]] = [:],
    categories: [Int: [String]] = [:],
    suppressions: [Int: [Outline.Suppression]] = [:]
  ) throws -> [Outline] {
    let documents = try rows(
      """
      SELECT document, path, id, title, type, status, severity, is_external,
        id_line, id_column, id_end_line, id_end_column, day, headings,
        failure_class, failure_symptom
      FROM documents WHERE true
      """, "path")
    var outlines: [Outline] = []
    while let row = try documents.next() {
      let number: Int = row[0]
      outlines.append(
        Outline(
          path: row[1], id: row[2], idPlace: place(row, 1, 8),
          formerIDs: formerIDs[number] ?? [], title: row[3],
          type: DocumentType(rawValue: row[4]) ?? .incident,
          status: Status(rawValue: row[5]) ?? .active, severity: row[6], isExternal: row[7],
          references: references[number] ?? [], day: isWhole ? row.day(12) : nil,
          services: services[number] ?? [], categories: categories[number] ?? [],
          failureClass: isWhole ? row[14] : nil, symptom: isWhole ? row[15] : nil,
          headings: HeadingAnchors(lines: isWhole ? row[13] : ""),
          links: links[number] ?? [], suppressions: suppressions[number] ?? []))
    }
    return outlines
  }

  /// The rows of `query`, which ends in its conditions.
  private func rows(_ query: String, _ order: String) throws -> RowCursor {
    let condition = only.map { "AND document = \($0)" } ?? ""
    return try Row.fetchCursor(database, sql: "\(query) \(condition) ORDER BY \(order)")
  }

  private func references() throws -> [Int: [Outline.Reference]] {
    var references: [Int: [Outline.Reference]] = [:]
    let rows = try rows(
      """
      SELECT document, path, other_id, kind, line, column, end_line, end_column
      FROM relations JOIN documents USING (document) WHERE other_id IS NOT NULL
      """, "document, ordinal")
    while let row = try rows.next() {
      let kind: String? = row[3]
      references[row[0], default: []].append(
        Outline.Reference(
          id: row[2], relation: kind.flatMap(Relation.Kind.init), place: place(row, 1, 4)))
    }
    return references
  }

  private func formerIDs() throws -> [Int: [Outline.Reference]] {
    var formerIDs: [Int: [Outline.Reference]] = [:]
    let rows = try rows(
      """
      SELECT document, path, former_id, line, column, end_line, end_column
      FROM former_ids JOIN documents USING (document) WHERE true
      """, "document, ordinal")
    while let row = try rows.next() {
      formerIDs[row[0], default: []].append(
        Outline.Reference(id: row[2], relation: nil, place: place(row, 1, 3)))
    }
    return formerIDs
  }

  private func links(_ condition: String = "WHERE true") throws -> [Int: [Outline.Link]] {
    var links: [Int: [Outline.Link]] = [:]
    let rows = try rows(
      """
      SELECT document, path, to_path, heading, line, column, end_line, end_column
      FROM links JOIN documents USING (document) \(condition)
      """, "document, ordinal")
    while let row = try rows.next() {
      links[row[0], default: []].append(
        Outline.Link(path: row[2], heading: row[3], place: place(row, 1, 4)))
    }
    return links
  }

  /// The words of each document, in the order of the file.
  private func words(_ query: String) throws -> [Int: [String]] {
    var words: [Int: [String]] = [:]
    let rows = try rows(query, "document, ordinal")
    while let row = try rows.next() { words[row[0], default: []].append(row[1]) }
    return words
  }

  /// What the comments of documents silence, by the numbers of the documents.
  private func suppressions() throws -> [Int: [Outline.Suppression]] {
    var suppressions: [Int: [Outline.Suppression]] = [:]
    let rows = try rows(
      """
      SELECT document, path, line, column, end_line, end_column, rule, until, reason,
        first_line, end_of_lines
      FROM suppressions WHERE true
      """, "document, ordinal")
    while let row = try rows.next() {
      let first: Int = row[9]
      suppressions[row[0], default: []].append(
        Outline.Suppression(
          rule: row[6], until: row.day(7), reason: row[8],
          lines: first..<max(first, row[10]), place: FindingReader.place(row, from: 1)))
    }
    return suppressions
  }

  private func place(_ row: Row, _ path: Int, _ first: Int) -> Place {
    Place(
      path: row[path], start: Position(line: row[first], column: row[first + 1]),
      end: Position(line: row[first + 2], column: row[first + 3]))
  }
}

import Documents
import GRDB
import Incidents

/// Reads what documents may know of each other.
enum OutlineReader {
  static func all(_ database: Database) throws -> [Outline] {
    var references: [Int: [Outline.Reference]] = [:]
    let relations = try Row.fetchCursor(
      database,
      sql: """
        SELECT document, path, other_id, kind, line, column, end_line, end_column
        FROM relations JOIN documents USING (document)
        WHERE other_id IS NOT NULL ORDER BY document, ordinal
        """)
    while let row = try relations.next() {
      let kind: String? = row[3]
      references[row[0], default: []].append(
        Outline.Reference(
          id: row[2], relation: kind.flatMap(Relation.Kind.init), place: place(row, 1, 4)))
    }
    var formerIDs: [Int: [Outline.Reference]] = [:]
    let formers = try Row.fetchCursor(
      database,
      sql: """
        SELECT document, path, former_id, line, column, end_line, end_column
        FROM former_ids JOIN documents USING (document) ORDER BY document, ordinal
        """)
    while let row = try formers.next() {
      formerIDs[row[0], default: []].append(
        Outline.Reference(id: row[2], relation: nil, place: place(row, 1, 3)))
    }
    var links: [Int: [Outline.Link]] = [:]
    let places = try Row.fetchCursor(
      database,
      sql: """
        SELECT document, path, to_path, heading, line, column, end_line, end_column
        FROM links JOIN documents USING (document) ORDER BY document, ordinal
        """)
    while let row = try places.next() {
      links[row[0], default: []].append(
        Outline.Link(path: row[2], heading: row[3], place: place(row, 1, 4)))
    }
    let services = try words("SELECT document, service FROM document_services", database)
    let categories = try words(
      """
      SELECT document, category FROM causes
      WHERE category IS NOT NULL AND (role IS NULL OR role IN ('trigger', 'root'))
      """, database)
    let suppressions = try suppressions(database)
    let documents = try Row.fetchCursor(
      database,
      sql: """
        SELECT document, path, id, title, type, status, severity, is_external,
          id_line, id_column, id_end_line, id_end_column, day, headings,
          failure_class, failure_symptom
        FROM documents ORDER BY path
        """)
    var outlines: [Outline] = []
    while let row = try documents.next() {
      let number: Int = row[0]
      outlines.append(
        Outline(
          path: row[1], id: row[2], idPlace: place(row, 1, 8),
          formerIDs: formerIDs[number] ?? [], title: row[3],
          type: DocumentType(rawValue: row[4]) ?? .incident,
          status: Status(rawValue: row[5]) ?? .active, severity: row[6], isExternal: row[7],
          references: references[number] ?? [], day: row.day(12),
          services: services[number] ?? [], categories: categories[number] ?? [],
          failureClass: row[14], symptom: row[15], headings: HeadingAnchors(lines: row[13]),
          links: links[number] ?? [], suppressions: suppressions[number] ?? []))
    }
    return outlines
  }

  /// The words of each document, in the order of the file.
  private static func words(_ query: String, _ database: Database) throws -> [Int: [String]] {
    var words: [Int: [String]] = [:]
    let rows = try Row.fetchCursor(database, sql: "\(query) ORDER BY document, ordinal")
    while let row = try rows.next() { words[row[0], default: []].append(row[1]) }
    return words
  }

  /// What the comments of documents silence, by the numbers of the documents.
  private static func suppressions(_ database: Database) throws -> [Int: [Outline.Suppression]] {
    var suppressions: [Int: [Outline.Suppression]] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT document, path, line, column, end_line, end_column, rule, until, reason,
          first_line, end_of_lines
        FROM suppressions ORDER BY document, ordinal
        """)
    while let row = try rows.next() {
      let first: Int = row[9]
      suppressions[row[0], default: []].append(
        Outline.Suppression(
          rule: row[6], until: row.day(7), reason: row[8],
          lines: first..<max(first, row[10]), place: FindingReader.place(row, from: 1)))
    }
    return suppressions
  }

  private static func place(_ row: Row, _ path: Int, _ first: Int) -> Place {
    Place(
      path: row[path], start: Position(line: row[first], column: row[first + 1]),
      end: Position(line: row[first + 2], column: row[first + 3]))
  }
}

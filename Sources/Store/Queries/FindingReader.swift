import Documents
import GRDB

/// Reads findings back as diagnostics.
enum FindingReader {
  /// The findings that `condition` (SQL of our own) chooses, in reading order.
  static func diagnostics(_ database: Database, _ condition: String) throws -> [Diagnostic] {
    var related: [Int: [Diagnostic.Related]] = [:]
    let places = try Row.fetchCursor(
      database,
      sql: """
        SELECT path, line, column, end_line, end_column, finding, label FROM related_places
        ORDER BY finding, ordinal
        """)
    while let row = try places.next() {
      related[row[5], default: []].append(Diagnostic.Related(place(row), row[6]))
    }
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT path, line, column, end_line, end_column, finding, rule, severity, message, label,
          help, document_id, entity, field
        FROM findings \(condition)
        """)
    var diagnostics: [Diagnostic] = []
    while let row = try rows.next() {
      diagnostics.append(
        Diagnostic(
          row[6], Diagnostic.Severity(rawValue: row[7]) ?? .error, row[8], at: place(row),
          label: row[9], related: related[row[5]] ?? [], help: lines([row[10]]),
          document: row[11], entity: row[12], field: row[13]))
    }
    return diagnostics.sorted(by: Diagnostic.inReadingOrder)
  }

  /// Help as it is read back: one line each, empty ones left out.
  static func lines(_ help: [String]) -> [String] {
    if help.allSatisfy({ !$0.isEmpty && !$0.utf8.contains(UInt8(ascii: "\n")) }) { return help }
    return help.flatMap { $0.split(separator: "\n").map(String.init) }
  }

  private static func place(_ row: Row) -> Place {
    Place(
      path: row[0], start: Position(line: row[1], column: row[2]),
      end: Position(line: row[3], column: row[4]))
  }
}

import Documents
import GRDB

/// Reads findings back as diagnostics.
enum FindingReader {
  /// The findings that `condition` (SQL of our own) chooses, in reading order.
  static func diagnostics(
    _ database: Database, _ condition: String, _ arguments: StatementArguments = []
  ) throws -> [Diagnostic] {
    var related: [Int: [Diagnostic.Related]] = [:]
    let places = try Row.fetchCursor(
      database,
      sql: """
        SELECT path, line, column, end_line, end_column, finding, label FROM related_places
        \(condition.isEmpty ? "" : "WHERE finding IN (SELECT finding FROM all_findings \(condition))")
        ORDER BY finding, ordinal
        """, arguments: condition.isEmpty ? [] : arguments)
    while let row = try places.next() {
      related[row[5], default: []].append(Diagnostic.Related(place(row), row[6]))
    }
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT path, line, column, end_line, end_column, finding, rule, severity, message, label,
          help, document_id, entity, field, suppressed_by, suppression_reason, suppression_path,
          suppression_line, suppression_column, suppression_end_line, suppression_end_column
        FROM all_findings \(condition)
        """, arguments: arguments)
    var diagnostics: [Diagnostic] = []
    while let row = try rows.next() {
      var diagnostic = Diagnostic(
        row[6], Diagnostic.Severity(rawValue: row[7]) ?? .error, row[8], at: place(row),
        label: row[9], related: related[row[5]] ?? [], help: lines([row[10]]),
        document: row[11], entity: row[12], field: row[13])
      if let word: String = row[14], let kind = Suppression.Kind(rawValue: word) {
        diagnostic.suppression = Suppression(kind, reason: row[15], place: place(row, from: 16))
      }
      diagnostics.append(diagnostic)
    }
    return diagnostics.sorted(by: Diagnostic.inReadingOrder)
  }

  /// Help as it is read back: one line each, empty ones left out.
  static func lines(_ help: [String]) -> [String] {
    if help.allSatisfy({ !$0.isEmpty && !$0.utf8.contains(UInt8(ascii: "\n")) }) { return help }
    return help.flatMap {
      $0.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
    }
  }

  /// The place in five columns from `first` on.
  static func place(_ row: Row, from first: Int = 0) -> Place {
    Place(
      path: row[first], start: Position(line: row[first + 1], column: row[first + 2]),
      end: Position(line: row[first + 3], column: row[first + 4]))
  }
}

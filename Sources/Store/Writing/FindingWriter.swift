import Documents
import GRDB

/// Writes what is wrong.
struct FindingWriter {
  private let findings: RowWriter
  private let related: RowWriter
  private let database: Database

  init(_ database: Database) throws {
    self.database = database
    let place = ["path", "line", "column", "end_line", "end_column"]
    findings = try RowWriter(
      database, "findings",
      ["file", "rule", "severity", "message", "label", "help", "document_id", "entity", "field"]
        + place)
    related = try RowWriter(
      database, "related_places", ["finding", "ordinal", "label"] + place)
  }

  /// Writes findings in reading order; `file` is the file they go away with, nil for findings of
  /// the whole knowledge base.
  func insert(_ diagnostics: [Diagnostic], file: String?) throws {
    for diagnostic in diagnostics.sorted(by: Diagnostic.inReadingOrder) {
      findings.add(file)
      findings.add(diagnostic.rule)
      findings.add(diagnostic.severity.rawValue)
      findings.add(diagnostic.message)
      findings.add(diagnostic.label)
      findings.add(diagnostic.help.joined(separator: "\n"))
      findings.add(diagnostic.document)
      findings.add(diagnostic.entity)
      findings.add(diagnostic.field)
      add(diagnostic.place, to: findings)
      try findings.insert()
      let key = Int(database.lastInsertedRowID)
      for (ordinal, other) in diagnostic.related.enumerated() {
        related.add(key)
        related.add(ordinal)
        related.add(other.label)
        add(other.place, to: related)
        try related.insert()
      }
    }
  }

  private func add(_ place: Place, to writer: RowWriter) {
    writer.add(place.path)
    writer.add(place.start.line)
    writer.add(place.start.column)
    writer.add(place.end.line)
    writer.add(place.end.column)
  }
}

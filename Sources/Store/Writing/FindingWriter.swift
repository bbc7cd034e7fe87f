import Documents
import GRDB

/// Writes what is wrong.
struct FindingWriter {
  private let writer: BatchWriter
  private var nextKey: Int

  init(_ database: Database, _ writer: BatchWriter) throws {
    self.writer = writer
    nextKey = try (Int.fetchOne(database, sql: "SELECT max(finding) FROM findings") ?? 0) + 1
  }

  /// Writes findings in reading order; `file` is the file they go away with, nil for findings of
  /// the whole knowledge base.
  mutating func insert(_ diagnostics: [Diagnostic], file: String?) throws {
    for diagnostic in diagnostics.sorted(by: Diagnostic.inReadingOrder) {
      try writer.insert(Self.rows(of: diagnostic, file: file), as: nextKey)
      nextKey += 1
    }
  }

  private static func rows(of diagnostic: Diagnostic, file: String?) -> RowBatch {
    var rows = RowBatch()
    rows.begin(.findings)
    rows.add(file)
    rows.add(diagnostic.rule)
    rows.add(diagnostic.severity.rawValue)
    rows.add(diagnostic.message)
    rows.add(diagnostic.label)
    rows.add(diagnostic.help.joined(separator: "\n"))
    rows.add(diagnostic.document)
    rows.add(diagnostic.entity)
    rows.add(diagnostic.field)
    add(diagnostic.place, to: &rows)
    for (ordinal, other) in diagnostic.related.enumerated() {
      rows.begin(.relatedPlaces)
      rows.add(ordinal)
      rows.add(other.label)
      add(other.place, to: &rows)
    }
    return rows
  }

  private static func add(_ place: Place, to rows: inout RowBatch) {
    rows.add(place.path)
    rows.add(place.start.line)
    rows.add(place.start.column)
    rows.add(place.end.line)
    rows.add(place.end.column)
  }
}

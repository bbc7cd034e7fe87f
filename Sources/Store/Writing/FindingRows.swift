import Documents
import GRDB

/// What is wrong, as rows that are numbered on.
struct FindingRows {
  private var nextKey: Int

  init(_ database: Database) throws {
    nextKey = try (Int.fetchOne(database, sql: "SELECT max(finding) FROM all_findings") ?? 0) + 1
  }

  /// The rows of findings, in reading order; `file` is the file they go away with, nil for findings
  /// of the whole knowledge base.
  mutating func batches(
    _ diagnostics: [Diagnostic], file: String?
  ) -> [(rows: RowBatch, key: Int?)] {
    diagnostics.sorted(by: Diagnostic.inReadingOrder).map { diagnostic in
      defer { nextKey += 1 }
      return (Self.rows(of: diagnostic, file: file), nextKey)
    }
  }

  private static func rows(of diagnostic: Diagnostic, file: String?) -> RowBatch {
    var rows = RowBatch()
    rows.begin(.allFindings)
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
    rows.add(diagnostic.suppression?.kind.rawValue)
    rows.add(diagnostic.suppression?.reason)
    add(diagnostic.suppression?.place, to: &rows)
    for (ordinal, other) in diagnostic.related.enumerated() {
      rows.begin(.relatedPlaces)
      rows.add(ordinal)
      rows.add(other.label)
      add(other.place, to: &rows)
    }
    rows.finish()
    return rows
  }

  private static func add(_ place: Place?, to rows: inout RowBatch) {
    rows.add(place?.path)
    rows.add(place?.start.line)
    rows.add(place?.start.column)
    rows.add(place?.end.line)
    rows.add(place?.end.column)
  }
}

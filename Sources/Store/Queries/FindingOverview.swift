public import Documents
import GRDB

/// How much is wrong, and the first of it: what a summary needs without reading every finding.
public struct FindingOverview: Sendable, Hashable {
  /// Open findings of each severity.
  public var counts: [Diagnostic.Severity: Int]
  /// Findings that a comment or a waiver silences.
  public var suppressed: Int
  /// The first open findings in the order of paths and lines.
  public var first: [Diagnostic]
}

extension KnowledgeBaseStore {
  /// Everything that is wrong, counted, with the first `limit` of it; notes are among the first only
  /// `withNotes`.
  public func findingOverview(first limit: Int, withNotes: Bool) throws -> FindingOverview {
    try read { database in
      var overview = FindingOverview(counts: [:], suppressed: 0, first: [])
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT severity, suppressed_by IS NULL, count(*) FROM all_findings GROUP BY 1, 2")
      while let row = try rows.next() {
        let count: Int = row[2]
        if row[1] {
          overview.counts[Diagnostic.Severity(rawValue: row[0]) ?? .error] = count
        } else {
          overview.suppressed += count
        }
      }
      let notes = withNotes ? "" : "AND severity <> 'note'"
      overview.first = try FindingReader.diagnostics(
        database,
        """
        WHERE suppressed_by IS NULL \(notes) ORDER BY path, line, column, rule, message
        LIMIT \(limit)
        """)
      return overview
    }
  }
}

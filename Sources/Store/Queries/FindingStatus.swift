package import Documents
import GRDB

/// What the linter says of a knowledge base, rule by rule.
package struct FindingStatus: Sendable, Hashable {
  /// How many findings there are.
  package struct Counts: Sendable, Hashable {
    /// Open ones of each severity.
    package var open: [Diagnostic.Severity: Int]
    /// Those that a comment or a waiver silences.
    package var silenced: Int

    /// Counts.
    package init(open: [Diagnostic.Severity: Int] = [:], silenced: Int = 0) {
      self.open = open
      self.silenced = silenced
    }

    /// Adds what `other` counts.
    package mutating func add(_ other: Counts) {
      open.merge(other.open, uniquingKeysWith: +)
      silenced += other.silenced
    }
  }

  /// What one rule found.
  package struct RuleStatus: Sendable, Hashable {
    /// The rule's name.
    package var name: String
    package var counts = Counts()
    /// The first open findings, the gravest first, then in reading order.
    package var open: [Diagnostic] = []
    /// The first silenced ones.
    package var silenced: [Diagnostic] = []

    /// The status of a rule that found nothing yet.
    package init(name: String) { self.name = name }
  }

  /// What was found in one file.
  package struct FileStatus: Sendable, Hashable {
    package var path: String
    /// Open findings; notes are left out.
    package var counts: Counts

    /// The status of a file.
    package init(path: String, counts: Counts) {
      self.path = path
      self.counts = counts
    }
  }

  /// Rules that found something, by name.
  package var rules: [RuleStatus]
  /// Files in which most was found, most first.
  package var files: [FileStatus]

  /// A status.
  package init(rules: [RuleStatus] = [], files: [FileStatus] = []) {
    self.rules = rules
    self.files = files
  }
}

extension KnowledgeBaseStore {
  /// Everything that is wrong, counted by rules and files: of each rule the first `findings`, open ones
  /// and silenced ones, and the first `files`.
  package func findingStatus(findings: Int, files: Int) throws -> FindingStatus {
    try read { database in
      var rules: [String: FindingStatus.RuleStatus] = [:]
      let counts = try Row.fetchCursor(
        database,
        sql: """
          SELECT rule, severity, suppressed_by IS NULL, count(*) FROM all_findings GROUP BY 1, 2, 3
          """)
      while let row = try counts.next() {
        let name: String = row[0]
        var rule = rules[name] ?? FindingStatus.RuleStatus(name: name)
        if row[2] {
          rule.counts.open[Diagnostic.Severity(rawValue: row[1]) ?? .error] = row[3]
        } else {
          rule.counts.silenced += row[3] as Int
        }
        rules[name] = rule
      }
      for finding in try firstFindings(database, limit: findings) {
        if finding.isOpen {
          rules[finding.rule]?.open.append(finding)
        } else {
          rules[finding.rule]?.silenced.append(finding)
        }
      }
      return FindingStatus(
        rules: rules.values.sorted { $0.name < $1.name },
        files: try worstFiles(database, limit: files))
    }
  }

  /// The first findings of each rule, open and silenced, the gravest first.
  private func firstFindings(_ database: Database, limit: Int) throws -> [Diagnostic] {
    let found = try FindingReader.diagnostics(
      database,
      """
      WHERE finding IN (
        SELECT finding FROM (
          SELECT finding, row_number() OVER (
            PARTITION BY rule, suppressed_by IS NULL
            ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 WHEN 'breach' THEN 2
              ELSE 3 END, path, line, column, message
          ) AS number FROM all_findings
        ) WHERE number <= \(limit))
      """)
    let ranks: [Diagnostic.Severity: Int] = [.error: 0, .warning: 1, .breach: 2, .note: 3]
    return found.enumerated()
      .map { (rank: ranks[$1.severity] ?? 0, number: $0, finding: $1) }
      .sorted { ($0.rank, $0.number) < ($1.rank, $1.number) }
      .map(\.finding)
  }

  private func worstFiles(
    _ database: Database, limit: Int
  ) throws -> [FindingStatus.FileStatus] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT path, sum(severity = 'error'), sum(severity = 'warning'), sum(severity = 'breach')
        FROM all_findings WHERE suppressed_by IS NULL AND severity <> 'note'
        GROUP BY path ORDER BY count(*) DESC, path LIMIT ?
        """, arguments: [limit])
    var files: [FindingStatus.FileStatus] = []
    while let row = try rows.next() {
      let open: [Diagnostic.Severity: Int] = [.error: row[1], .warning: row[2], .breach: row[3]]
      files.append(
        FindingStatus.FileStatus(
          path: row[0], counts: FindingStatus.Counts(open: open.filter { $0.value > 0 })))
    }
    return files
  }
}

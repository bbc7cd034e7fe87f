public import Documents

/// Everything a run found, ready for any form of output.
public struct FindingReport: Sendable {
  /// The findings in reading order, those that are silenced among them.
  public var findings: [Diagnostic]
  /// Paths of the files that were looked at, sorted.
  public var files: [String]
  /// Who signed off which change, in reading order.
  public var signoffs: [SignoffRow]
  /// What the changes were judged by, in a few words: `policy 3f2a9c0b71de`.
  public var policy: String
  /// What was left out because it was there before; nil where nothing was compared.
  public var comparison: ComparisonSummary?
  /// How many more there are to be told than are among the findings.
  public var unlisted = 0
  /// The counts of all findings, whatever is left out afterwards.
  public let summary: FindingSummary

  /// The report of a run.
  public init(
    findings: [Diagnostic], files: [String], signoffs: [SignoffRow] = [], policy: String = "",
    comparison: ComparisonSummary? = nil
  ) {
    self.findings = findings
    self.files = files
    self.signoffs = signoffs
    self.policy = policy
    self.comparison = comparison
    summary = FindingSummary(findings, files: files.count)
  }

  /// The report of a run of which only the first findings are at hand; `summary` counts all.
  public init(
    first findings: [Diagnostic], unlisted: Int, summary: FindingSummary, files: [String],
    policy: String
  ) {
    self.findings = findings
    self.unlisted = unlisted
    self.summary = summary
    self.files = files
    self.policy = policy
    signoffs = []
  }

  /// The report without what a comment or a waiver silences and, where they are not wanted, notes.
  public func told(withNotes: Bool) -> FindingReport {
    var report = self
    report.findings = findings.filter { $0.isOpen && (withNotes || $0.severity != .note) }
    return report
  }
}

extension [Diagnostic] {
  /// The findings with the gravest first, else in their order.
  public var gravestFirst: [Diagnostic] {
    Diagnostic.Severity.allCases.sorted { $0.rank < $1.rank }.flatMap { severity in
      filter { $0.severity == severity }
    }
  }
}

import Documents
import Lint

/// A finding as GitLab's Code Quality widget reads it: an array of these is its report.
struct CodeQualityJSON: Encodable {
  struct Location: Encodable {
    var path: String
    var lines: Lines
  }

  struct Lines: Encodable {
    var begin: Int
    var end: Int
  }

  var description: String
  var checkName: String
  var fingerprint: String
  var severity: String
  var location: Location

  enum CodingKeys: String, CodingKey {
    case description, fingerprint, severity, location
    case checkName = "check_name"
  }

  private init(_ finding: Diagnostic, _ fingerprint: String, _ paths: RepositoryPaths) {
    description = TerminalText.sanitised(finding.message, tabsAsSpaces: true)
    checkName = finding.rule
    self.fingerprint = fingerprint
    severity =
      switch finding.severity {
      case .error: "critical"
      case .warning: "major"
      case .breach: "minor"
      case .note: "info"
      }
    location = Location(
      path: paths.path(finding.place.path),
      lines: Lines(begin: finding.place.start.line, end: finding.place.end.line))
  }

  /// The report.
  static func list(_ findings: [Diagnostic], _ paths: RepositoryPaths) -> [CodeQualityJSON] {
    zip(findings, Fingerprints.unique(findings)).map { CodeQualityJSON($0, $1, paths) }
  }
}

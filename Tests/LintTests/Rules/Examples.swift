import Documents
import Incidents

@testable import Lint

/// Small documents for tests of the linter.
enum Example {
  /// 2026-06-01T00:00Z in seconds since 1970.
  static let now = 1_780_272_000

  /// What is said of a document with the given front matter lines and body; `rule` alone where one
  /// is named.
  static func findings(
    _ frontMatter: String, body: String = "", rule: String? = nil,
    context: LintContext = LintContext(now: now)
  ) -> [Diagnostic] {
    let source = SourceText(path: "a.md", text: "---\n\(frontMatter)\n---\n\(body)\n")
    let found = Linter().check(DocumentReader.read(source), context)
    return rule.map { name in found.filter { $0.rule == name } } ?? found
  }

  /// What `rule` says of a document in review whose timeline has the given entries.
  static func timeline(_ entries: String, rule: String, severity: String = "SEV1") -> [Diagnostic] {
    findings(
      """
      id: INC-1
      title: x
      status: review
      severity: \(severity)
      timezone: Asia/Shanghai
      changes:
        - {id: CHG-1, title: x}
      """, body: "## Timeline\n\n\(entries)", rule: rule)
  }
}

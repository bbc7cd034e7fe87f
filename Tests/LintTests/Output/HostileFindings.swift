import Documents

@testable import Lint

/// Findings whose every text tries to be something else.
enum HostileFindings {
  /// Texts that mean something to a terminal, a runner, XML, Markdown or a list of properties.
  static let texts = [
    "::error::forged", "a\n::error::forged", "a\r::warning::b", "a\r\n::set-output name=x::y",
    "%0A::error::x", "%", "a,line=1,title=x", "a:b::c", "##[add-mask]secret", "x ##[group]y",
    "##vso[task.setvariable variable=x]y", "\u{1B}[2Jx", "\u{9B}31m", "\u{7}", "\0", "a\u{2028}b",
    "\u{202E}gpj", "<b>&\"'</b>", "]]>", "<!-- -->", "\u{FFFE}\u{FFFF}", "a | b", "`a|b`", "@all",
    "a@b|c", "\\|", "[x](http://evil.example)", "![x](y)", "| --- |", "\n\n# heading", "", " ",
    "备份 が é 👩‍💻",
  ]

  /// A finding with `text` in every place that a file can fill.
  static func finding(_ text: String, _ severity: Diagnostic.Severity = .error) -> Diagnostic {
    let place = Place(
      path: text, start: Position(line: 1, column: 1), end: Position(line: 1, column: 3))
    return Diagnostic(
      "link-broken", severity, text, at: place, label: text,
      related: [Diagnostic.Related(place, text)], help: [text], document: text, entity: text,
      field: text)
  }

  /// A report of such findings, with a sign-off of the same words.
  static func report(_ text: String) -> FindingReport {
    let row = SignoffRow(
      document: text, path: text, change: text, approver: text, role: text, evidence: "claimed",
      verdict: text)
    return FindingReport(
      findings: Diagnostic.Severity.allCases.map { finding(text, $0) }, files: [text],
      signoffs: [row], policy: "policy \(text)")
  }
}

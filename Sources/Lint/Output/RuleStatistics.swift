import Documents

/// How often each rule spoke, for people: the most frequent first.
public enum RuleStatistics {
  /// `  12  warning  timeline-gap`, a line for each rule and severity; then the counts of all.
  public static func text(_ report: FindingReport, style: TextStyle = .plain) -> String {
    var counts: [Line: Int] = [:]
    for finding in report.findings where finding.isOpen {
      counts[Line(rule: finding.rule, severity: finding.severity), default: 0] += 1
    }
    let lines = counts.sorted { left, right in
      (-left.value, left.key.rule, left.key.severity.rank)
        < (-right.value, right.key.rule, right.key.severity.rank)
    }
    let digits = String(lines.first?.value ?? 0).utf8.count
    let words = lines.map(\.key.severity.rawValue.utf8.count).max() ?? 0
    let text = lines.map { line, count in
      let number = String(count)
      let word = line.severity.rawValue
      return String(repeating: " ", count: digits - number.utf8.count) + number + "  "
        + style.paint(word, line.severity.part)
        + String(repeating: " ", count: words - word.utf8.count) + "  \(line.rule)\n"
    }.joined()
    return text + report.summary.line + "\n"
  }

  /// What is counted together.
  private struct Line: Hashable {
    let rule: String
    let severity: Diagnostic.Severity
  }
}

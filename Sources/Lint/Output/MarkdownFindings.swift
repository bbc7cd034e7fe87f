import Documents

/// Findings as Markdown, for a comment on a pull request or the summary of a job: a table of
/// findings, a table of sign-offs, and what judged them. Whatever authors wrote is escaped.
public enum MarkdownFindings {
  /// Rows of a table at most: a comment has 65,536 characters.
  static let rows = 100

  /// The page.
  public static func text(_ report: FindingReport) -> String {
    var blocks = ["## postmortem: \(report.summary.line)"]
    if !report.findings.isEmpty {
      let rows = report.findings.gravestFirst.map { finding in
        [
          finding.severity == .breach ? "declared breach" : finding.severity.rawValue,
          "\(finding.place.path):\(finding.place.start.line)", finding.rule,
          finding.message,
        ]
      }
      blocks.append(table(["", "where", "rule", "what"], rows))
      blocks += remainder(rows.count, "finding")
    }
    blocks += (report.comparison?.lines ?? []).map { MarkdownText.escaped($0) + "." }
    if !report.signoffs.isEmpty {
      blocks.append("### Sign-offs: \(SignoffTable.sentence(report.signoffs))")
      let rows = report.signoffs.map { ["\($0.document) \($0.change)"] + SignoffTable.cells($0) }
      blocks.append(table(["change", "approver", "role", "evidence", "verdict"], rows))
      blocks += remainder(rows.count, "line")
    }
    if !report.policy.isEmpty { blocks.append("Judged by \(cell(report.policy)).") }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func remainder(_ count: Int, _ noun: String) -> [String] {
    count > rows ? ["\(FindingSummary.counted(count - rows, "more \(noun)"))."] : []
  }

  private static func table(_ titles: [String], _ rows: [[String]]) -> String {
    let rule = titles.map { _ in "---" }
    let body = rows.prefix(Self.rows).map { row in row.map(cell) }
    return ([titles, rule] + body).map { "| \($0.joined(separator: " | ")) |" }
      .joined(separator: "\n")
  }

  /// A text as the cell of a table: bars stand outside code, where a backslash keeps them from
  /// ending the cell.
  static func cell(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "|")) else { return MarkdownText.escaped(text) }
    return text.split(separator: "|", omittingEmptySubsequences: false).map { piece in
      let (before, after) = (piece.hasPrefix(" ") ? " " : "", piece.hasSuffix(" ") ? " " : "")
      return before + MarkdownText.escaped(String(piece)) + after
    }.joined(separator: "\\|")
  }
}

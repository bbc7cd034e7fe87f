public import Documents

/// One line a finding, for logs and editors: `path:line:column: error[rule] message`.
public enum ConciseReport {
  /// The lines of `findings` in their order, and the closing line with the counts of all files
  /// (`summary` counts more than is shown, where it is given).
  public static func text(
    _ findings: [Diagnostic], files: Int, summary: FindingSummary? = nil,
    style: TextStyle = .plain
  ) -> String {
    var text = ""
    for finding in findings { text += line(finding, style: style) + "\n" }
    return text + (summary ?? FindingSummary(findings, files: files)).line + "\n"
  }

  /// The line of one finding, without its newline.
  public static func line(_ finding: Diagnostic, style: TextStyle = .plain) -> String {
    let path = self.path(finding.place.path)
    let message = TerminalText.sanitised(finding.message, tabsAsSpaces: true)
    let (line, column) = (finding.place.start.line, finding.place.start.column)
    let head = style.paint("\(finding.severity.rawValue)[\(finding.rule)]", finding.severity.part)
    let mark = finding.isFixable ? " [*]" : ""
    return "\(path):\(line):\(column): \(head)\(mark) \(message)"
  }
  /// `path` at the start of a line: one that begins with `::`, blanks before it or not, is a command
  /// to GitHub Actions, and a file may be called so.
  public static func path(_ path: String) -> String {
    let shown = TerminalText.sanitised(path, tabsAsSpaces: true)
    return shown.drop { $0 == " " }.hasPrefix(":") ? "./" + shown : shown
  }
}

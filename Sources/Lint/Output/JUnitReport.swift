public import Documents

/// Findings as JUnit XML, which dashboards of tests read: every document is a test, and fails where
/// it has findings that fail the run.
public enum JUnitReport {
  /// The report; `fails` tells which severities fail.
  public static func text(
    _ report: FindingReport, fails: (Diagnostic.Severity) -> Bool
  ) -> String {
    var byPath: [String: [Diagnostic]] = [:]
    for finding in report.findings { byPath[finding.place.path, default: []].append(finding) }
    // A finding may be in a file that could not be read, or in the configuration.
    let paths = Set(report.files).union(byPath.keys).sorted()
    let failing = paths.filter { (byPath[$0] ?? []).contains { fails($0.severity) } }
    let counts = "tests=\"\(paths.count)\" failures=\"\(failing.count)\" errors=\"0\""
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="postmortem" \(counts)>
        <testsuite name="postmortem lint" \(counts) skipped="0">

      """
    for path in paths { text += test(path, byPath[path] ?? [], fails) }
    return text + "  </testsuite>\n</testsuites>\n"
  }

  private static func test(
    _ path: String, _ findings: [Diagnostic], _ fails: (Diagnostic.Severity) -> Bool
  ) -> String {
    let head = "    <testcase classname=\"\(folder(of: path))\" name=\"\(escaped(path))\""
    guard !findings.isEmpty else { return head + "/>\n" }
    let failing = findings.filter { fails($0.severity) }
    let others = findings.filter { !fails($0.severity) }
    var text = head + ">\n"
    if let first = failing.first {
      let more = failing.count > 1 ? " (and \(failing.count - 1) more)" : ""
      text += "      <failure type=\"\(escaped(first.rule))\" "
      text += "message=\"\(escaped(first.message + more))\">\(lines(failing))</failure>\n"
    }
    if !others.isEmpty { text += "      <system-out>\(lines(others))</system-out>\n" }
    return text + "    </testcase>\n"
  }

  private static func lines(_ findings: [Diagnostic]) -> String {
    findings.map { finding in
      let help = finding.help.map { "\n  help: \(escaped($0))" }.joined()
      return escaped(ConciseReport.line(finding)) + help
    }.joined(separator: "\n")
  }

  /// The folder of a document, as dashboards group tests.
  private static func folder(of path: String) -> String {
    escaped(path.split(separator: "/").dropLast().joined(separator: "."))
  }

  /// `text` as character data or an attribute: control characters, which XML 1.0 has no way to
  /// write, as `\u{…}` (section 2.2), the five signs of markup as entities.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in TerminalText.sanitised(text, tabsAsSpaces: true).unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&apos;".unicodeScalars)
      case "\u{FFFE}", "\u{FFFF}":
        result.append(
          contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

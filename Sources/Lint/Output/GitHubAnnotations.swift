import Documents

/// Findings as workflow commands, which GitHub Actions shows beside the changed lines:
/// `::error file=…,line=…,title=…::message`.
///
/// The runner takes every line that begins with `::` for a command, so no text of a file may begin
/// one, and whatever would end a property or a line is escaped as the runner's own toolkit does.
public enum GitHubAnnotations {
  /// Findings that are annotated whatever they concern; beyond them one for each entity.
  static let free = 8
  /// GitHub shows no more in one job.
  static let most = 50

  /// The commands for `report`, gravest first, and a closing line with the counts; `paths` makes a
  /// path relative to the repository. Where there is a step summary, the line leads there.
  public static func text(
    _ report: FindingReport, hasStepSummary: Bool, paths: (String) -> String = { $0 }
  ) -> String {
    let chosen = annotated(report.findings)
    var text = chosen.map { command($0, paths) + "\n" }.joined()
    text += report.summary.line
    let rest = report.findings.count - chosen.count
    if rest > 0 {
      text += "; \(FindingSummary.counted(rest, "finding")) not annotated: "
      text +=
        hasStepSummary ? "the summary of the job has them" : "--format markdown=FILE lists all"
    }
    let lines = report.comparison?.lines ?? []
    return text + "\n" + lines.map { $0 + "\n" }.joined()
  }

  /// The findings that are annotated: the gravest, then one of each entity that has none yet.
  static func annotated(_ findings: [Diagnostic]) -> [Diagnostic] {
    var known: Set<[String]> = []
    var chosen: [Diagnostic] = []
    for finding in findings.gravestFirst {
      let entity = [finding.document ?? finding.place.path, finding.entity ?? ""]
      let isNew = known.insert(entity).inserted
      if chosen.count < free || isNew, chosen.count < most { chosen.append(finding) }
    }
    return chosen
  }

  private static func command(_ finding: Diagnostic, _ paths: (String) -> String) -> String {
    let place = finding.place
    var properties = ["file=\(property(paths(place.path)))", "line=\(place.start.line)"]
    if place.end.line > place.start.line {
      properties.append("endLine=\(place.end.line)")
    } else {
      // The last column is part of the stretch here.
      let last = max(place.end.column - 1, place.start.column)
      properties += ["col=\(place.start.column)", "endColumn=\(last)"]
    }
    let title = finding.severity == .breach ? "declared breach: \(finding.rule)" : finding.rule
    properties.append("title=\(property(title))")
    let lines = [finding.message] + finding.help.map { "help: \($0)" }
    let message = lines.map { TerminalText.sanitised($0, tabsAsSpaces: true) }
      .joined(separator: "\n")
    return "::\(word(finding.severity)) \(properties.joined(separator: ","))::\(data(message))"
  }

  private static func word(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note, .breach: "notice"
    }
  }

  /// A message: what would end the line is escaped.
  static func data(_ text: String) -> String {
    escaped(text, [0x25, 0x0D, 0x0A])
  }

  /// A property: what would end it is escaped, too.
  static func property(_ text: String) -> String {
    escaped(TerminalText.sanitised(text, tabsAsSpaces: true), [0x25, 0x0D, 0x0A, 0x3A, 0x2C])
  }

  private static func escaped(_ text: String, _ signs: Set<UInt8>) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      guard signs.contains(byte) else {
        bytes.append(byte)
        continue
      }
      bytes.append(UInt8(ascii: "%"))
      bytes += (byte < 16 ? "0" : "").utf8
      bytes += String(byte, radix: 16, uppercase: true).utf8
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

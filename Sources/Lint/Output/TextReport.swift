public import Documents

/// Findings for people: the fact, the lines it stands in with marks below them, ways out.
public struct TextReport: Sendable {
  /// Colours.
  public var style: TextStyle
  /// Findings shown of one file at most; the rest is counted.
  public var findingsPerFile = 20
  /// Cells that a line of a file takes at most.
  public var width = 200

  /// A report in `style`.
  public init(style: TextStyle = .plain) {
    self.style = style
  }

  /// The findings in their order, a line for those of a file that are not shown, and the counts of
  /// all `files` files (`summary` counts more than is shown, where it is given). `sources` gives the
  /// text of a file; without it only places are told.
  public func text(
    _ findings: [Diagnostic], files: Int, summary: FindingSummary? = nil,
    sources: (String) -> SourceText?
  ) -> String {
    var text = ""
    var index = 0
    var known: [String: SourceText?] = [:]
    let hidden = Dictionary(grouping: findings.filter(\.isConfidential), by: \.place.path)
    func source(_ path: String) -> SourceText? {
      if let text = known[path] { return text }
      let text = sources(path).map { $0.concealing(hidden[path] ?? []) }
      known[path] = .some(text)
      return text
    }
    while index < findings.count {
      let path = findings[index].place.path
      let end = findings[index...].firstIndex { $0.place.path != path } ?? findings.count
      let ofFile = Array(findings[index..<end])
      for finding in gravest(of: ofFile) { text += self.text(finding, sources: source) + "\n" }
      if ofFile.count > findingsPerFile {
        let rest = FindingSummary.counted(ofFile.count - findingsPerFile, "more finding")
        text +=
          style.paint("\(rest) in \(clean(path))", .strong) + ": --format concise lists all\n\n"
      }
      index = end
      // Related places lead to few other files; what is behind is not needed again.
      if known.count > 64 { known = [:] }
    }
    return text + (summary ?? FindingSummary(findings, files: files)).line + "\n"
  }

  /// One finding, ended by a newline.
  public func text(_ finding: Diagnostic, sources: (String) -> SourceText?) -> String {
    let blocks = blocks(of: finding)
    let gutter = String(blocks.flatMap(\.marks).map(\.line).max() ?? 1).utf8.count
    let indent = String(repeating: " ", count: gutter + 1)
    var text =
      style.paint("\(finding.severity.rawValue)[\(finding.rule)]", finding.severity.part)
      + style.paint(": \(clean(finding.message))", .strong) + "\n"
    for (index, block) in blocks.enumerated() {
      let (line, column) = (block.place.start.line, block.place.start.column)
      let arrow = style.paint(index == 0 ? "-->" : ":::", .quiet)
      text += "\(indent)\(arrow) \(clean(block.place.path)):\(line):\(column)\n"
      if let source = sources(block.place.path) {
        text += Snippet(
          source: source, annotations: block.marks, width: width, style: style,
          part: finding.severity.part
        ).text(gutter: gutter)
      } else {
        for mark in block.marks where !mark.isPrimary && !mark.label.isEmpty {
          text += help("line \(mark.line): \(mark.label)", "note", indent)
        }
      }
    }
    for line in finding.help { text += help(line, "help", indent) }
    if let fix = finding.fix {
      let options = fix.applicability == .safe ? "--fix" : "--fix --unsafe-fixes"
      text += help("\(fix.title) (\(options))", "fix", indent)
    }
    return text
  }

  /// What of one file is shown together.
  private struct Block {
    let place: Place
    var marks: [Annotation]
  }

  /// The file of the finding first, then the other files of its related places.
  private func blocks(of finding: Diagnostic) -> [Block] {
    let own = Annotation.all(of: finding.place, label: finding.label, isPrimary: true)
    var blocks = [Block(place: finding.place, marks: own)]
    for related in finding.related {
      let marks = Annotation.all(of: related.place, label: related.label, isPrimary: false)
      if let index = blocks.firstIndex(where: { $0.place.path == related.place.path }) {
        blocks[index].marks += marks
      } else {
        blocks.append(Block(place: related.place, marks: marks))
      }
    }
    return blocks
  }

  /// The findings of one file that are shown: the gravest, in their order.
  private func gravest(of findings: [Diagnostic]) -> [Diagnostic] {
    guard findings.count > findingsPerFile else { return findings }
    let order: [Diagnostic.Severity] = [.error, .warning, .breach, .note]
    var shown: Set<Int> = []
    for severity in order {
      for index in findings.indices where findings[index].severity == severity {
        if shown.count < findingsPerFile { shown.insert(index) }
      }
    }
    return findings.indices.filter(shown.contains).map { findings[$0] }
  }

  private func help(_ line: String, _ word: String, _ indent: String) -> String {
    "\(indent) \(style.paint("=", .quiet)) \(style.paint(word + ":", .strong)) \(clean(line))\n"
  }

  private func clean(_ text: String) -> String {
    TerminalText.sanitised(text, tabsAsSpaces: true)
  }
}

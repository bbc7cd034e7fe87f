import Documents
import Incidents
import Lint

/// Shows findings in the form that was asked for.
struct FindingsOutput {
  let base: KnowledgeBase
  /// Whether people see notes; machines always do.
  let showsNotes: Bool
  /// Findings that people see at most; the rest is counted.
  var limit = Int.max

  /// Writes `findings` of `files` files to standard output.
  func show(_ findings: [Diagnostic], files: Int, as format: LintCommand.Format) {
    if files == 0 {
      // An empty answer is most often a wrong folder.
      Console.err.line(
        "postmortem: there are no documents (*.md) in \(base.foldersInWords); -C works elsewhere")
    }
    if format == .json {
      Console.out.line(JSON.text(FindingListJSON(FindingList(findings, files: files))))
      return
    }
    let open = findings.filter(\.isOpen)
    let told = showsNotes ? open : open.filter { $0.severity != .note }
    let shown = Array(told.prefix(limit))
    let summary = FindingSummary(findings, files: files)
    let style: TextStyle = Console.out.hasColour ? .coloured : .plain
    if format == .text {
      Console.out.text(
        TextReport(style: style).text(shown, files: files, summary: summary) { path in
          SourceReader.read(root: base.root, stamp: FileStamp(path: path)).text
        })
    } else {
      Console.out.text(
        ConciseReport.text(shown, files: files, summary: summary, style: style))
    }
    if told.count > shown.count {
      Console.out.line("\(told.count - shown.count) more: postmortem lint")
    }
    if told.count < open.count { Console.out.line("notes are not shown: --notes") }
  }
}

extension FileStamp {
  /// A stamp that names a file and knows nothing of it.
  init(path: String) {
    self.init(path: path, size: 0, modified: 0, changed: 0, inode: 0)
  }
}

extension KnowledgeBase {
  /// `incidents/`, or `this folder`.
  var foldersInWords: String {
    folders.map { $0.isEmpty ? "this folder" : "\($0)/" }.joined(separator: ", ")
  }
}

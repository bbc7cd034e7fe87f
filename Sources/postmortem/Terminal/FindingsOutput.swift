import Documents
import Incidents
import Lint

/// Shows findings in the form that was asked for.
struct FindingsOutput {
  let base: KnowledgeBase
  /// Whether people see notes; machines always do.
  let showsNotes: Bool

  /// Writes `findings` of `files` files to standard output.
  func show(_ findings: [Diagnostic], files: Int, as format: LintCommand.Format) {
    let shown = showsNotes ? findings : findings.filter { $0.severity != .note }
    let hidden = findings.count - shown.count
    let style: TextStyle = Console.out.hasColour ? .coloured : .plain
    switch format {
    case .text:
      Console.out.text(
        TextReport(style: style).text(shown, files: files) { path in
          SourceReader.read(root: base.root, stamp: FileStamp(path: path)).text
        })
      if hidden > 0 {
        Console.out.line("\(hidden) \(hidden == 1 ? "note" : "notes") not shown: --notes")
      }
    case .concise:
      Console.out.text(ConciseReport.text(shown, files: files, style: style))
    case .json:
      Console.out.line(JSON.text(FindingListJSON(FindingList(findings, files: files))))
    }
  }
}

extension FileStamp {
  /// A stamp that names a file and knows nothing of it.
  init(path: String) {
    self.init(path: path, size: 0, modified: 0, changed: 0, inode: 0)
  }
}

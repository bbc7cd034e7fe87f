import Documents
import Glibc
import Incidents
import Lint

/// Writes what was found, in every form that was asked for.
struct FindingsOutput {
  let base: KnowledgeBase
  let standpoint: Standpoint
  /// The document that is being written in an editor.
  var draft: Draft?
  /// Whether every document was looked at, not only some that were named.
  var isWhole = true
  /// The forms; empty for text on the screen, in short where there is much.
  var targets: [OutputTarget<FindingFormat>] = []
  /// What fails the run.
  var failLevel = FailLevel.error
  /// Whether people see notes; machines always do.
  var showsNotes = false
  /// Whether people see the table of sign-offs; nil where it depends on their number.
  var showsSignoffs: Bool?
  /// Whether people see counts instead of findings.
  var showsStatistics = false

  /// Findings that are told with their lines where nobody asked for `text`.
  private static let most = 20

  /// Writes `report`: files first, then the screen.
  func write(_ report: FindingReport) throws {
    if report.files.isEmpty {
      // An empty answer is most often a wrong folder.
      Console.err.line(
        "postmortem: there are no documents (*.md) in \(base.foldersInWords): "
          + "`postmortem init` makes a knowledge base here, -C works elsewhere")
    } else if isWithoutDocuments(report) {
      Console.err.line(
        "postmortem: no *.md file in \(base.foldersInWords) is a document; "
          + (base.sources.isEmpty
            ? "`postmortem init` makes a knowledge base here with a folder for them, "
              + "-C works elsewhere"
            : "`postmortem new --title \"…\"` begins one; other files stand outside of it"))
    }
    let isRead = targets.isEmpty || targets.contains { $0.path == nil && $0.format.tellsComparison }
    if !isRead { for line in report.comparison?.lines ?? [] { Console.err.line(line) } }
    guard !targets.isEmpty else { return Console.out.text(people(report, nil, Screen.standard)) }
    for target in targets.sorted(by: { $0.path != nil && $1.path == nil }) {
      let screen = target.path == nil ? Screen.standard : Screen.file
      try target.write(text(report, target.format, screen))
      if target.format == .github {
        try StepSummary.append(MarkdownFindings.text(report.told(withNotes: showsNotes)))
      }
    }
  }

  /// Whether all there is are files without front matter: a readme, perhaps.
  private func isWithoutDocuments(_ report: FindingReport) -> Bool {
    guard isWhole else { return false }
    let unreadable = report.findings.filter { $0.rule == "document-unreadable" }
    return Set(report.files).isSubset(of: unreadable.map(\.place.path))
      && report.files.allSatisfy { path in
        let text = SourceReader.read(root: base.root, stamp: FileStamp(path: path)).text
        return text.map { !$0.bytes.starts(with: "---".utf8) } ?? false
      }
  }

  /// Where a text for people is read.
  struct Screen {
    var style: TextStyle
    var width: Int

    /// Standard output. Into a pipe no table is cut.
    static var standard: Screen {
      Screen(
        style: Console.out.hasColour ? .coloured : .plain,
        width: Console.out.isTerminal ? Console.out.width : 10_000)
    }

    static let file = Screen(style: .plain, width: 10_000)
  }

  private func text(_ report: FindingReport, _ format: FindingFormat, _ screen: Screen) -> String {
    var open: FindingReport { report.told(withNotes: true) }
    var shown: FindingReport { report.told(withNotes: showsNotes) }
    switch format {
    case .text, .concise: return people(report, format, screen)
    case .json: return JSON.text(FindingListJSON(report)) + "\n"
    case .github:
      return GitHubAnnotations.text(
        shown, hasStepSummary: StepSummary.path != nil, paths: RepositoryPaths().path)
    case .gitlab:
      return JSON.text(CodeQualityJSON.list(open.findings, RepositoryPaths())) + "\n"
    case .sarif: return JSON.text(SARIFLogJSON(report.findings, RepositoryPaths())) + "\n"
    case .junit: return JUnitReport.text(open, fails: failLevel.fails)
    case .markdown: return MarkdownFindings.text(shown)
    }
  }

  /// The findings for people, as text with their lines or in short; without a form as is fitting.
  private func people(
    _ report: FindingReport, _ format: FindingFormat?, _ screen: Screen
  ) -> String {
    if showsStatistics { return RuleStatistics.text(report, style: screen.style) }
    let shown = standpoint.shown(report.told(withNotes: showsNotes).findings)
    let files = report.files.count
    let isShort = format == .concise || (format == nil && shown.count > Self.most)
    var text =
      isShort
      ? ConciseReport.text(shown, files: files, summary: report.summary, style: screen.style)
      : TextReport(style: screen.style).text(
        shown, files: files, summary: report.summary, sources: source)
    if isShort, format == nil {
      text += "more than \(Self.most), so in short: --format text shows the lines of each\n"
    }
    if report.unlisted > 0 { text += "\(report.unlisted) more: postmortem lint\n" }
    for line in report.comparison?.lines ?? [] { text += line + "\n" }
    if !showsNotes, report.summary.notes > 0 { text += "notes are not shown: --notes\n" }
    return text + signoffs(report, screen, isShort: isShort)
  }

  /// The text of the file that is shown as `shown`.
  private func source(_ shown: String) -> SourceText? {
    let path = standpoint.fromRoot(shown)
    if let draft, draft.path == path { return draft.reading.text }
    return SourceReader.read(root: base.root, stamp: FileStamp(path: path)).text
  }

  /// The table of sign-offs, a line that counts them where it would be long, or nothing.
  private func signoffs(_ report: FindingReport, _ screen: Screen, isShort: Bool) -> String {
    guard !report.signoffs.isEmpty else { return "" }
    if showsSignoffs ?? (!isShort && report.signoffs.count <= Self.most) {
      return SignoffTable.text(report, width: screen.width)
    }
    return isShort ? "" : "\(SignoffTable.sentence(report.signoffs)): --signoffs\n"
  }
}

extension Standpoint {
  /// The findings with their paths as somebody would type them.
  func shown(_ findings: [Diagnostic]) -> [Diagnostic] {
    below.isEmpty ? findings : findings.map(shown)
  }

  /// The finding with its paths as somebody would type them.
  func shown(_ finding: Diagnostic) -> Diagnostic {
    var finding = finding
    finding.place.path = shown(finding.place.path)
    for index in finding.related.indices {
      finding.related[index].place.path = shown(finding.related[index].place.path)
    }
    return finding
  }
}

extension FindingFormat {
  /// Whether people read in it, at once, what was left out.
  fileprivate var tellsComparison: Bool { [.text, .concise, .github, .markdown].contains(self) }
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

  /// What judges the changes, in a few words: the first digits of the digest of `postmortem.yml` and
  /// the policy, or that there is none.
  var policyInWords: String {
    sources.isEmpty ? "the built-in policy" : "policy \(digest.prefix(12))"
  }
}

import Documents
import Glibc
import Incidents
import Lint
import Provenance

/// What today's findings are compared with, and how.
enum Comparison {
  /// With nothing: all findings are told.
  case none
  /// With the findings where the branch began.
  case revision(BaseRevision)
  /// With a list of old findings.
  case baseline(Baseline, path: String)

  /// The base, where there is one.
  var revision: BaseRevision? {
    if case .revision(let revision) = self { revision } else { nil }
  }

  /// What of `result` is new, and a summary of the rest. `isWhole` says that nothing was left out
  /// of the result: only then can a list have more than there is.
  func apply(
    to result: LintRun.Result, isWhole: Bool
  ) -> (findings: [Diagnostic], summary: ComparisonSummary?) {
    switch self {
    case .none: return (result.findings, nil)
    case .revision(let revision):
      let comparison = FindingComparison(result.findings, former: result.former ?? [])
      var summary = ComparisonSummary(
        with: .revision(name: revision.name, commit: revision.mergeBase.hex),
        existing: comparison.existing)
      summary.changedPolicy = revision.changedSettings
      summary.uncompared = revision.submodules
      return (comparison.new, summary)
    case .baseline(let baseline, let path):
      let comparison = FindingComparison(result.findings, former: baseline.findings)
      let stale = isWhole ? baseline.staleEntries(comparison.gone) : []
      return (
        (comparison.new + stale).sorted(by: Diagnostic.inReadingOrder),
        ComparisonSummary(with: .baseline(path: path), existing: comparison.existing)
      )
    }
  }
}

/// The file with old findings.
enum BaselineFile {
  /// Reads the list at `path`. Throws a `UsageFailure` where there is none, or a line is wrong.
  static func read(_ path: String) throws -> Comparison {
    let reading: SourceReading
    do throws(FileError) {
      reading = try InputFile.read(path)
    } catch {
      guard error.code == ENOENT else { throw error }
      let shown = TerminalText.sanitised(path)
      throw UsageFailure(
        "\(shown) does not exist; write it: postmortem lint --save-baseline \(shown)")
    }
    var diagnostics = reading.diagnostics
    for index in diagnostics.indices { diagnostics[index].rule = "baseline-unreadable" }
    let text = reading.text ?? SourceText(path: path, bytes: [])
    let (baseline, found) = BaselineReader.read(text)
    try ConfigurationReport.stop(diagnostics + found, in: "the baseline")
    return .baseline(baseline, path: path)
  }

  /// Writes the errors and warnings among `findings` to the list at `path`.
  static func write(_ findings: [Diagnostic], to path: String) throws {
    let old = findings.filter { $0.isOpen && ($0.severity == .error || $0.severity == .warning) }
    let former = try? InputFile.read(path).text
    let text = BaselineText.text(old, path: path, former: former)
    try AuthoredFile.protect(path)
    try OutputFile.write(root: ".", path: path, Array(text.utf8))
    Console.out.line(
      "\(TerminalText.sanitised(path)): \(old.count) \(old.count == 1 ? "finding" : "findings")")
  }
}

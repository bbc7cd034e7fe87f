import ArgumentParser
import Documents
import Incidents
import Lint
import Store

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Lint, database and site, in one go.",
    usage: "postmortem build [<options>]",
    discussion: """
      Reads what changed, says what is wrong, and brings the database and the site up to the \
      files. Errors (or what `fail_on` names) end with exit code 1 and stop nothing: the site \
      shows them, too.
      """
  ).ofPostmortem

  @OptionGroup var folder: FolderOption
  @OptionGroup var database: DatabaseOption
  @OptionGroup var output: OutputOption
  @OptionGroup var today: TodayOption
  @OptionGroup var colour: ColourOption

  /// The forms of findings beside which there is room for the rest.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, concise, json
  }

  @Option(help: ArgumentHelp("How findings are shown.", valueName: "format"))
  var format = Format.text

  @Flag(help: "Show notes, too.")
  var notes = false

  func run() throws {
    let start = Progress.seconds()
    let workplace = try folder.workplace(database, output, today, colour)
    let run = try BuildRun(workplace)
    let (base, settings, store) = (run.base, run.settings, run.store)
    let counts = try store.counts()
    let report = try report(store, files: run.ingestion.files, base)
    try FindingsOutput(
      base: base, standpoint: workplace.standpoint,
      targets: [OutputTarget(format: FindingFormat(format))], showsNotes: notes
    ).write(report)
    run.ingestion.history.tellGap()
    if format != .json {
      Console.out.line(
        """
        \(workplace.standpoint.shown(settings.database)): \(run.ingestion.summary)
        \(workplace.standpoint.shown(settings.output))/index.html: \(run.publication.summary)
        \(counts.sentence); \(Duration.text(Progress.seconds() - start))
        """)
    }
    let told = report.summary
    let levels = [
      (told.errors, Diagnostic.Severity.error), (told.warnings, .warning), (told.notes, .note),
    ]
    if levels.contains(where: { $0.0 > 0 && settings.failLevel.fails($0.1) }) { throw ExitCode(1) }
  }

  /// What is wrong. People get a first look only: thousands of findings are what `lint` is for.
  private func report(
    _ store: KnowledgeBaseStore, files: [String], _ base: KnowledgeBase
  ) throws -> FindingReport {
    let policy = base.policyInWords
    if format == .json {
      return FindingReport(findings: try store.findings(), files: files, policy: policy)
    }
    let overview = try store.findingOverview(first: 20, withNotes: notes)
    let told = overview.counts.filter { notes || $0.key != .note }.values.reduce(0, +)
    return FindingReport(
      first: overview.first, unlisted: told - overview.first.count,
      summary: FindingSummary(
        overview.counts, suppressed: overview.suppressed, files: files.count),
      files: files, policy: policy)
  }
}

extension FindingFormat {
  fileprivate init(_ format: BuildCommand.Format) {
    self =
      switch format {
      case .text: .text
      case .concise: .concise
      case .json: .json
      }
  }
}

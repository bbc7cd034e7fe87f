import ArgumentParser
import Documents
import Incidents
import Lint
import Provenance

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Say what is wrong, with place and way out.",
    usage: "postmortem lint [<options>] [<path> ...]",
    discussion: """
      Errors end with exit code 1; warnings, notes and declared breaches do not.
      `postmortem explain RULE` tells what a rule is for.
      """)

  /// The forms of the findings.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, concise, json
  }

  @OptionGroup var folder: FolderOption
  @OptionGroup var today: TodayOption
  @OptionGroup var comparison: ComparisonOptions

  @Option(help: ArgumentHelp("How findings are shown.", valueName: "format"))
  var format = Format.text

  @Flag(help: "Show as notes, too, what rules say at later statuses.")
  var allStatuses = false

  @Flag(help: "Show notes, too.")
  var notes = false

  @Argument(
    help: ArgumentHelp("Documents or folders; all where none are named.", valueName: "path"))
  var paths: [String] = []

  func validate() throws {
    if comparison.saveBaseline != nil, !paths.isEmpty {
      throw ValidationError(
        "--save-baseline writes the findings of all documents: leave out paths")
    }
  }

  func run() throws {
    let working = try folder.knowledgeBase()
    let comparison = try self.comparison.comparison(of: working)
    let base = comparison.revision?.base ?? working
    var context = LintContext(
      now: today.now, configuration: base.configuration, policy: base.policy)
    context.speaksForAllStatuses = allStatuses
    let result = try LintRun(base: base, context: context)
      .run(below: paths, since: comparison.revision)
    if let path = self.comparison.saveBaseline {
      return try BaselineFile.write(result.findings, to: path)
    }
    let (findings, summary) = comparison.apply(to: result, isWhole: paths.isEmpty)
    FindingsOutput(base: base, showsNotes: notes || allStatuses, comparison: summary).show(
      findings, files: result.files, as: format)
    if findings.contains(where: { $0.isOpen && $0.severity == .error }) {
      throw ExitCode(1)
    }
  }
}

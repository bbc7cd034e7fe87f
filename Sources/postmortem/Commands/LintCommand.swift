import ArgumentParser
import Documents
import Incidents
import Lint

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

  @Option(help: ArgumentHelp("How findings are shown.", valueName: "format"))
  var format = Format.text

  @Flag(help: "Show as notes, too, what rules say at later statuses.")
  var allStatuses = false

  @Flag(help: "Show notes, too.")
  var notes = false

  @Argument(
    help: ArgumentHelp("Documents or folders; all where none are named.", valueName: "path"))
  var paths: [String] = []

  func run() throws {
    let base = try folder.knowledgeBase()
    var context = LintContext(now: today.now, base: base)
    context.speaksForAllStatuses = allStatuses
    let result = try LintRun(base: base, context: context).run(below: paths)
    FindingsOutput(base: base, showsNotes: notes || allStatuses).show(
      result.findings, files: result.files, as: format)
    if result.findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}

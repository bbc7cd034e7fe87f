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

        postmortem lint --format github --format sarif=findings.sarif
        postmortem lint --select signoff,validation --fail-on warning
      """)

  @OptionGroup var folder: FolderOption
  @OptionGroup var today: TodayOption
  @OptionGroup var colour: ColourOption
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: FindingOutputOptions

  @Option(
    help: ArgumentHelp(
      "Read this document from standard input, as an editor has it.", valueName: "doc"))
  var stdinFilename: String?

  @Argument(
    help: ArgumentHelp("Documents or folders; all where none are named.", valueName: "path"))
  var paths: [String] = []

  func run() throws {
    let rules = try selection.selection()
    let workplace = try folder.workplace(today, colour, output.form)
    let (standpoint, settings) = (workplace.standpoint, workplace.settings)
    let targets = try settings.targets()
    let base = try workplace.knowledgeBase()
    var context = LintContext(now: settings.today.now, base: base)
    context.speaksForAllStatuses = output.allStatuses
    let draft = try stdinFilename.map {
      try Draft(standardInputAs: standpoint.fromRoot($0), in: base)
    }
    let wanted = paths.map(standpoint.fromRoot) + (draft.map { [$0.path] } ?? [])
    let result = try LintRun(base: base, context: context, draft: draft).run(below: wanted)
    let report = FindingReport(
      findings: rules.heard(result.findings), files: result.files, signoffs: result.signoffs,
      policy: base.policyInWords)
    let failLevel = settings.failLevel
    try FindingsOutput(
      base: base, standpoint: standpoint, draft: draft, targets: targets, failLevel: failLevel,
      showsNotes: output.notes || output.allStatuses || failLevel == .note,
      showsSignoffs: output.signoffs ? true : nil, showsStatistics: output.statistics
    ).write(report)
    if report.findings.contains(where: { $0.isOpen && failLevel.fails($0.severity) }) {
      throw ExitCode(1)
    }
  }
}

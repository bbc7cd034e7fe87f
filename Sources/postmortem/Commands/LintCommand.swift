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

        postmortem lint --format github --format sarif=findings.sarif
        postmortem lint --select signoff,validation --fail-on warning
      """
  ).ofPostmortem

  @OptionGroup var folder: FolderOption
  @OptionGroup var today: TodayOption
  @OptionGroup var colour: ColourOption
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var comparison: ComparisonOptions
  @OptionGroup var fixes: FixOptions
  @OptionGroup var output: FindingOutputOptions

  @Option(
    help: ArgumentHelp(
      "Read this document from standard input, as an editor has it.", valueName: "doc"))
  var stdinFilename: String?

  @Argument(
    help: ArgumentHelp("Documents or folders; all where none are named.", valueName: "path"))
  var paths: [String] = []

  func validate() throws {
    if comparison.saveBaseline != nil, !paths.isEmpty {
      throw ValidationError(
        "--save-baseline writes the findings of all documents: leave out paths")
    }
    if stdinFilename != nil, fixes.fix {
      throw ValidationError("--fix writes files, and --stdin-filename reads none: use --diff")
    }
  }

  func run() throws {
    let rules = try selection.selection()
    let workplace = try folder.workplace(today, colour, output.form)
    let standpoint = workplace.standpoint
    let working = try workplace.knowledgeBase()
    let comparison = try self.comparison.comparison(of: working, at: standpoint)
    let base = comparison.revision?.base ?? working
    // What fails a branch is not for the branch to say.
    let settings = try workplace.settings(of: base)
    let (targets, failLevel) = (try settings.targets(), settings.failLevel)
    var context = LintContext(now: settings.today.now, base: base)
    context.speaksForAllStatuses = output.allStatuses
    let draft = try stdinFilename.map {
      try Draft(standardInputAs: standpoint.fromRoot($0), in: base)
    }
    var run = LintRun(base: base, context: context)
    if let draft { run.texts = [draft.path: draft.text] }
    let check = LintCheck(
      run: run, paths: paths.map(standpoint.fromRoot) + (draft.map { [$0.path] } ?? []),
      rules: rules, comparison: comparison)
    let mending = fixes.isWanted ? try mend(check) : nil
    if fixes.diff, let mending { return try show(mending) }
    let failures = try mending?.write() ?? []
    let report = try check.report()
    if let path = self.comparison.saveBaseline {
      return try BaselineFile.write(report.findings, to: standpoint.fromRoot(path))
    }
    try FindingsOutput(
      base: base, standpoint: standpoint, draft: draft, isWhole: check.paths.isEmpty,
      targets: targets, failLevel: failLevel,
      showsNotes: output.notes || output.allStatuses || failLevel == .note,
      showsSignoffs: output.signoffs ? true : nil, showsStatistics: output.statistics
    ).write(report)
    if let mending { try tell(mending, failures) }
    if report.findings.contains(where: { $0.isOpen && failLevel.fails($0.severity) }) {
      throw ExitCode(1)
    }
  }
}

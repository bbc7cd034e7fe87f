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
      """)

  @OptionGroup var folder: FolderOption
  @OptionGroup var today: TodayOption
  @OptionGroup var fixes: FixOptions
  @OptionGroup var colour: ColourOption
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var output: FindingOutputOptions
  @OptionGroup var comparison: ComparisonOptions

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
  }

  func run() throws {
    let rules = try selection.selection()
    let workplace = try folder.workplace(today, colour, output.form)
    let (standpoint, settings) = (workplace.standpoint, workplace.settings)
    let targets = try settings.targets()
    let working = try workplace.knowledgeBase()
    let comparison = try self.comparison.comparison(of: working, at: standpoint)
    let base = comparison.revision?.base ?? working
    var context = LintContext(
      now: settings.today.now, configuration: base.configuration, policy: base.policy)
    context.speaksForAllStatuses = output.allStatuses
    let draft = try stdinFilename.map {
      try Draft(standardInputAs: standpoint.fromRoot($0), in: base)
    }
    let wanted = paths.map(standpoint.fromRoot) + (draft.map { [$0.path] } ?? [])
    let lint = LintRun(base: base, context: context, draft: draft)
    if let path = self.comparison.saveBaseline {
      let result = try lint.run(below: wanted)
      return try BaselineFile.write(result.findings, to: standpoint.fromRoot(path))
    }
    func look(_ texts: [String: SourceText]) throws -> (LintRun.Result, ComparisonSummary?) {
      var lint = lint
      lint.texts = texts
      var result = try lint.run(below: wanted, since: comparison.revision)
      result.findings = rules.heard(result.findings)
      result.former = result.former.map(rules.heard)
      let compared = comparison.apply(to: result, isWhole: wanted.isEmpty && rules.isEverything)
      result.findings = compared.findings
      return (result, compared.summary)
    }
    let mending = try mend(base, draft) { try look($0).0.findings }
    if fixes.diff, let mending { return try show(mending) }
    let failures = try mending?.write() ?? []
    let (result, summary) = try look([:])
    let report = FindingReport(
      findings: result.findings, files: result.files, signoffs: result.signoffs,
      policy: base.policyInWords, comparison: summary)
    let failLevel = settings.failLevel
    try FindingsOutput(
      base: base, standpoint: standpoint, draft: draft, targets: targets, failLevel: failLevel,
      showsNotes: output.notes || output.allStatuses || failLevel == .note,
      showsSignoffs: output.signoffs ? true : nil, showsStatistics: output.statistics
    ).write(report)
    if let mending { try tell(mending, failures) }
    if report.findings.contains(where: { $0.isOpen && failLevel.fails($0.severity) }) {
      throw ExitCode(1)
    }
  }
}

import Documents
import Lint

/// What somebody wants to hear of a run: below which paths, of which rules, and what is new.
struct LintCheck {
  let run: LintRun
  /// Documents and folders; all where none are named.
  let paths: [String]
  let rules: RuleSelection
  let comparison: Comparison

  /// The report of a run in which `texts` stand for those of the files at their paths.
  func report(with texts: [String: SourceText] = [:]) throws -> FindingReport {
    var run = run
    run.texts.merge(texts) { $1 }
    var result = try run.run(below: paths, since: comparison.revision)
    result.findings = rules.heard(result.findings)
    result.former = result.former.map(rules.heard)
    let compared = comparison.apply(to: result, isWhole: paths.isEmpty && rules.isWhole)
    return FindingReport(
      findings: compared.findings, files: result.files, signoffs: result.signoffs,
      policy: run.base.policyInWords, comparison: compared.summary)
  }
}

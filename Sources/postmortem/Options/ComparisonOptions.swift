import ArgumentParser
import Incidents
import Provenance

/// What findings are compared with, so that only new ones are told.
struct ComparisonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Tell only what is new since the branch left this revision (origin/main), judged by its "
        + "policy.",
      valueName: "ref"))
  var base: String?

  @Option(
    help: ArgumentHelp("Tell only what this list of old findings does not have.", valueName: "file")
  )
  var baseline: String?

  @Option(
    help: ArgumentHelp("Write today's findings to such a list, and end.", valueName: "file"))
  var saveBaseline: String?

  func validate() throws {
    if base != nil, baseline != nil {
      throw ValidationError(
        "--base already hides what was there before: leave out --baseline")
    }
    if saveBaseline != nil, base != nil || baseline != nil {
      throw ValidationError(
        "--save-baseline writes all findings: leave out --base and --baseline")
    }
  }

  /// What the findings of `working` are compared with; a list is typed as from `standpoint`.
  func comparison(of working: KnowledgeBase, at standpoint: Standpoint) throws -> Comparison {
    if let base { return .revision(try BaseRevision(base, of: working)) }
    if let baseline { return try BaselineFile.read(standpoint.fromRoot(baseline)) }
    return .none
  }
}

import ArgumentParser
import Lint

/// Which rules are heard.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Hear only these rules or groups of rules, separated by commas; repeatable.",
      valueName: "rules"))
  var select: [String] = []

  @Option(
    help: ArgumentHelp(
      "Do not hear these rules or groups of rules, separated by commas; repeatable.",
      valueName: "rules"))
  var ignore: [String] = []

  /// The selection. Throws a `UsageFailure` where a name means nothing.
  func selection() throws -> RuleSelection {
    do {
      return try RuleSelection(select: select, ignore: ignore)
    } catch {
      throw UsageFailure(error.description)
    }
  }
}

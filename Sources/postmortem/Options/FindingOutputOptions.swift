import ArgumentParser
import Documents
import Incidents
import Lint

/// What findings can be written as.
enum FindingFormat: String, CaseIterable {
  case text, concise, json, github, gitlab, sarif, junit, markdown
}

/// In which forms findings are written, and which of them fail the run.
struct FindingOutputOptions: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      "text, concise, json, github, gitlab, sarif, junit or markdown, to the screen or to a "
        + "file; repeatable.",
      valueName: "format[=file]"))
  var formats: [String] = []

  @Option(
    help: ArgumentHelp(
      "Exit with 1 from this severity on: error, warning, note or never.", valueName: "severity"))
  var failOn: FailLevel?

  @Flag(help: "Show notes, too.")
  var notes = false

  @Flag(help: "Show as notes, too, what rules say at later statuses.")
  var allStatuses = false

  @Flag(help: "List who signed off each change, whatever their number.")
  var signoffs = false

  @Flag(help: "Count the findings of each rule instead of telling them.")
  var statistics = false

  /// The forms that were asked for; empty where none were. Throws a `UsageFailure`.
  func targets() throws -> [OutputTarget<FindingFormat>] {
    try OutputTarget.list(formats, of: "findings", example: "sarif=findings.sarif")
  }
}

extension FailLevel: ExpressibleByArgument {}

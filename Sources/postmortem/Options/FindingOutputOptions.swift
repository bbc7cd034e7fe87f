import ArgumentParser
import Documents
import Incidents
import Lint

/// What findings can be written as.
enum FindingFormat: String, CaseIterable {
  case text, concise, json, github, gitlab, sarif, junit, markdown
}

/// How findings are written.
struct FindingOutputOptions: ParsableArguments {
  @OptionGroup var form: FindingFormOptions

  @Flag(help: "Show notes, too.")
  var notes = false

  @Flag(help: "Show as notes, too, what rules say at later statuses.")
  var allStatuses = false

  @Flag(help: "List who signed off each change, whatever their number.")
  var signoffs = false

  @Flag(help: "Count the findings of each rule instead of telling them.")
  var statistics = false
}

/// The forms of findings, and which of them fail the run.
struct FindingFormOptions: ParsableArguments, SettingOptions {
  @Option(
    name: .customLong("format"),
    help: Setting.help(
      "text, concise, json, github, gitlab, sarif, junit or markdown, to the screen or to a "
        + "file; repeatable.",
      .format, valueName: "format[=file]"))
  var formats: [String] = []

  @Option(
    help: Setting.help(
      "Exit with 1 from this severity on: error, warning, note or never.", .failOn,
      valueName: "severity"))
  var failOn: String?

  var flags: [Setting.Name: [String]] {
    var flags: [Setting.Name: [String]] = [:]
    if !formats.isEmpty { flags[.format] = formats }
    if let failOn { flags[.failOn] = [failOn] }
    return flags
  }
}

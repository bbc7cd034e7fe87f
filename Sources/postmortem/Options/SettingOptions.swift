import ArgumentParser
import Documents
import Incidents

/// Flags that give settings.
protocol SettingOptions {
  /// What was typed, by setting; settings without a flag on this command line are absent.
  var flags: [Setting.Name: [String]] { get }
}

extension Setting {
  /// What an option says of itself, and what holds where nobody says anything.
  static func help(_ text: String, _ name: Name, valueName: String) -> ArgumentHelp {
    let standard = all.first { $0.name == name }?.standard.joined(separator: ",") ?? ""
    return ArgumentHelp("\(text) (default: \(standard))", valueName: valueName)
  }
}

/// Where a command works.
struct FolderOption: ParsableArguments {
  @Option(
    name: .customShort("C"),
    help: ArgumentHelp("Work in this folder instead of the current one.", valueName: "dir"))
  var directory: String?

  /// Goes to the knowledge base, with the settings that `options` give.
  func workplace(_ options: any SettingOptions...) throws -> Workplace {
    let flags = options.reduce(into: [:]) { $0.merge($1.flags) { $1 } }
    return try Workplace.enter(directory, flags: flags)
  }
}

/// Where the database is.
struct DatabaseOption: ParsableArguments, SettingOptions {
  @Option(
    name: .customLong("database"),
    help: Setting.help("The database.", .database, valueName: "file"))
  var path: String?

  var flags: [Setting.Name: [String]] { path.map { [.database: [$0]] } ?? [:] }
}

/// Where the site is.
struct OutputOption: ParsableArguments, SettingOptions {
  @Option(
    name: .customLong("output"),
    help: Setting.help("The folder of the site.", .output, valueName: "dir"))
  var path: String?

  var flags: [Setting.Name: [String]] { path.map { [.output: [$0]] } ?? [:] }
}

/// Whether the screen has colours.
struct ColourOption: ParsableArguments, SettingOptions {
  @Option(
    name: .customLong("color"),
    help: Setting.help("Colours: auto, always or never.", .color, valueName: "when"))
  var choice: String?

  var flags: [Setting.Name: [String]] { choice.map { [.color: [$0]] } ?? [:] }
}

/// Which day counts as today.
struct TodayOption: ParsableArguments, SettingOptions {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("Judge as of this day (2026-11-21) instead of today.", valueName: "date"))
  var day: String?

  var flags: [Setting.Name: [String]] { day.map { [.asOf: [$0]] } ?? [:] }

  /// The day that `text` names; nil where it names none.
  static func day(_ text: String) -> CivilDay? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard text.utf8.count == 10, parts.count == 3 else { return nil }
    return CivilDay(year: parts[0], month: parts[1], day: parts[2])
  }
}

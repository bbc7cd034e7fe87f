import ArgumentParser
import Documents
import Glibc
import Incidents

/// Where a command works.
struct FolderOption: ParsableArguments {
  @Option(
    name: .customShort("C"),
    help: ArgumentHelp("Work in this folder instead of the current one.", valueName: "dir"))
  var directory: String?

  /// Goes to the folder, so that every path is relative to it.
  func enter() throws {
    guard let directory, chdir(directory) != 0 else { return }
    throw FileError(directory, cannot: "be entered", code: errno)
  }

  /// Opens the knowledge base of the folder. What is wrong in its configuration is printed; errors
  /// there end the command.
  func knowledgeBase() throws -> KnowledgeBase {
    try enter()
    let base = try KnowledgeBase(path: ".")
    try ConfigurationReport.show(base)
    return base
  }
}

/// Where the database is.
struct DatabaseOption: ParsableArguments {
  @Option(
    name: .customLong("database"),
    help: ArgumentHelp("The database (default: build/postmortem.sqlite).", valueName: "file"))
  var path = "build/postmortem.sqlite"
}

/// Where the site is.
struct OutputOption: ParsableArguments {
  @Option(
    name: .customLong("output"),
    help: ArgumentHelp("The folder of the site (default: build/site).", valueName: "dir"))
  var path = "build/site"
}

/// Which day counts as today.
struct TodayOption: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("Judge as of this day instead of today.", valueName: "date"))
  var day: Day?

  /// Now, seconds since 1970: the clock's, or noon UTC of the given day.
  var now: Int { day.map { $0.civil.daysSince1970 * 86_400 + 43_200 } ?? Int(time(nil)) }

  /// A day on the command line.
  struct Day: ExpressibleByArgument {
    let civil: CivilDay

    init?(argument: String) {
      let parts = argument.split(separator: "-").compactMap { Int($0) }
      guard argument.utf8.count == 10, parts.count == 3,
        let civil = CivilDay(year: parts[0], month: parts[1], day: parts[2])
      else { return nil }
      self.civil = civil
    }
  }
}

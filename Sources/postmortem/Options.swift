import ArgumentParser
import Documents
import Glibc
import Incidents
import Store

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
    help: ArgumentHelp("The database.", valueName: "file"))
  var path = "build/postmortem.sqlite"

  /// Opens the database for reading and writing.
  func open() throws -> KnowledgeBaseStore {
    try KnowledgeBaseStore.open(at: path, patience: try Self.patience())
  }

  /// Opens the database for reading.
  func openReadOnly() throws -> KnowledgeBaseStore {
    try KnowledgeBaseStore.openReadOnly(at: path, patience: try Self.patience())
  }

  /// Seconds to wait for another run that holds the database: 10, or what the environment says.
  private static func patience() throws -> Double {
    guard let text = getenv("POSTMORTEM_PATIENCE").map({ String(cString: $0) }) else { return 10 }
    guard let seconds = Double(text), seconds >= 0, seconds <= 3600 else {
      throw UsageFailure("POSTMORTEM_PATIENCE is a number of seconds up to 3600, not `\(text)`")
    }
    return seconds
  }
}

/// Where the site is.
struct OutputOption: ParsableArguments {
  @Option(
    name: .customLong("output"),
    help: ArgumentHelp("The folder of the site.", valueName: "dir"))
  var path = "build/site"
}

/// Which day counts as today.
struct TodayOption: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("Judge as of this day (2026-11-21) instead of today.", valueName: "date"))
  var day: Day?

  /// Now, seconds since 1970: the clock's, or noon UTC of the given day.
  var now: Int { day.map { $0.civil.daysSince1970 * 86_400 + 43_200 } ?? Int(time(nil)) }

  /// The day it is where the knowledge base is at home: in its zone, UTC where it names none.
  func day(in base: KnowledgeBase) -> CivilDay {
    day?.civil ?? CivilDay(at: now, in: base.configuration.zone)
  }

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

import ArgumentParser
import Documents
import Incidents
import Lint

/// On which day something was so.
struct DayOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("The day on which it was so, instead of today.", valueName: "date"))
  var on: String?
}

/// Whether a change of an item is written, and what is shown of it.
struct ItemEditOptions: ParsableArguments {
  @Flag(
    name: [.customLong("dry-run"), .customLong("diff")],
    help: "Show the difference, and write nothing.")
  var dryRun = false

  @Flag(help: "Print what was written as JSON.")
  var json = false

  /// Changes the item called `name` as `change` says for the day, and tells what became of it.
  func run(
    _ name: String, in folder: FolderOption, on day: DayOption? = nil,
    _ change: (CivilDay) throws -> ItemChange
  ) throws {
    let workplace = try folder.workplace()
    let base = try workplace.knowledgeBase()
    let today = workplace.settings.today
    let day = try day?.on.map { try Self.past($0, today.day(in: base)) } ?? today.day(in: base)
    let change = try change(day)
    // One at a time: two changes of one document are both there.
    let turn = try FolderLock(base.root)
    let target = try ItemTarget(base: base, standpoint: workplace.standpoint).find(name)
    let context = LintContext(now: today.now, base: base)
    let result = try ItemEditRun(base: base, context: context, workplace.standpoint)
      .run(change, of: target, writes: !dryRun)
    withExtendedLifetime(turn) {}
    let report = ItemEditReport(
      name: target.name, result: result, standpoint: workplace.standpoint)
    if json {
      Console.out.line(report.json(isWritten: !dryRun))
    } else if dryRun {
      Console.out.difference(report.difference)
    } else {
      for line in report.lines { Console.out.line(line) }
    }
    for warning in result.warnings {
      Console.err.line(ConciseReport.line(workplace.standpoint.shown(warning)))
    }
  }

  /// A day that `text` names.
  static func day(_ text: String, _ option: String) throws -> CivilDay {
    guard let day = TodayOption.day(text) else {
      throw UsageFailure(
        "\(option) `\(TerminalText.sanitised(text))` is not a day: write 2026-03-31")
    }
    return day
  }

  private static func past(_ text: String, _ today: CivilDay) throws -> CivilDay {
    let day = try day(text, "--on")
    guard day <= today else {
      throw UsageFailure("--on \(day) lies ahead: today is \(today)")
    }
    return day
  }

  /// What must be given, and what it says. The parser would miss it before it tells of a flag that
  /// nobody knows.
  static func given(_ words: String?, _ option: String, _ meaning: String) throws -> String {
    guard let words else { throw UsageFailure("`\(option)` is missing: \(meaning)") }
    return words
  }

  /// `words` on one line.
  static func line(_ words: String, _ option: String) throws -> String {
    let line = TypedLine.text(words)
    guard !line.isEmpty else {
      throw UsageFailure("\(option) is empty: say something or leave it out")
    }
    return line
  }

  /// A name with or without `@`.
  static func person(_ name: String) throws -> String {
    let bare = name.hasPrefix("@") ? String(name.dropFirst()) : name
    guard !bare.isEmpty, bare == TypedLine.text(bare), !bare.contains(" ") else {
      throw UsageFailure("`\(TerminalText.sanitised(name))` is no name: write @li-na")
    }
    return bare
  }
}

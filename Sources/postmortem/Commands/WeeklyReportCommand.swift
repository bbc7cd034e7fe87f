import ArgumentParser
import Documents
import Glibc
import Incidents
import Reports
import Store

struct WeeklyReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weekly",
    abstract: "What is late, due and done, and which changes nobody checked.",
    usage: "postmortem report weekly [<options>]",
    discussion: """
      Tells what the database says, so run `postmortem ingest` first. The same database, policy, \
      day and hour give the same bytes; of an earlier day, or with --as-of, the hour does not count.

        postmortem report weekly --week 2026-W47
        postmortem report weekly --format text --format html=weekly.html
        postmortem report weekly --team payments --format eml=weekly.eml
      """)

  @OptionGroup var folder: FolderOption
  @OptionGroup var database: DatabaseOption
  @OptionGroup var today: TodayOption

  @Option(
    help: ArgumentHelp(
      "Report on this ISO week, as of its last day or, while it lasts, of today.",
      valueName: "2026-W47"))
  var week: String?

  @OptionGroup var audience: AudienceOption
  @OptionGroup var output: ReportOutputOptions

  func run() throws {
    let workplace = try folder.workplace(database, today)
    let outputs = try output.outputs()
    let week = try chosenWeek()
    let base = try workplace.knowledgeBase()
    let store = try workplace.settings.openDatabaseReadOnly()
    try Staleness.warn(of: store, base)
    let present = workplace.settings.today.day(in: base)
    if let week, week.monday > present {
      throw UsageFailure(
        "\(week) has not begun: the last week to report on is \(ISOWeek(containing: present))")
    }
    let asOf = week.map { min(max(present, $0.monday), $0.sunday) } ?? present
    let whose = audience.value
    let source = try ReportSource(
      store: store, policy: base.policy, configuration: base.configuration, audience: whose,
      isShallow: try HistoryRun.isShallow(in: store))
    try audience.check(source)
    let report = WeeklyReport(
      source, asOf: asOf, now: asOf == present ? workplace.settings.today.now : nil,
      audience: whose)
    try outputs.write(report.page, base, from: workplace.standpoint)
  }

  private func chosenWeek() throws -> ISOWeek? {
    guard let week else { return nil }
    guard today.day == nil else {
      throw UsageFailure("--week and --as-of each choose the day: give one of them")
    }
    guard let chosen = ISOWeek(week) else {
      throw UsageFailure(
        """
        `\(TerminalText.sanitised(week))` is not a week: write year and ISO week, \
        for example --week 2026-W47
        """)
    }
    return chosen
  }
}

import ArgumentParser
import Documents
import Incidents
import Reports
import Store

struct QuarterReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quarter",
    abstract: "Trends: how much, how long, why, and whether promises were kept.",
    usage: "postmortem report quarter [<options>]",
    discussion: """
      Tells what the database says, so run `postmortem ingest` first.

        postmortem report quarter --quarter 2026-Q3
        postmortem report quarter --format html=quarter.html
      """)

  @OptionGroup var folder: FolderOption
  @OptionGroup var database: DatabaseOption
  @OptionGroup var today: TodayOption

  @Option(
    help: ArgumentHelp(
      "Report on this quarter, as of its last day or, while it lasts, of today.",
      valueName: "2026-Q3"))
  var quarter: String?

  @OptionGroup var audience: AudienceOption
  @OptionGroup var output: ReportOutputOptions

  func run() throws {
    let workplace = try folder.workplace(database, today)
    let outputs = try output.outputs()
    let chosen = try chosenQuarter()
    let base = try workplace.knowledgeBase()
    let store = try workplace.settings.openDatabaseReadOnly()
    try Staleness.warn(of: store, base)
    let present = workplace.settings.today.day(in: base)
    let quarter = chosen ?? Quarter(containing: present)
    if quarter.first > present {
      throw UsageFailure(
        "\(quarter) has not begun: the last quarter to report on is \(Quarter(containing: present))"
      )
    }
    let source = try ReportSource(
      store: store, policy: base.policy, configuration: base.configuration,
      audience: audience.value,
      isShallow: try HistoryRun.isShallow(in: store))
    try audience.check(source)
    let report = QuarterReport(
      source, quarter: quarter, asOf: min(max(present, quarter.first), quarter.last),
      audience: audience.value)
    try outputs.write(report.page, base, from: workplace.standpoint)
  }

  private func chosenQuarter() throws -> Quarter? {
    guard let quarter else { return nil }
    guard today.day == nil else {
      throw UsageFailure("--quarter and --as-of each choose the day: give one of them")
    }
    guard let chosen = Quarter(quarter) else {
      throw UsageFailure(
        """
        `\(TerminalText.sanitised(quarter))` is not a quarter: write year and quarter, \
        for example --quarter 2026-Q3
        """)
    }
    return chosen
  }
}

import ArgumentParser
import Documents
import Incidents
import Reports
import Store

struct IncidentReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incident",
    abstract: "One page about one document, for the meeting that reviews it.",
    usage: "postmortem report incident [<options>] <id>",
    discussion: """
      Tells what the database says, so run `postmortem ingest` first.

        postmortem report incident INC-2026-0301
        postmortem report incident INC-2026-0301 --format html=review.html
      """)

  @OptionGroup var folder: FolderOption
  @OptionGroup var database: DatabaseOption
  @OptionGroup var today: TodayOption
  @OptionGroup var output: ReportOutputOptions

  @Argument(help: "Id of the document, or one it had before.")
  var id: String

  func run() throws {
    let workplace = try folder.workplace(database, today)
    let outputs = try output.outputs()
    let base = try workplace.knowledgeBase()
    let store = try workplace.settings.openDatabaseReadOnly()
    try Staleness.warn(of: store, base)
    let present = workplace.settings.today.day(in: base)
    let source = try ReportSource(
      store: store, policy: base.policy, configuration: base.configuration,
      isShallow: try HistoryRun.isShallow(in: store))
    guard let card = source.card(of: id) else {
      let near = Spelling.suggestion(for: id, among: source.ids).map { "did you mean `\($0)`?" }
      throw UsageFailure(
        TerminalText.sanitised(
          "there is no document `\(id)` in the database; "
            + (near ?? "`postmortem query \"SELECT id, title FROM documents\"` lists them")))
    }
    let account = try store.account(of: card.document.number)
    let report = IncidentReport(
      source, card, account, asOf: present, now: workplace.settings.today.now)
    try outputs.write(report.page, base, from: workplace.standpoint)
  }
}

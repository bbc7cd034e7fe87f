import ArgumentParser
import Incidents
import Lint
import Store

struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest", abstract: "Bring the database up to the files.",
    usage: "postmortem ingest [<options>]",
    discussion: """
      Reads what changed since the last time into one SQLite file, all or nothing. \
      On unchanged files nothing is written.
      """
  ).ofPostmortem

  @OptionGroup var folder: FolderOption
  @OptionGroup var database: DatabaseOption
  @OptionGroup var today: TodayOption

  func run() throws {
    let start = Progress.seconds()
    let workplace = try folder.workplace(database, today)
    let (base, settings) = (try workplace.knowledgeBase(), workplace.settings)
    let store = try settings.openDatabase()
    let result = try Ingestion(base: base, now: settings.today.now).run(into: store)
    result.history.tellGap()
    Console.out.line(
      "\(workplace.standpoint.shown(settings.database)): \(result.summary) (\(Duration.text(Progress.seconds() - start)))"
    )
  }
}

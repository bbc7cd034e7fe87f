import ArgumentParser
import Documents
import Store

struct SiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "Bring the site up to the files.",
    usage: "postmortem site [<options>]",
    discussion: """
      Brings the database up to the files first, then makes the pages that are missing or differ. \
      The pages need no server: open index.html from its folder, or copy the folder to any host.
      """)

  @OptionGroup var folder: FolderOption
  @OptionGroup var database: DatabaseOption
  @OptionGroup var output: OutputOption
  @OptionGroup var today: TodayOption

  func run() throws {
    let start = Progress.seconds()
    let workplace = try folder.workplace(database, output, today)
    let (base, settings) = (try workplace.knowledgeBase(), workplace.settings)
    let store = try settings.openDatabase()
    let publishing = try Publishing(
      base: base, today: settings.today.day(in: base), output: settings.output)
    let result = try Ingestion(base: base, now: settings.today.now).run(into: store, publishing)
    let publication = try publishing.run(from: store, result.draft)
    Console.out.line(
      "\(workplace.standpoint.shown(settings.output))/index.html: \(publication.summary) "
        + "(\(Duration.text(Progress.seconds() - start)))")
  }
}

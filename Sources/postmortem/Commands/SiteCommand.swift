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
    let base = try folder.knowledgeBase()
    let store = try database.open()
    let publishing = try Publishing(
      base: base, today: today.day(in: base), output: output.path)
    let result = try Ingestion(base: base, now: today.now).run(into: store, publishing)
    let publication = try publishing.run(
      from: store, try store.findings(), result.draft)
    Console.out.line(
      "\(output.path)/index.html: \(publication.summary) "
        + "(\(Duration.text(Progress.seconds() - start)))")
  }
}

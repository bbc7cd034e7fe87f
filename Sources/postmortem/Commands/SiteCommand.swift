import ArgumentParser

struct SiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "Bring the site up to the files.",
    usage: "postmortem site [<options>]",
    discussion: """
      Brings the database up to the files first, then makes the pages that are missing or differ. \
      The pages need no server: open index.html from its folder, or copy the folder to any host.
      """,
    subcommands: [SiteEjectCommand.self])

  @OptionGroup var folder: FolderOption
  @OptionGroup var database: DatabaseOption
  @OptionGroup var output: OutputOption
  @OptionGroup var today: TodayOption

  func run() throws {
    let start = Progress.seconds()
    let workplace = try folder.workplace(database, output, today)
    let run = try BuildRun(workplace)
    Console.out.line(
      "\(workplace.standpoint.shown(run.settings.output))/index.html: \(run.publication.summary) "
        + "(\(Duration.text(Progress.seconds() - start)))")
  }
}

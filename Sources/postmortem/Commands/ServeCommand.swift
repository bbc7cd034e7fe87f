import ArgumentParser
import Documents

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the site, and every change as you save.",
    usage: "postmortem serve [<options>]",
    discussion: """
      Builds, serves the site to this machine only, and builds again what a saved file changes; \
      pages that are open load themselves again. What goes wrong is told here, and the last good \
      site stays. Ctrl-C ends.
      """
  ).ofPostmortem

  @OptionGroup var folder: FolderOption
  @OptionGroup var database: DatabaseOption
  @OptionGroup var output: OutputOption
  @OptionGroup var today: TodayOption

  @Option(help: ArgumentHelp("The port on 127.0.0.1; 0 takes any.", valueName: "number"))
  var port = "8321"

  func run() throws {
    guard let port = UInt16(port) else {
      throw UsageFailure(
        "--port: `\(TerminalText.sanitised(port))` is no port; write a number from 0 to 65535, "
          + "as in --port 8321")
    }
    var preview = try PreviewRun(folder.workplace(database, output, today), port: port)
    try preview.watch()
  }
}

import ArgumentParser
import Incidents

struct ReopenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Say that an item is open again.",
    usage: "postmortem actions reopen [<options>] <item>",
    discussion: """
      The lines that said that it was closed go: closed, evidence, verified, declined. The \
      history of the file has them.
      """)

  @OptionGroup var folder: FolderOption
  @OptionGroup var edit: ItemEditOptions
  @OptionGroup var day: DayOption

  @Option(help: ArgumentHelp("What showed that it is not done.", valueName: "text"))
  var reason: String?

  @Argument(help: ArgumentHelp("INC-2020-0408/AI-1", valueName: "item"))
  var item: String

  func run() throws {
    let reason = try reason.map { try ItemEditOptions.line($0, "--reason") }
    try edit.run(item, in: folder, on: day) { .reopened(on: $0, reason: reason) }
  }
}

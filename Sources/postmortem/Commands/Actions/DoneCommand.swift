import ArgumentParser
import Incidents

struct DoneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "Say that an item is done, with the evidence.",
    usage: "postmortem actions done [<options>] <item>")

  @OptionGroup var folder: FolderOption
  @OptionGroup var edit: ItemEditOptions
  @OptionGroup var day: DayOption

  @Option(help: ArgumentHelp("What shows that it is done.", valueName: "text"))
  var evidence: String?

  @Argument(help: ArgumentHelp("INC-2020-0408/AI-1", valueName: "item"))
  var item: String

  func run() throws {
    let evidence = try evidence.map { try ItemEditOptions.line($0, "--evidence") }
    try edit.run(item, in: folder, on: day) { .done(on: $0, evidence: evidence) }
  }
}

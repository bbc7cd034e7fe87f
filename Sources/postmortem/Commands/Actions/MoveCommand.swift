import ArgumentParser
import Incidents

struct MoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Give an item another due date, and say why.",
    usage: "postmortem actions move [<options>] <item> <date>")

  @OptionGroup var folder: FolderOption
  @OptionGroup var edit: ItemEditOptions
  @OptionGroup var day: DayOption

  @Option(help: ArgumentHelp("Why the former day is not kept.", valueName: "text"))
  var reason: String?

  @Argument(help: ArgumentHelp("INC-2020-0408/AI-1", valueName: "item"))
  var item: String

  @Argument(help: ArgumentHelp("The day, 2026-03-31.", valueName: "date"))
  var date: String

  func run() throws {
    let date = try ItemEditOptions.day(date, "<date>")
    let reason = try reason.map { try ItemEditOptions.line($0, "--reason") }
    try edit.run(item, in: folder, on: day) { .moved(to: date, on: $0, reason: reason) }
  }
}

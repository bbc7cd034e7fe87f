import ArgumentParser
import Incidents

struct DeclineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decline", abstract: "Say that an item will not be done, who decided, and why.",
    usage: "postmortem actions decline [<options>] <item>")

  @OptionGroup var folder: FolderOption
  @OptionGroup var edit: ItemEditOptions
  @OptionGroup var day: DayOption

  @Option(help: ArgumentHelp("Why not. Must be given.", valueName: "text"))
  var reason: String?

  @Option(help: ArgumentHelp("Who decided. Must be given.", valueName: "person"))
  var by: String?

  @Argument(help: ArgumentHelp("INC-2020-0408/AI-1", valueName: "item"))
  var item: String

  func run() throws {
    let reason = try ItemEditOptions.line(
      ItemEditOptions.given(reason, "--reason <text>", "why it will not be done"), "--reason")
    let by = try ItemEditOptions.person(
      ItemEditOptions.given(by, "--by <person>", "who decided that it will not be done"))
    try edit.run(item, in: folder, on: day) { .declined(on: $0, reason: reason, by: by) }
  }
}

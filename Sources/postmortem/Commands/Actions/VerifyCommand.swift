import ArgumentParser
import Incidents

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Say who looked at the evidence of an item.",
    usage: "postmortem actions verify [<options>] --by <person> <item>")

  @OptionGroup var folder: FolderOption
  @OptionGroup var edit: ItemEditOptions
  @OptionGroup var day: DayOption

  @Option(
    help: ArgumentHelp("Who looked at it; not its owner. Must be given.", valueName: "person"))
  var by: String?

  @Argument(help: ArgumentHelp("INC-2020-0408/AI-1", valueName: "item"))
  var item: String

  func run() throws {
    let by = try ItemEditOptions.person(
      ItemEditOptions.given(by, "--by <person>", "who looked at the evidence, and is not the owner")
    )
    try edit.run(item, in: folder, on: day) { .verified(on: $0, by: by) }
  }
}

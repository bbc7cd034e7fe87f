import ArgumentParser
import Incidents

struct ReassignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reassign", abstract: "Give an item another owner.",
    usage: "postmortem actions reassign [<options>] <item> <person>")

  @OptionGroup var folder: FolderOption
  @OptionGroup var edit: ItemEditOptions

  @Argument(help: ArgumentHelp("INC-2020-0408/AI-1", valueName: "item"))
  var item: String

  @Argument(help: ArgumentHelp("Who has it from now on.", valueName: "person"))
  var person: String

  func run() throws {
    let person = try ItemEditOptions.person(person)
    try edit.run(item, in: folder) { _ in .reassigned(to: person) }
  }
}

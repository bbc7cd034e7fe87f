import ArgumentParser
import Documents
import Lint

struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List the rules by groups.",
    usage: "postmortem rules [<options>]",
    discussion: """
      Each with its severity, the status from which it speaks, and whether lint --fix mends it. \
      Rules and groups are what --select, --ignore and postmortem.yml name; `postmortem explain \
      RULE` tells why a rule is there.
      """
  ).ofPostmortem

  @OptionGroup var folder: FolderOption
  @OptionGroup var colour: ColourOption

  @Flag(help: "Answer in JSON.")
  var json = false

  func run() throws {
    _ = try folder.workplace(colour)
    if json {
      Console.out.line(JSON.text(RuleListJSON()))
    } else {
      Console.out.text(RuleList.text(Console.out.hasColour ? .coloured : .plain))
    }
  }
}

import ArgumentParser
import Documents
import Lint

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Tell what a rule is for, with examples.",
    usage: "postmortem explain [<options>] [<rule>]",
    discussion: "Without a name all rules are listed."
  ).ofPostmortem

  @OptionGroup var folder: FolderOption
  @OptionGroup var colour: ColourOption

  @Argument(
    help: ArgumentHelp("Name of a rule, as findings show it in brackets.", valueName: "rule"))
  var rule: String?

  func run() throws {
    _ = try folder.workplace(colour)
    guard let rule else { return list() }
    guard let page = RulePage(named: rule) else {
      let near = RulePage.suggestion(for: rule)
      throw UsageFailure(
        "there is no rule `\(rule)`; "
          + (near.map { "did you mean `\($0)`?" } ?? "`postmortem explain` lists all rules"))
    }
    let width = Console.out.isTerminal ? Console.out.width : nil
    Console.out.text(
      page.terminalText(Console.out.hasColour ? .coloured : .plain, width: width))
  }

  private func list() {
    // Into a pipe a rule is a line, for grep.
    for line in RuleList.lines(width: Console.out.isTerminal ? Console.out.width : nil) {
      Console.out.line(line)
    }
  }
}

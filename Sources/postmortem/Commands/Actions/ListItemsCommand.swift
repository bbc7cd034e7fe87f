import ArgumentParser
import Documents
import Incidents
import Site

struct ListItemsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what is left to do, the most urgent first.",
    usage: "postmortem actions list [<options>]",
    discussion: """
      Reads the documents and needs no database. Items of withdrawn documents are left out; \
      those of retold accounts are never late.

        postmortem actions --team payments --due-before 2026-12-01
        postmortem actions --all --csv > items.csv
      """)

  @OptionGroup var folder: FolderOption
  @OptionGroup var today: TodayOption
  @OptionGroup var filter: ItemFilterOptions

  @Flag(help: "List as JSON.")
  var json = false

  @Flag(help: "List as CSV, for spreadsheets.")
  var csv = false

  func validate() throws {
    if json, csv { throw ValidationError("--json and --csv are two forms: choose one") }
  }

  func run() throws {
    let workplace = try folder.workplace(today)
    let base = try workplace.knowledgeBase()
    let policy = JudgedPolicy(base.policy, configuration: base.configuration)
    let day = workplace.settings.today.day(in: base)
    let teams = TeamDirectory(policy)
    let tickets = base.configuration.tickets
    let all = try DocumentSearch(base: base).parts(of: "AI-", among: try base.listing().files) {
      ListedItem.all(in: $0, policy, teams, tickets)
    }
    try filter.check(base, all, policy)
    let items = try filter.chosen(all, policy, today: day).sorted(by: ListedItem.inOrder)
    if json {
      Console.out.line(JSON.text(ItemListJSON(items, asOf: day, workplace.standpoint)))
    } else if csv {
      Console.out.bytes(ItemTable.csv(items, today: day, workplace.standpoint))
    } else {
      // Into a pipe nothing is cut.
      let width = Console.out.isTerminal ? Console.out.width : 10_000
      for line in ItemTable.lines(items, today: day, width: width) { Console.out.line(line) }
      Console.out.line(ItemTable.summary(items, today: day))
    }
  }
}

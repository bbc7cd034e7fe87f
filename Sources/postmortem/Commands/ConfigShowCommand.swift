import ArgumentParser
import Documents
import Incidents

struct ConfigShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print every setting with where its value comes from.",
    usage: "postmortem config show [<options>]",
    discussion: """
      A flag counts before a variable of the environment, that before postmortem.yml, and that \
      before what holds where nobody says anything.
      """)

  @OptionGroup var folder: FolderOption
  @OptionGroup var database: DatabaseOption
  @OptionGroup var output: OutputOption
  @OptionGroup var today: TodayOption
  @OptionGroup var colour: ColourOption
  @OptionGroup var form: FindingFormOptions

  @Flag(help: "Answer in JSON.")
  var json = false

  func run() throws {
    let workplace = try folder.workplace(database, output, today, colour, form)
    let base = try workplace.knowledgeBase()
    let lines = SettingLine.all(of: workplace, base)
    if json {
      Console.out.line(JSON.text(SettingListJSON(workplace, lines)))
      return
    }
    Console.out.line("knowledge base: \(TerminalText.sanitised(workplace.root))\n\n")
    let table = TextTable(
      [
        TextTable.Column("setting", minimum: 24), TextTable.Column("value", minimum: 24),
        TextTable.Column("from", minimum: 24),
      ],
      rows: lines.map { [$0.name, $0.values.joined(separator: ", "), $0.origin.words(workplace)] })
    let width = Console.out.isTerminal ? Console.out.width : 10_000
    for line in table.lines(width: width) { Console.out.line(line) }
  }
}

extension Settings.Origin {
  /// Where a value comes from, in a few words.
  fileprivate func words(_ workplace: Workplace) -> String {
    switch self {
    case .flag(let flag): flag
    case .variable(let name): name
    case .file(let place):
      "\(workplace.standpoint.shown(place.path)):\(place.start.line):\(place.start.column)"
    case .standard: "default"
    }
  }
}

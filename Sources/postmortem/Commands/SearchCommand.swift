import ArgumentParser
import Documents
import Incidents
import Store

struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find documents by their words.",
    usage: "postmortem search [<options>] <words> ...",
    discussion: """
      Looks everywhere: titles, error texts, causes, timelines, items, prose. Chinese and Japanese \
      words need no spaces around them; "in quotes" is a phrase. Where nothing is found the exit \
      code is 1.

        postmortem search 连接池
        postmortem search CommunicationsException --service user-center
      """
  ).ofPostmortem

  @OptionGroup var folder: FolderOption
  @OptionGroup var database: DatabaseOption
  @OptionGroup var colour: ColourOption

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Show at most so many documents.", valueName: "number"))
  var limit = 10

  @Option(
    help: ArgumentHelp("Only documents of this severity (repeatable).", valueName: "severity"))
  var severity: [String] = []

  @Option(help: ArgumentHelp("Only documents about this service (repeatable).", valueName: "name"))
  var service: [String] = []

  @Option(help: ArgumentHelp("Only documents of this year.", valueName: "year"))
  var year: Int?

  @Flag(help: "Answer in JSON.")
  var json = false

  @Argument(help: ArgumentHelp("What to look for.", valueName: "words"))
  var words: [String]

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit takes a number from 1.") }
    if let year, !(1...9999).contains(year) {
      throw ValidationError("--year takes a year such as 2020.")
    }
  }

  func run() throws {
    let workplace = try folder.workplace(database, colour)
    let store = try workplace.settings.openDatabaseReadOnly()
    var filter = SearchFilter()
    filter.severities = severity
    filter.services = service
    if let year {
      filter.from = CivilDay(year: year, month: 1, day: 1)
      filter.to = CivilDay(year: year, month: 12, day: 31)
    }
    let answer: SearchAnswer
    do {
      answer = try store.search(words.joined(separator: " "), limit: limit, filter: filter)
    } catch let refusal as SearchQuery.Refusal {
      throw UsageFailure(String(describing: refusal))
    }
    if json {
      Console.out.line(JSON.text(SearchAnswerJSON(answer)))
    } else {
      SearchOutput(standpoint: workplace.standpoint).show(answer, for: words.joined(separator: " "))
    }
    if answer.hits.isEmpty { throw ExitCode(1) }
  }
}

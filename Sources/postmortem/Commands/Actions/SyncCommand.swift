import ArgumentParser
import Documents
import Incidents
import Lint
import Site

struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: "Compare items with the tickets of a tracker, from its export.",
    usage: "postmortem actions sync [<options>] --from <file>",
    discussion: """
      Tells where an item and the ticket of its line `ticket:` disagree; exit code 1 where they \
      do. The columns of common trackers are known; `tickets:` in postmortem.yml names others.

        postmortem actions sync --from export.csv
        postmortem actions sync --from export.json --write
      """)

  @OptionGroup var folder: FolderOption

  @Option(
    help: ArgumentHelp(
      "The export, CSV or JSON; `-`: standard input. Must be given.", valueName: "file"))
  var from: String?

  @Flag(help: "Make the items say what their tickets say, where that can be said.")
  var write = false

  @Flag(
    name: [.customLong("dry-run"), .customLong("diff")],
    help: "Show what --write would change, and write nothing.")
  var dryRun = false

  @Flag(help: "Print all as JSON.")
  var json = false

  func run() throws {
    let workplace = try folder.workplace()
    let base = try workplace.knowledgeBase()
    let standpoint = workplace.standpoint
    let today = workplace.settings.today
    let policy = JudgedPolicy(base.policy, configuration: base.configuration)
    let tickets = base.configuration.tickets
    let export = try export(tickets, standpoint)
    let writes = write && !dryRun
    let turn = writes ? try FolderLock(base.root) : nil
    let teams = TeamDirectory(policy)
    let items = try DocumentSearch(base: base)
      .parts(of: "AI-", among: try base.listing().files) {
        ListedItem.all(in: $0, policy, teams, tickets)
      }
      .filter { $0.ticket != nil }.sorted(by: ListedItem.inPlace)
    let found = TicketComparison(
      export: export, people: policy.people, today: today.day(in: base)
    ).disagreements(items)
    let sync = TicketSync(
      run: ItemEditRun(
        base: base, context: LintContext(now: today.now, base: base), standpoint), writes: writes)
    let answer = write || dryRun ? try sync.answer(found) : TicketSync.Answer(leaving: found)
    withExtendedLifetime(turn) {}
    let report = SyncReport(
      items: items.count, tickets: export.tickets.count, found: Array(zip(found, answer.outcomes)),
      documents: writes ? answer.documents : [:], isWritten: writes, standpoint: standpoint)
    if json {
      Console.out.line(JSON.text(report.json))
    } else if dryRun {
      Console.out.difference(report.difference)
      for line in report.lines { Console.err.line(line) }
    } else {
      for line in report.lines { Console.out.line(line) }
    }
    // Told last, with the exit code of what could not be written.
    if let failure = answer.failures.first { throw failure }
    if report.isLeft { throw ExitCode(1) }
  }

  /// The export, read whole. Throws where it cannot be read as one.
  private func export(
    _ settings: TicketSettings?, _ standpoint: Standpoint
  ) throws -> TrackerExport {
    let from = try ItemEditOptions.given(
      from, "--from <file>", "the export of the tracker, CSV or JSON, or - for standard input")
    let reading: SourceReading
    if from == "-" {
      let bytes = try StandardInput.bytes(limit: InputFile.maximumSize)
      guard bytes.count <= InputFile.maximumSize else {
        throw FileError("standard input", "has more than 16 MiB", wayOut: "export less")
      }
      reading = SourceReader.inspect(
        path: "standard input", bytes: bytes, limit: InputFile.maximumSize)
    } else {
      reading = try InputFile.read(standpoint.fromRoot(from))
    }
    var faults = reading.diagnostics.filter { $0.severity == .error && reading.text == nil }
    for index in faults.indices { faults[index].rule = "export-unreadable" }
    guard let text = reading.text else {
      try ConfigurationReport.stop(faults.map(standpoint.shown), in: "the export")
      throw UsageFailure("\(TerminalText.sanitised(from)) cannot be read as text")
    }
    let export = TrackerExport(text, settings)
    try ConfigurationReport.stop(export.diagnostics.map(standpoint.shown), in: "the export")
    return export
  }
}

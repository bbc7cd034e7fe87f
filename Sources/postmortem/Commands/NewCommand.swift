public import ArgumentParser
import Authoring
import Documents
import Glibc
import Incidents

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begin a document, with a free id.",
    usage: "postmortem new [<options>]",
    discussion: """
      Prints the path of the new file. An incident begins as `active`: rules say only what is \
      broken until it is a draft.

        postmortem new --title "Checkout refuses every card" --severity SEV2
      """
  ).ofPostmortem

  @OptionGroup var folder: FolderOption

  @Option(
    help: ArgumentHelp(
      "What it will tell of.", valueName: "type"))
  var type = DocumentType.incident

  @Option(help: ArgumentHelp("One sentence: what is seen.", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "How grave it is; without it the gravest, of a near miss the mildest.", valueName: "severity")
  )
  var severity: String?

  @Option(help: ArgumentHelp("An affected service; may be repeated.", valueName: "name"))
  var service: [String] = []

  @Flag(help: "Print path and text, and write nothing.")
  var dryRun = false

  @Flag(help: "Print id and path as JSON.")
  var json = false

  /// What stands alone, where a title was meant.
  @Argument(help: .hidden)
  var words: [String] = []

  func run() throws {
    try requireNoWords()
    let workplace = try folder.workplace()
    let base = try workplace.knowledgeBase()
    let document = try newDocument(in: base)
    let day = CivilDay(at: Int(time(nil)), in: base.configuration.zone)
    let place = base.folders.first ?? ""
    // One at a time: two that begin at once get two ids.
    let turn = try FolderLock(base.root)
    let files = try base.listing().files
    let stem = DocumentName.stem(type, on: day)
    let taken = try DocumentSearch(base: base).parts(of: stem, among: files) {
      [$0.id?.value].compactMap(\.self) + $0.formerIDs.map(\.value)
    }
    let name = DocumentName(
      type, title: document.title ?? type.rawValue, on: day, taken: Set(taken),
      among: files.map(\.path), in: place,
      exists: base.root.exists)
    let text = document.text(name, on: day)
    if !dryRun, try !DocumentFile.create(root: ".", path: name.path, Array(text.utf8)) {
      throw FileError(
        name.path, "was made by somebody else just now", wayOut: "run the command again")
    }
    withExtendedLifetime(turn) {}
    if json {
      Console.out.line(JSON.text(Answer(id: name.id, path: name.path, isWritten: !dryRun)))
    } else {
      Console.out.line(TerminalText.sanitised(workplace.standpoint.shown(name.path)))
      if dryRun { Console.out.text("\n" + text) }
    }
  }

  /// What was begun.
  private struct Answer: Encodable {
    var id: String
    var path: String
    var isWritten: Bool
  }

  private func requireNoWords() throws {
    guard let word = words.first else { return }
    let title = (([title].compactMap { $0 }) + words).joined(separator: " ")
      .replacing("\"", with: "\\\"")
    throw UsageFailure(
      TerminalText.sanitised(
        "`\(word)` belongs to no option; a title stands in quotes behind --title: "
          + "postmortem new --title \"\(title)\""))
  }

  private func newDocument(in base: KnowledgeBase) throws -> NewDocument {
    let severities = base.configuration.effectiveSeverities
    if let severity, !severities.contains(severity) {
      throw UsageFailure(
        TerminalText.sanitised(
          "--severity: there is no `\(severity)`; "
            + WordOffer.all(for: severity, among: severities)))
    }
    // What nearly happened did no harm; what happens may still turn out to be grave.
    let standard = (type == .nearMiss ? severities.last : severities.first) ?? "SEV1"
    return NewDocument(
      type, title: title.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 },
      severity: severity ?? standard, services: service,
      timezone: base.configuration.timezone?.value ?? "UTC",
      language: base.configuration.language?.value ?? .en)
  }
}

extension DocumentType: ExpressibleByArgument {}

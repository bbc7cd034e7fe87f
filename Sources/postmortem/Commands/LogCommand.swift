import ArgumentParser
import Authoring
import Documents
import Glibc
import Incidents
import Lint

struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Add a line to the timeline of the active incident.",
    usage: "postmortem log [<options>] <text> ...",
    discussion: """
      Without a time it is now. The line goes to its place in time; nothing else is touched.

        postmortem log "17:36 diagnose: [dba] the instance no longer exists"
        postmortem log "rebooting did not help"
      """
  ).ofPostmortem

  @OptionGroup var folder: FolderOption

  @Option(help: ArgumentHelp("The document, where several are active.", valueName: "id"))
  var id: String?

  @Flag(help: "Print the line, and write nothing.")
  var dryRun = false

  @Flag(help: "Print what was written as JSON.")
  var json = false

  @Argument(help: ArgumentHelp("What happened, in one line.", valueName: "text"))
  var text: [String]

  func run() throws {
    let workplace = try folder.workplace()
    let base = try workplace.knowledgeBase()
    // One at a time: two who log at once both get their line.
    let turn = try FolderLock(base.root)
    let target = try LogTarget(base: base).find(id)
    let (addition, path) = try write(to: target, in: base)
    withExtendedLifetime(turn) {}
    let shown = workplace.standpoint.shown(path)
    if json {
      let answer = Answer(
        path: path, line: addition.line, text: addition.text, isWritten: !dryRun)
      return Console.out.line(JSON.text(answer))
    }
    let line = TerminalText.sanitised(addition.text)
    Console.out.line("\(ConciseReport.path(shown)):\(addition.line): \(line)")
    let after = DocumentReader.read(
      SourceText(path: path, bytes: addition.bytes), context: base.configuration.readingContext)
    for told in after.diagnostics where told.place.start.line == addition.line {
      Console.err.line(
        TerminalText.sanitised(
          "postmortem: " + ([told.message] + told.help).joined(separator: "; ")))
    }
    if let day = addition.yesterday {
      Console.err.line(
        TerminalText.sanitised(
          "postmortem: that time lies ahead of the clock, so it is one of yesterday, \(day); "
            + "write \(day.adding(days: 1)) before it where today is meant"))
    }
    if addition.isBetween {
      Console.err.line("postmortem: later entries follow it; it stands where its time belongs")
    }
  }

  /// What was written.
  private struct Answer: Encodable {
    var path: String
    var line: Int
    var text: String
    var isWritten: Bool
  }

  /// Writes the line; where somebody saves the file meanwhile, into what was saved.
  private func write(
    to target: Document, in base: KnowledgeBase
  ) throws -> (TimelineAddition, path: String) {
    var document = target
    let path = target.source.path
    let context = base.configuration.readingContext
    for _ in 0..<5 {
      let addition: TimelineAddition
      do throws(AuthoringRefusal) {
        addition = try TimelineAddition(
          text.joined(separator: " "), to: document, now: Int(time(nil)), context: context)
      } catch {
        throw UsageFailure(TerminalText.sanitised("\(error)"))
      }
      if dryRun { return (addition, path) }
      do throws(FileError) {
        try DocumentFile.edit([addition.edit], in: document.source, root: base.root)
        return (addition, path)
      } catch {
        guard error.code == ESTALE else { throw error }
      }
      let reading = SourceReader.read(root: base.root, stamp: FileStamp(path: path))
      guard let source = reading.text else { break }
      document = DocumentReader.read(source, context: context)
    }
    throw FileError(
      path, "changes while the line is written", wayOut: "save it, then log again")
  }
}

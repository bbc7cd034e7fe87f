import ArgumentParser
import Documents
import Incidents
import Lint
import Store

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Lint, database and site, in one go.",
    usage: "postmortem build [<options>]",
    discussion: """
      Reads what changed, says what is wrong, and brings the database and the site up to the \
      files. Errors end with exit code 1 and stop nothing: the site shows them, too.
      """)

  @OptionGroup var folder: FolderOption
  @OptionGroup var database: DatabaseOption
  @OptionGroup var output: OutputOption
  @OptionGroup var today: TodayOption

  @Option(help: ArgumentHelp("How findings are shown.", valueName: "format"))
  var format = LintCommand.Format.text

  @Flag(help: "Show notes, too.")
  var notes = false

  func run() throws {
    let start = Progress.seconds()
    let base = try folder.knowledgeBase()
    let store = try database.open()
    let publishing = try Publishing(
      base: base, today: today.day(in: base), output: output.path)
    let result = try Ingestion(base: base, now: today.now).run(into: store, publishing)
    let findings = try store.findings()
    let publication = try publishing.run(from: store, findings, result.draft)
    let counts = try store.counts()
    // A first look only: what is wrong in thousands of files is what `lint` is for.
    FindingsOutput(base: base, showsNotes: notes, limit: 20).show(
      findings, files: result.read + result.unchanged, as: format)
    if format != .json {
      Console.out.line(
        """
        \(database.path): \(result.summary)
        \(output.path)/index.html: \(publication.summary)
        \(counts.sentence); \(Duration.text(Progress.seconds() - start))
        """)
    }
    if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}

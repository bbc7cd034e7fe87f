import ArgumentParser
import Documents
import Incidents
import Lint

struct FmtCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt", abstract: "Write documents in their canonical form.",
    usage: "postmortem fmt [<options>] [<path> ...]",
    discussion: """
      Plain heads of entries, causes and items, explicit zones, even spacing. What is read from a \
      document stays the same. `-` formats standard input.
      """
  ).ofPostmortem

  @OptionGroup var folder: FolderOption

  @Flag(help: "Write nothing; exit code 1 where a document would change.")
  var check = false

  @Flag(help: "Show what would change, and write nothing.")
  var diff = false

  @Option(
    help: ArgumentHelp("The name of what stands on standard input.", valueName: "doc"))
  var stdinFilename: String?

  @Argument(
    help: ArgumentHelp("Documents or folders; all where none are named.", valueName: "path"))
  var paths: [String] = []

  func validate() throws {
    if paths.contains("-"), paths.count > 1 {
      throw ValidationError("`-` is standard input and stands alone")
    }
    if stdinFilename != nil, !paths.isEmpty, paths != ["-"] {
      throw ValidationError("--stdin-filename names what stands on standard input; name no paths")
    }
  }

  func run() throws {
    let workplace = try folder.workplace()
    let base = try workplace.knowledgeBase()
    if paths == ["-"] || stdinFilename != nil { return try formatInput(base) }
    let results = try FormatRun(base: base).run(below: paths.map(workplace.standpoint.fromRoot))
    let changed = results.filter(\.isChanged)
    var failures: [FileError] = []
    if diff {
      for result in changed { Console.out.difference(result.difference) }
    } else if check {
      for result in changed {
        let path = ConciseReport.path(workplace.standpoint.shown(result.path))
        Console.out.line("\(path) is not in its canonical form")
      }
    } else {
      failures = try write(changed, base)
    }
    let refused = tell(results, workplace.standpoint)
    for failure in failures { Console.err.line("postmortem: \(failure.description)") }
    Console.err.line("postmortem: \(summary(results, changed, failures))")
    if !failures.isEmpty { throw ExitCode(3) }
    if refused || ((check || diff) && !changed.isEmpty) { throw ExitCode(1) }
  }

  private func write(_ changed: [FormatRun.Result], _ base: KnowledgeBase) throws -> [FileError] {
    var failures: [FileError] = []
    for result in changed {
      try Interruption.check()
      guard let former = result.former, let text = result.text else { continue }
      do throws(FileError) {
        try DocumentFile.replace(
          root: base.root, path: result.path, holding: former.bytes, with: text.bytes)
      } catch {
        failures.append(error)
      }
    }
    return failures
  }

  /// Says why documents are left as they are; whether there are any.
  private func tell(_ results: [FormatRun.Result], _ standpoint: Standpoint? = nil) -> Bool {
    let errors = results.flatMap(\.errors)
    for error in errors {
      Console.err.line(ConciseReport.line(standpoint?.shown(error) ?? error))
    }
    return !errors.isEmpty
  }

  private func summary(
    _ results: [FormatRun.Result], _ changed: [FormatRun.Result], _ failures: [FileError]
  ) -> String {
    let refused = results.count { !$0.errors.isEmpty }
    let done = changed.count - failures.count
    let verb = check || diff ? "would be formatted" : "formatted"
    var parts = ["\(done) \(verb)", "\(results.count - refused - changed.count) unchanged"]
    if refused > 0 { parts.append("\(refused) with errors left as they are") }
    return parts.joined(separator: ", ")
  }

  /// From standard input to standard output. What has errors comes out as it went in.
  private func formatInput(_ base: KnowledgeBase) throws {
    let path = stdinFilename ?? "standard input"
    let bytes = try StandardInput.bytes(limit: InputFile.maximumSize)
    guard bytes.count <= InputFile.maximumSize else {
      throw FileError("standard input", "has more than 16 MiB", wayOut: "format documents only")
    }
    let result = FormatRun.result(SourceReader.inspect(path: path, bytes: bytes), path, base)
    if diff {
      Console.out.difference(result.difference)
    } else if !check {
      Console.out.bytes(result.text?.bytes ?? bytes)
    }
    if tell([result]) || ((check || diff) && result.isChanged) { throw ExitCode(1) }
  }
}

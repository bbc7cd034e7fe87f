import ArgumentParser
import Documents

/// The command line.
struct Postmortem: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "postmortem",
    abstract: "A knowledge base of postmortems, kept in git.",
    discussion: """
      Every change has a validation and a business sign-off, or says it had none.

        postmortem build            what is wrong; database and site up to the files
        postmortem search 连接池    where was that?
      """,
    version: Version.current,
    subcommands: [
      BuildCommand.self, SiteCommand.self,
      InitCommand.self, NewCommand.self, LogCommand.self,
      LintCommand.self, FmtCommand.self, ExplainCommand.self, IngestCommand.self,
      SearchCommand.self, QueryCommand.self, ReportCommand.self, RulesCommand.self,
      ConfigCommand.self, SchemaCommand.self,
    ])

  /// Throws a `UsageFailure` where the first of `arguments` is meant as a command and is none.
  static func requireCommand(_ arguments: [String]) throws {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let word = arguments.first, !word.hasPrefix("-"), !names.contains(word) else { return }
    let near = Spelling.suggestion(for: word, among: names).map { "did you mean `\($0)`?" }
    throw UsageFailure(
      "there is no command `\(TerminalText.sanitised(word))`; "
        + (near ?? "`postmortem --help` lists them"))
  }
}

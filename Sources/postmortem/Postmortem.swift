import ArgumentParser
import Documents

/// The command line.
struct Postmortem: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "postmortem",
    abstract: "A knowledge base of postmortems, kept in git.",
    discussion: "Every change has a validation and a business sign-off, or says it had none.",
    version: Version.current,
    subcommands: [
      BuildCommand.self, SiteCommand.self, ServeCommand.self, IngestCommand.self,
      InitCommand.self, NewCommand.self, LogCommand.self, FmtCommand.self,
      LintCommand.self, ExplainCommand.self, RulesCommand.self,
      SearchCommand.self, QueryCommand.self, ActionsCommand.self, ReportCommand.self,
      ConfigCommand.self, SchemaCommand.self,
    ])

  /// What `arguments` ask for. A command that has none below it reads its own: what all the others
  /// understand takes as long to put together as a search. What it does not take is read from the root, help for
  /// one.
  static func command(_ arguments: [String]) throws -> any ParsableCommand {
    let leaf = configuration.subcommands.first {
      $0.configuration.commandName == arguments.first && $0.configuration.subcommands.isEmpty
    }
    if let leaf, let command = try? leaf.parseAsRoot(Array(arguments.dropFirst())) {
      return command
    }
    return try parseAsRoot(arguments)
  }

  /// Throws a `UsageFailure` where one of `arguments` is meant as a command and is none.
  static func requireCommand(_ arguments: [String]) throws {
    var (commands, path) = (configuration.subcommands, "")
    if arguments.first?.hasPrefix("-C") ?? false {
      throw UsageFailure("-C stands behind the command: postmortem lint -C DIR")
    }
    for (place, word) in arguments.enumerated() {
      if place == 0, word == "help" { continue }
      guard !word.hasPrefix("-"), !commands.isEmpty else { return }
      let names = commands.compactMap { $0.configuration.commandName } + ["help"]
      guard names.contains(word) else { throw unknown(word, among: names, below: path) }
      commands =
        commands.first { $0.configuration.commandName == word }?.configuration.subcommands ?? []
      path += " \(word)"
    }
  }

  private static func unknown(
    _ word: String, among names: [String], below path: String
  ) -> UsageFailure {
    // Few err in the first letter: of two that are equally near, `lnit` is `lint`.
    let likely =
      names.filter { $0.first == word.first } + names.filter { $0.first != word.first }
    let near = Spelling.suggestion(for: word, among: likely).map { "did you mean `\($0)`?" }
    let owner = path.isEmpty ? "" : " of `\(path.dropFirst())`"
    return UsageFailure(
      "there is no command `\(TerminalText.sanitised(word))`\(owner); "
        + (near ?? "`postmortem\(path) --help` lists them"))
  }
}

extension CommandConfiguration {
  /// The same of a command that is `postmortem`'s, whoever reads its arguments: it is called so in messages, and
  /// no one looks for requests for completion scripts, which are the root's.
  var ofPostmortem: CommandConfiguration {
    var configuration = self
    configuration._superCommandName = "postmortem"
    return configuration
  }
}

import ArgumentParser

struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Which settings hold here, and why.",
    subcommands: [ConfigShowCommand.self])
}

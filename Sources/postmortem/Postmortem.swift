import ArgumentParser

@main
struct Postmortem: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "postmortem", version: "0.1.0")
}

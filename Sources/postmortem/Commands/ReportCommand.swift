import ArgumentParser

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write what people read regularly.",
    subcommands: [WeeklyReportCommand.self])
}

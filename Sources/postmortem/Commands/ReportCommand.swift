import ArgumentParser

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write the weekly report.",
    subcommands: [WeeklyReportCommand.self])
}

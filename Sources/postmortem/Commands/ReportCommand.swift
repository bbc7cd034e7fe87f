import ArgumentParser

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Report on a week, a quarter or an incident.",
    subcommands: [
      WeeklyReportCommand.self, QuarterReportCommand.self, IncidentReportCommand.self,
    ])
}

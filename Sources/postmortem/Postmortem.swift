import ArgumentParser

/// The command line.
struct Postmortem: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "postmortem",
    abstract: "A knowledge base of postmortems, kept in git.",
    discussion: """
      Every change has a validation and a business sign-off, or says honestly that it had none.

        postmortem build                 lint, database and site, in one go
        postmortem search 连接池         where was that?
        postmortem query "SELECT * FROM open_action_items"
      """,
    version: Version.current,
    subcommands: [
      BuildCommand.self, SiteCommand.self,
      LintCommand.self, ExplainCommand.self, IngestCommand.self, SearchCommand.self,
      QueryCommand.self,
      ReportCommand.self,
    ])
}

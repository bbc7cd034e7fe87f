import ArgumentParser

struct ActionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actions", abstract: "List action items; close and move them.",
    discussion: """
      An item is called by its document and its id, INC-2020-0408/AI-1, or AI-1 where only one \
      is called so. Edits touch its lines in the document, and nothing else.

        postmortem actions --owner dba-li --overdue
        postmortem actions done INC-2020-0408/AI-1 --evidence "drill of 12 May"
      """,
    subcommands: [
      ListItemsCommand.self, DoneCommand.self, VerifyCommand.self, MoveCommand.self,
      ReassignCommand.self, DeclineCommand.self, ReopenCommand.self, SyncCommand.self,
    ],
    defaultSubcommand: ListItemsCommand.self)
}

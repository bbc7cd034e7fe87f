import GRDB
public import Incidents

/// Reads what happened to action items of our own documents, without what was there before the history.
enum ItemStoryReader {
  /// What happens to an action item while it is there.
  private static let kinds: Set<HistoryEvent.Kind> = [
    .opened, .ownerSet, .ownerChanged, .dueSet, .dueMoved, .stateChanged, .done, .verified,
    .declined, .reopened,
  ]

  /// Documents that are asked for one by one, at most.
  private static let few = 64

  /// The stories of the action items of the documents with these ids, perhaps with those of others, of all
  /// where nil; days are those of `zone`.
  static func stories(
    _ database: Database, of documents: [String]?, in zone: Zone?
  ) throws -> ItemStories {
    var stories = ItemStories()
    let documents = documents.flatMap { $0.count > few ? nil : $0 }
    let sql = """
      SELECT document_id, entity_id, event, at_utc, revision, before, after FROM history
      WHERE entity_id IS NOT NULL AND NOT is_external AND NOT is_import
        \(documents == nil ? "" : "AND document_id = ?") ORDER BY number
      """
    for arguments in documents?.map({ [$0] as StatementArguments }) ?? [[]] {
      let rows = try Row.fetchCursor(database, sql: sql, arguments: arguments)
      while let row = try rows.next() {
        guard let kind: HistoryEvent.Kind = row.word(2), kinds.contains(kind) else { continue }
        stories.add(
          ItemStory.Event(
            kind, at: row[3], in: zone, revision: row[4], before: row[5], after: row[6]),
          to: row[1], of: row[0])
      }
    }
    return stories
  }
}

extension KnowledgeBaseStore {
  /// What git tells of the action items of the documents with these ids, perhaps with that of others, of all
  /// where nil; days are those of `zone`.
  public func itemStories(
    of documents: [String]? = nil, in zone: Zone?
  ) throws -> ItemStories {
    try read { try ItemStoryReader.stories($0, of: documents, in: zone) }
  }
}

extension UpdateSession {
  /// What git tells of the action items of the documents with these ids, perhaps with that of others, of all
  /// where nil; days are those of `zone`.
  public func itemStories(
    of documents: [String]? = nil, in zone: Zone?
  ) throws -> ItemStories {
    try ItemStoryReader.stories(database, of: documents, in: zone)
  }
}

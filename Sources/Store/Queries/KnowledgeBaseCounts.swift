import GRDB

/// How much a knowledge base holds.
public struct KnowledgeBaseCounts: Sendable, Hashable {
  /// Files that could be read, guides among them.
  public var documents: Int
  /// Timeline entries.
  public var entries: Int
  /// Root causes.
  public var causes: Int
  /// Operations on production.
  public var changes: Int
  /// Action items.
  public var items: Int
  /// Action items that are neither done, verified nor declined.
  public var openItems: Int
  /// Findings of every severity; silenced ones are left out.
  public var findings: Int
  /// Findings that are errors.
  public var errors: Int
}

extension KnowledgeBaseStore {
  /// How much there is of everything, withdrawn documents included.
  public func counts() throws -> KnowledgeBaseCounts {
    try read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT count(*), coalesce(sum(entry_count), 0), coalesce(sum(cause_count), 0),
            coalesce(sum(change_count), 0), coalesce(sum(item_count), 0),
            coalesce(sum(open_item_count), 0), (SELECT count(*) FROM findings),
            (SELECT count(*) FROM findings WHERE severity = 'error')
          FROM documents
          """)
      return KnowledgeBaseCounts(
        documents: row?[0] ?? 0, entries: row?[1] ?? 0, causes: row?[2] ?? 0,
        changes: row?[3] ?? 0, items: row?[4] ?? 0, openItems: row?[5] ?? 0,
        findings: row?[6] ?? 0, errors: row?[7] ?? 0)
    }
  }
}

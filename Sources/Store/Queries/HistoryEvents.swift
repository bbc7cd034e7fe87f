import GRDB
import Incidents

extension KnowledgeBaseStore {
  /// What happened from `start` on and before `end`, seconds since 1970, in the order in which it did.
  public func history(from start: Int, before end: Int) throws -> [RecordedEvent] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT revision, at_utc, document_id, entity_id, event, before, after, is_explained,
            is_external, is_import
          FROM history WHERE at_utc >= ? AND at_utc < ? ORDER BY number
          """, arguments: [start, end])
      var events: [RecordedEvent] = []
      while let row = try rows.next() {
        guard let kind = HistoryEvent.Kind(rawValue: row[4]) else { continue }
        events.append(
          RecordedEvent(
            revision: row[0], at: row[1],
            event: HistoryEvent(
              kind, document: row[2], entity: row[3], before: row[5], after: row[6],
              isExplained: row[7], isExternal: row[8]), isImport: row[9]))
      }
      return events
    }
  }
}

import GRDB
package import Incidents

/// What git tells of one action item; instants are seconds since 1970.
package struct ItemHistory: Sendable, Hashable {
  /// Which item.
  package struct Key: Sendable, Hashable {
    /// Id of the document.
    package var document: String
    /// `AI-1`
    package var item: String

    package init(document: String, item: String) {
      self.document = document
      self.item = item
    }
  }

  /// When it was first seen; nil where it was there before the history begins.
  package var opened: Int?
  /// The first due date it had.
  package var originalDue: CivilDay?
  /// How often the due date was moved to a later day.
  package var slips: Int
  /// How often nobody wrote why.
  package var unexplainedSlips: Int
  /// How often it was opened again.
  package var reopenings: Int
  /// When it was done or declined; nil while it is open.
  package var closed: Int?
  /// When the check of it was seen; nil where it is not verified.
  package var verified: Int?
  /// When anything last happened to it.
  package var last: Int?
}

extension KnowledgeBaseStore {
  /// What git tells of the items that are there, of which it tells anything.
  package func itemHistories() throws -> [ItemHistory.Key: ItemHistory] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT document_id, item_id, opened_utc, original_due, slips, unexplained_slips, reopenings,
            closed_utc, verified_utc, last_utc
          FROM item_history WHERE last_utc IS NOT NULL
          """)
      var histories: [ItemHistory.Key: ItemHistory] = [:]
      while let row = try rows.next() {
        histories[ItemHistory.Key(document: row[0], item: row[1])] = ItemHistory(
          opened: row[2], originalDue: row.day(3), slips: row[4], unexplainedSlips: row[5],
          reopenings: row[6], closed: row[7], verified: row[8], last: row[9])
      }
      return histories
    }
  }

  /// What happened from `start` on and before `end`, seconds since 1970, in the order in which it did.
  package func history(from start: Int, before end: Int) throws -> [RecordedEvent] {
    try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT revision, at_utc, document_id, entity_id, event, before, after, is_explained,
            is_external
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
              isExplained: row[7], isExternal: row[8])))
      }
      return events
    }
  }
}

import GRDB
public import Incidents

/// Something that happened, with the commit in which it did.
public struct RecordedEvent: Sendable, Hashable {
  /// Name of the commit.
  public var revision: String
  /// When it was committed, seconds since 1970.
  public var at: Int
  /// What happened, and to which document, item or change.
  public var event: HistoryEvent
  /// Whether it came with the first commit of a history of which nothing is cut off: it was so before.
  public var isImport: Bool

  /// An event that came with the commit `revision`, committed at `at`.
  public init(revision: String, at: Int, event: HistoryEvent, isImport: Bool = false) {
    self.revision = revision
    self.at = at
    self.event = event
    self.isImport = isImport
  }
}

extension UpdateSession {
  /// Records what happened, the oldest first: after what is recorded where `isContinued`, else in its
  /// place. Of a document that was renamed everything is told under its last id. Days are those of `zone`,
  /// the one of the knowledge base; `isWhole` says that nothing of the history is cut off.
  public mutating func record(
    _ history: [RecordedEvent], isContinued: Bool, isWhole: Bool = true, in zone: Zone?
  ) throws {
    if !isContinued { try database.execute(sql: "DELETE FROM history") }
    let isFirst = try Int.fetchOne(database, sql: "SELECT 1 FROM history") == nil
    let importing = isFirst && isWhole ? history.first?.revision : nil
    var ids: [String: String] = [:]
    var events = history
    for index in events.indices.reversed() {
      let event = events[index].event
      events[index].event.document = ids[event.document] ?? event.document
      if event.kind == .renamed, let before = event.before {
        ids[before] = ids[event.document] ?? event.document
      }
    }
    if isContinued {
      for (before, after) in ids {
        try database.execute(
          sql: "UPDATE history SET document_id = ? WHERE document_id = ?",
          arguments: [after, before])
      }
    }
    let statement = try database.makeStatement(
      sql: """
        INSERT INTO history
          (revision, at_utc, at_at, day, document_id, entity_id, event, before, after, is_explained,
          is_external, is_import)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for recorded in events {
      var at: [UInt8] = []
      UTCText.append(recorded.at, to: &at)
      let event = recorded.event
      try statement.execute(arguments: [
        recorded.revision, recorded.at, String(decoding: at, as: UTF8.self),
        CivilDay(at: recorded.at, in: zone).description, event.document, event.entity,
        event.kind.rawValue, event.before, event.after, event.isExplained,
        event.isExternal, recorded.revision == importing,
      ])
    }
  }
}

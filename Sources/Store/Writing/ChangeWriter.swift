import Documents
import GRDB
import Incidents

/// Writes the changes with their targets, skipped steps and notices.
struct ChangeWriter {
  private let changes: RowWriter
  private let targets: RowWriter
  private let skipped: RowWriter
  private let notifications: RowWriter
  private let evidence: EvidenceWriter

  init(_ database: Database) throws {
    let times = ["window_from", "window_to", "started", "ended"].flatMap(Schema.momentColumns)
    changes = try RowWriter(
      database, "changes",
      [
        "document", "change", "id", "title", "kind", "relation", "risk", "category",
        "requested_by", "executed_by", "sponsor",
      ] + times + ["is_temporary"] + Schema.momentColumns("revert_by")
        + ["reverted_by", "is_irreversible", "has_rollback", "rollback_steps", "rollback_trigger"]
        + Schema.momentColumns("rollback_tested")
        + ["is_emergency", "emergency_authority", "emergency_reason"] + Schema.placeColumns)
    let part = ["document", "change", "ordinal"]
    targets = try RowWriter(database, "change_targets", part + ["target"] + Schema.placeColumns)
    skipped = try RowWriter(database, "skipped_steps", part + ["step"] + Schema.placeColumns)
    notifications = try RowWriter(
      database, "notifications",
      part + ["who"] + Schema.momentColumns("notified") + Schema.placeColumns)
    evidence = try EvidenceWriter(database)
  }

  func insert(_ document: Document, as key: Int, search: SearchRow) throws {
    for (number, change) in document.changes.enumerated() {
      try insert(change, number, document, as: key, search: search)
      for (ordinal, target) in change.targets.enumerated() {
        targets.begin(key, number, ordinal)
        targets.add(target)
        targets.add(target.span, in: document.source)
        try targets.insert()
      }
      for (ordinal, step) in change.skipped.enumerated() {
        skipped.begin(key, number, ordinal)
        let text = skipped.add(step)
        skipped.add(step.span, in: document.source)
        search.add(skipped, text, to: .changes)
        try skipped.insert()
      }
      for (ordinal, notification) in change.notified.enumerated() {
        notifications.begin(key, number, ordinal)
        notifications.add(notification.who)
        notifications.add(notification.at)
        notifications.add(notification.span, in: document.source)
        try notifications.insert()
      }
      try evidence.insert(change, number, document, as: key, search: search)
    }
  }

  private func insert(
    _ change: Change, _ number: Int, _ document: Document, as key: Int, search: SearchRow
  ) throws {
    changes.add(key)
    changes.add(number)
    changes.add(change.id)
    let title = changes.add(change.title)
    changes.add(word: change.kind)
    changes.add(word: change.relation)
    changes.add(word: change.risk)
    changes.add(word: change.category)
    changes.add(change.requestedBy)
    changes.add(change.executedBy)
    changes.add(change.sponsor)
    changes.add(change.window?.from)
    changes.add(change.window?.to)
    changes.add(change.startedAt)
    changes.add(change.endedAt)
    changes.add(change.temporary != nil)
    changes.add(change.temporary?.revertBy)
    changes.add(change.temporary?.revertedBy)
    changes.add((change.irreversible?.value).map { $0 ? 1 : 0 })
    changes.add(change.rollback != nil)
    let steps = changes.add(change.rollback?.steps)
    changes.add(change.rollback?.trigger)
    changes.add(change.rollback?.testedAt)
    changes.add(change.emergency != nil)
    changes.add(change.emergency?.authority)
    let reason = changes.add(change.emergency?.reason)
    changes.add(change.span, in: document.source)
    search.add(changes, title, reason, steps, to: .changes)
    try changes.insert()
  }
}

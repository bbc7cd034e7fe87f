import Documents
import Incidents

/// The changes with their targets, skipped steps and notices.
enum ChangeRows {
  static func add(
    _ document: Document, _ objections: [String: EvidenceObjections], to rows: inout RowBatch
  ) {
    for (number, change) in document.changes.enumerated() {
      let id = add(change, number, document, to: &rows)
      for (ordinal, target) in change.targets.enumerated() {
        rows.begin(.changeTargets, number, ordinal)
        rows.add(target)
        rows.add(target.span, in: document.source)
      }
      for (ordinal, step) in change.skipped.enumerated() {
        rows.begin(.skippedSteps, number, ordinal)
        let text = rows.add(step)
        rows.add(step.span, in: document.source)
        rows.makeSearchable(text, as: .changes, name: id)
      }
      for (ordinal, notification) in change.notified.enumerated() {
        rows.begin(.notifications, number, ordinal)
        rows.add(notification.who)
        rows.add(notification.at, in: document.source)
        rows.add(notification.span, in: document.source)
      }
      EvidenceRows.add(change, number, document, named: id, to: &rows)
      if let objections = change.id.flatMap({ objections[$0.value] }) {
        EvidenceRows.add(objections, number, to: &rows)
      }
    }
  }

  /// Adds the row of `change`; returns where its id stands.
  private static func add(
    _ change: Change, _ number: Int, _ document: Document, to rows: inout RowBatch
  ) -> Range<Int> {
    rows.begin(.changes)
    rows.add(number)
    let id = rows.add(change.id)
    let title = rows.add(change.title)
    rows.add(word: change.kind)
    rows.add(word: change.relation)
    rows.add(word: change.risk)
    rows.add(word: change.category)
    rows.add(change.requestedBy)
    rows.add(change.executedBy)
    rows.add(change.sponsor)
    rows.add(change.window?.from, in: document.source)
    rows.add(change.window?.to, in: document.source)
    rows.add(change.startedAt, in: document.source)
    rows.add(change.endedAt, in: document.source)
    rows.add(change.temporary != nil)
    rows.add(change.temporary?.revertBy, in: document.source)
    rows.add(change.temporary?.revertedBy)
    rows.add((change.irreversible?.value).map { $0 ? 1 : 0 })
    rows.add(change.rollback != nil)
    let steps = rows.add(change.rollback?.steps)
    rows.add(change.rollback?.trigger)
    rows.add(change.rollback?.testedAt, in: document.source)
    rows.add(change.emergency != nil)
    rows.add(change.emergency?.authority)
    let reason = rows.add(change.emergency?.reason)
    rows.add(change.span, in: document.source)
    rows.makeSearchable(title, reason, steps, as: .changes, name: id)
    return id
  }
}

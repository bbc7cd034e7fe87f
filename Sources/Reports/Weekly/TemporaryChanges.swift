import Incidents
public import Store

/// Temporary changes that should have been taken back by now.
public struct TemporaryChanges: Sendable, Hashable {
  /// One change.
  public struct Forgotten: Sendable, Hashable {
    /// The change as it stood on the day of the report: nothing had undone it.
    public var change: ChangeEvidence
    /// Days since it should have been taken back, 1 within the first.
    public var days: Int
  }

  /// The changes, the oldest first.
  public var changes: [Forgotten]

  init(_ material: WeeklyMaterial) {
    changes = material.changes.compactMap { change in
      guard change.isTemporary, change.revertedBy == nil, let limit = change.revertBy?.last,
        limit < material.now, change.startedAt != nil || change.document.type != .change
      else { return nil }
      return Forgotten(change: change, days: max(1, (material.now - limit) / 86_400))
    }.sorted { left, right in
      left.days != right.days
        ? left.days > right.days
        : (left.change.document.path, left.change.line)
          < (right.change.document.path, right.change.line)
    }
  }

  var section: ReportSection {
    ReportSection(
      "temporary", heading: "Temporary changes past their date",
      ReportEntries(list: changes.map { $0.entry }, limit: 15))
  }
}

extension TemporaryChanges.Forgotten {
  /// What is to be told of it.
  var entry: ReportEntry {
    var facts = (change.revertBy?.written).map { ["to be taken back by \($0)"] } ?? []
    if let person = change.executedBy { facts.append("by \(person)") }
    return ReportEntry(
      lead: counted(days, "day"), name: change.id, text: change.title ?? "without a title",
      facts: facts + [change.document.label], subject: ReportSubject(change))
  }
}

package import Incidents
package import Store

/// An action item as it stood at the end of a day.
package struct ReportItem: Sendable, Hashable {
  package var document: DocumentReference
  /// `AI-1`
  package var id: String
  /// What is to be done, plain text.
  package var text: String
  package var state: ActionItem.State
  /// 0 (highest) to 3.
  package var priority: Int?
  package var owner: String?
  package var due: CivilDay?
  /// The first due date it had.
  package var firstDue: CivilDay?
  /// How often the due date was put off.
  package var slips: Int
  package var verifiedBy: String?
  package var declinedReason: String?
  package var declinedBy: String?
  /// Causes it answers, `RC-n`.
  package var causes: [String]
  /// What had happened until then, in the order in which it did.
  package var steps: [ItemStep]
  /// Line of the file, from 1; nil where the item is not in it any more.
  package var line: Int?
  /// Column, from 1.
  package var column: Int

  /// The item as it stood at the end of `day`; nil where it was not there.
  init?(_ past: ItemPast, on day: CivilDay) {
    guard past.isThere(on: day) else { return nil }
    let row = past.row
    document = past.document
    id = past.id
    text = row?.text ?? "(not in the file any more)"
    state = past.state(on: day)
    priority = row?.priority
    owner = past.owner(on: day)
    due = past.due(on: day)
    verifiedBy = row?.verifiedBy
    declinedReason = row?.declinedReason
    declinedBy = row?.declinedBy
    causes = row?.causes ?? []
    line = row?.line
    column = row?.column ?? 0
    let isPast = past.steps.allSatisfy { $0.day <= day }
    steps = isPast ? past.steps : past.steps.filter { $0.day <= day }
    // Moves that the file tells of, but for those that came later, count as much as those of git.
    let later =
      isPast ? 0 : past.steps.count { $0.day > day && $0.isSlip && $0.isExplained == true }
    let written = max(0, (row?.slips ?? 0) - later)
    slips = max(steps.count(where: \.isSlip), written)
    let first = steps.first(where: \.isOfDue).flatMap { step in
      CivilDay(step.kind == .dueSet ? step.after : step.before)
    }
    firstDue = [first, written > 0 ? row?.firstDue : nil].compactMap { $0 }.min() ?? due
  }

  /// Whether something is left to do.
  package var isOpen: Bool { !state.isClosed }
  /// How it came; nil where nobody knows when.
  package var opened: ItemStep? { steps.first { $0.kind == .opened } }
  /// How it was done or given up; nil where it is open, or nobody knows when.
  package var closed: ItemStep? { isOpen ? nil : steps.last(where: \.isClosing) }

  /// Whether it stands before another one: by path, then line.
  func precedes(_ other: ReportItem) -> Bool {
    document.path != other.document.path
      ? document.path < other.document.path
      : (line ?? .max, column, id) < (other.line ?? .max, other.column, other.id)
  }
}

extension [ReportItem] {
  /// By due date, then priority, then where they stand.
  func sortedByDueDate() -> [ReportItem] {
    sorted { left, right in
      if left.due != right.due {
        guard let first = left.due, let second = right.due else { return left.due != nil }
        return first < second
      }
      if left.priority != right.priority { return left.priority ?? 9 < right.priority ?? 9 }
      return left.precedes(right)
    }
  }

  /// By the day of a step, then where they stand.
  func sorted(by step: KeyPath<ReportItem, ItemStep?>) -> [ReportItem] {
    sorted { left, right in
      guard let first = left[keyPath: step]?.day, let second = right[keyPath: step]?.day,
        first != second
      else { return left.precedes(right) }
      return first < second
    }
  }
}

public import Incidents
public import Store

/// An action item as it stood at the end of a day.
public struct ReportItem: Sendable, Hashable {
  /// How it came to be this.
  private let past: ItemPast
  /// How far it had come.
  public var state: ActionItem.State
  /// Who had it; nil where nobody had.
  public var owner: String?
  /// The due date that it had; nil where it had none.
  public var due: CivilDay?
  /// The first due date it had.
  public var firstDue: CivilDay?
  /// How often the due date was put off.
  public var slips: Int
  /// What had happened until then, in the order in which it did.
  public var steps: [ItemStep]

  /// The item as it stood at the end of `day`; nil where it was not there.
  init?(_ past: ItemPast, on day: CivilDay) {
    guard past.isThere(on: day) else { return nil }
    self.past = past
    state = past.state(on: day)
    owner = past.owner(on: day)
    due = past.due(on: day)
    let isPast = past.steps.allSatisfy { $0.day <= day }
    steps = isPast ? past.steps : past.steps.filter { $0.day <= day }
    // Moves that the file tells of, but for those that came later, count as much as those of git.
    let later =
      isPast ? 0 : past.steps.count { $0.day > day && $0.isSlip && $0.isExplained == true }
    let written = max(0, (past.row?.slips ?? 0) - later)
    slips = max(steps.count(where: \.isSlip), written)
    let first = steps.first(where: \.isOfDue).flatMap { step in
      CivilDay(step.kind == .dueSet ? step.after : step.before)
    }
    firstDue = [first, written > 0 ? past.row?.firstDue : nil].compactMap { $0 }.min() ?? due
  }

  /// The document that has it, or had it: that may be gone, and then has an empty path.
  public var document: DocumentReference { past.document }
  /// `AI-1`
  public var id: String { past.id }
  /// What is to be done, plain text.
  public var text: String { past.row?.text ?? "(not in the file any more)" }
  /// 0 (highest) to 3.
  public var priority: Int? { past.row?.priority }
  /// Who looked at the evidence, as the file says today; nil where nobody is named.
  public var verifiedBy: String? { past.row?.verifiedBy }
  /// Why not, as the file says today; nil where it has no line `declined:`.
  public var declinedReason: String? { past.row?.declinedReason }
  /// Who decided that, as the file says today; nil where nobody is named.
  public var declinedBy: String? { past.row?.declinedBy }
  /// Causes it answers, `RC-n`.
  public var causes: [String] { past.row?.causes ?? [] }
  /// What its line `ticket:` says; nil where it has none.
  public var ticket: String? { past.row?.ticket }
  /// Line of the file, from 1; nil where the item is not in it any more.
  public var line: Int? { past.row?.line }
  /// Column, from 1.
  public var column: Int { past.row?.column ?? 0 }

  /// Whether something is left to do.
  public var isOpen: Bool { !state.isClosed }
  /// How it came; nil where nobody knows when.
  public var opened: ItemStep? { steps.first { $0.kind == .opened } }
  /// How it was done or given up; nil where it is open, or nobody knows when.
  public var closed: ItemStep? { isOpen ? nil : steps.last(where: \.isClosing) }

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

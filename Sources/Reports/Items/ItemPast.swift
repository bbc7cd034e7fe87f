import Incidents
import Store

/// How an action item came to be what it is: what git tells, and what its file says where git tells
/// nothing. A class, since the items of every day of a report refer to it.
final class ItemPast: Sendable {
  let document: DocumentReference
  /// `AI-1`
  let id: String
  /// What the file says; nil where the item is not in it any more.
  let row: ActionItemRow?
  /// What happened, in the order in which it did.
  let steps: [ItemStep]

  /// An item that is gone, of which git told `steps`.
  init(gone id: String, of document: DocumentReference, _ steps: [ItemStep]) {
    self.document = document
    self.id = id
    self.steps = steps
    row = nil
  }

  /// An item of a file, of which git told `told`; `began` is the day of its document, `first` the commit
  /// with which the history begins.
  init(_ row: ActionItemRow, _ told: [ItemStep], began: CivilDay?, first: String?) {
    document = row.document
    id = row.id
    self.row = row
    let arrival = told.last { $0.kind == .opened }?.revision
    var steps = told.compactMap { step in
      step.revision == first ? step.ofBefore(since: began) : step
    }
    // What was there before the history is as old as its document.
    if let began, steps.first(where: \.isPresence)?.kind != .opened {
      steps.insert(ItemStep(.opened, on: began), at: 0)
    }
    if row.state.isClosed { Self.close(row, &steps, arrival: arrival) }
    self.steps = steps
  }

  /// Sees to it that an item that its file calls closed was closed at some time, as far as anybody wrote
  /// down when: git does not know when what came closed with the commit `arrival` was.
  private static func close(_ row: ActionItemRow, _ steps: inout [ItemStep], arrival: String?) {
    let start = (steps.lastIndex { $0.kind == .reopened }).map { $0 + 1 } ?? 0
    let index = steps[start...].lastIndex(where: \.isClosing)
    guard let day = row.dayClosed else { return }
    let closing = ItemStep(
      row.state == .declined ? .declined : .done, on: day,
      before: ActionItem.State.open.rawValue,
      after: (row.state == .verified ? .done : row.state).rawValue)
    if let index {
      guard let arrival, steps[index].revision == arrival, day < steps[index].day else { return }
      steps[index] = closing
      if let check = steps.lastIndex(where: { $0.kind == .verified && $0.revision == arrival }),
        let day = row.verifiedOn, day < steps[check].day
      {
        steps[check] = verification(on: day)
      }
    } else if let check = steps[start...].firstIndex(where: { $0.kind == .verified }) {
      steps.insert(closing, at: check)
    } else {
      steps.append(closing)
      if row.state == .verified, let day = row.verifiedOn {
        steps.append(verification(on: day))
      }
    }
    if let opened = steps.firstIndex(where: \.isPresence), steps[opened].day > day {
      steps[opened] = ItemStep(.opened, on: day)
    }
  }

  private static func verification(on day: CivilDay) -> ItemStep {
    ItemStep(
      .verified, on: day, before: ActionItem.State.done.rawValue,
      after: ActionItem.State.verified.rawValue)
  }
}

extension ItemPast: Hashable {
  static func == (left: ItemPast, right: ItemPast) -> Bool {
    left === right
      || left.id == right.id && left.document == right.document && left.row == right.row
        && left.steps == right.steps
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(document.number)
    hasher.combine(id)
  }
}

extension ItemPast {
  /// Whether it was there at the end of `day`.
  func isThere(on day: CivilDay) -> Bool {
    if let last = steps.last(where: { $0.isPresence && $0.day <= day }) {
      return last.kind == .opened
    }
    return steps.first(where: \.isPresence)?.kind != .opened
  }

  /// Its state at the end of `day`.
  func state(on day: CivilDay) -> ActionItem.State {
    value(on: day, \.isOfState, now: row?.state) { $0.flatMap(ActionItem.State.init) } ?? .open
  }

  /// What it was when `step` came.
  func before(_ step: ItemStep) -> ReportItem? {
    guard let index = steps.lastIndex(of: step) else { return nil }
    let past = ItemPast(gone: id, of: document, Array(steps[..<index]))
    var item = ReportItem(past, on: step.day)
    // Where the history begins later than the item, the step knows more.
    if !past.steps.contains(where: \.isOfState),
      let state = step.before.flatMap(ActionItem.State.init)
    {
      item?.state = state
    }
    return item
  }

  /// Whether it was there and open at the end of `day`.
  func isOpen(on day: CivilDay) -> Bool { isThere(on: day) && !state(on: day).isClosed }

  /// Who had it at the end of `day`.
  func owner(on day: CivilDay) -> String? {
    value(on: day, \.isOfOwner, now: row?.owner) { $0 }
  }

  /// Its due date at the end of `day`.
  func due(on day: CivilDay) -> CivilDay? {
    value(on: day, \.isOfDue, now: row?.due) { CivilDay($0) }
  }

  /// What was so at the end of `day`: what the file says, `now`, unless a later step made it so. Of an
  /// item that went after that day the file says nothing: then it is what the last step made it.
  private func value<Value>(
    on day: CivilDay, _ isMeant: (ItemStep) -> Bool, now: Value?, read: (String?) -> Value?
  ) -> Value? {
    if row != nil, !steps.contains(where: { $0.kind == .vanished && $0.day > day }) {
      guard let next = steps.first(where: { $0.day > day && isMeant($0) }) else { return now }
      return read(next.before)
    }
    let earlier = steps.filter { $0.day <= day }
    let start = (earlier.lastIndex { $0.kind == .opened }).map { $0 + 1 } ?? 0
    return earlier[start...].last(where: isMeant).flatMap { read($0.after) }
  }
}

extension ActionItemRow {
  /// The day on which it was done or given up, as far as the file says.
  fileprivate var dayClosed: CivilDay? { state == .declined ? declinedOn ?? closed : closed }
}

import Incidents
import Store

extension ReportSource {
  /// The status that a document had at the end of `day`.
  func status(of document: DocumentReference, on day: CivilDay) -> Status {
    let steps = document.id.flatMap { items.others[.init(document: $0)] } ?? []
    let next = steps.first { $0.day > day && $0.kind == .statusChanged }
    return next?.before.flatMap(Status.init) ?? document.status
  }

  /// The day of a time, on the clock of the knowledge base.
  func day(of time: WrittenTime) -> CivilDay? {
    time.instant.map { CivilDay(at: $0, in: policy.zone) }
  }

  /// A change as it stood at the end of `day`: without what came later, by git or by its own time. nil where
  /// nobody had declared it yet, unless it came with the first commit of the history.
  func change(_ change: ChangeEvidence, on day: CivilDay) -> ChangeEvidence? {
    var change = change
    func isLater(_ time: WrittenTime?) -> Bool { time.flatMap(self.day).map { $0 > day } ?? false }
    let count = change.signoffs.count
    change.signoffs.removeAll { isLater($0.at) }
    // A refusal of later had not taken anything back.
    if change.signoffs.count < count {
      let standing = Change(change).standing()
      for index in change.signoffs.indices { change.signoffs[index].isStanding = standing[index] }
    }
    change.validations.removeAll { isLater($0.at) }
    if isLater(change.breach?.acknowledgedAt) {
      change.breach?.acknowledgedBy = nil
      change.breach?.acknowledgedAt = nil
    }
    let revert = ItemPasts.Key(document: change.document.id ?? "", entity: change.revertedBy)
    if isLater(ends[revert]) { change.revertedBy = nil }
    return told(change, on: day)
  }

  /// The change without what git saw later.
  private func told(_ change: ChangeEvidence, on day: CivilDay) -> ChangeEvidence? {
    guard let document = change.document.id, let id = change.id,
      let steps = items.others[.init(document: document, entity: id)]
    else { return change }
    func came(_ kind: HistoryEvent.Kind) -> ItemStep? {
      guard let step = steps.first(where: { $0.kind == kind }), step.revision != items.first,
        step.day > day
      else { return nil }
      return step
    }
    guard came(.declared) == nil else { return nil }
    var change = change
    if came(.signedOff) != nil { change.signoffs = [] }
    if came(.validated) != nil { change.validations = [] }
    return change
  }

  /// What a report can know, in a sentence or two: its readers must know it to read it right.
  var knowledge: String {
    guard let begins = items.begins else {
      return """
        Git tells nothing of these files, so this report knows what they say now: an item counts as \
        opened on the day of its document, and when a due date was moved, an item reopened, handed \
        over or removed is not told.
        """
    }
    let start =
      isShallow
      ? "This clone is cut off: what happened before \(DayWords.long(begins)) is not known, and git "
        + "fetch --unshallow brings it."
      : "The history begins on \(DayWords.long(begins)); what was there then is dated by the files."
    return """
      When an item was opened, moved, closed, reopened or removed is what git tells: the day on which \
      the commit came to the default branch. \(start)
      """
  }
}

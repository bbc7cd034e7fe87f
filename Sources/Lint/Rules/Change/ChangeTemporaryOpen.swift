import Documents
import Incidents

extension Rule {
  static let changeTemporaryOpen = Rule(
    "change-temporary-open", .error, from: .review, suppression: .waiver, control: "temporary",
    "a temporary change is undone by its date",
    check: .document { document, context in
      document.changes.compactMap { change in
        guard let temporary = change.temporary, change.hasHappened(in: document, context)
        else { return nil }
        guard let undone = temporary.revertedBy, undone.value != change.id?.value else {
          guard let deadline = temporary.revertBy else {
            return .endless(change, temporary, in: document)
          }
          return deadline.value.isOver(context)
            ? .open(change, deadline, context.now, in: document) : nil
        }
        guard let deadline = temporary.revertBy,
          let revert = document.changes.first(where: { $0.id?.value == undone.value }),
          let time = revert.completion, deadline.value.isSurelyBefore(time.value)
        else { return nil }
        return .late(change, deadline, revert, time, in: document)
      }
    })
}

extension Moment {
  /// Whether its last second has passed.
  fileprivate func isOver(_ context: LintContext) -> Bool {
    guard instant != nil, let leeway = Leeway(self) else { return false }
    return leeway.last < context.now
  }
}

extension Finding {
  fileprivate static func endless(
    _ change: Change, _ temporary: Change.Temporary, in document: Document
  ) -> Finding {
    Finding(
      about: change, in: document, at: document.firstLine(of: temporary.span),
      "\(change.name) is temporary and has no date by which it is undone",
      help: [
        "`temporary: {revert_by: 2026-04-10}`: the day on which somebody looks",
        "`reverted_by: CHG-2`, if it is undone already",
      ], field: "temporary")
  }

  fileprivate static func open(
    _ change: Change, _ deadline: Located<Moment>, _ now: Int, in document: Document
  ) -> Finding {
    let age = deadline.value.instant.map { now - $0 } ?? 0
    return Finding(
      about: change, in: document, at: deadline.span,
      "\(change.name) was to be undone by \(document.dated(deadline)), and no change has undone it",
      label: age >= 86_400 ? "\(age / 86_400) days ago" : "",
      help: [
        "undo it, and name the change that did: `reverted_by: CHG-2`",
        "if it is to stay, that is a change of its own, with its sign-off: name that one",
      ] + document.breachHelp("temporary", "if it was forgotten"), field: "temporary")
  }

  fileprivate static func late(
    _ change: Change, _ deadline: Located<Moment>, _ revert: Change, _ time: Located<Moment>,
    in document: Document
  ) -> Finding {
    let delay = time.value.seconds(since: deadline.value).map { "\(durationText($0)) " } ?? ""
    return Finding(
      about: change, in: document, at: deadline.span,
      "\(change.name) was undone by \(revert.name) \(delay)after its date", label: "undo by",
      related: [(time.span, "undone")],
      help: document.breachHelp("temporary", "if it was forgotten until then"),
      field: "temporary")
  }
}

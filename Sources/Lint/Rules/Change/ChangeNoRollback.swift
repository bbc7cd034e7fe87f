import Documents
import Incidents

extension Rule {
  static let changeNoRollback = Rule(
    "change-no-rollback", .error, from: .review, suppression: .waiver, control: "rollback",
    "a change says how and on what sign it is undone, or that it cannot be",
    check: .document { document, _ in
      document.changes.compactMap { change in
        if change.irreversible?.value ?? false { return nil }
        guard let rollback = change.rollback else {
          return document.isRevert(change) ? nil : .noRollback(change, in: document)
        }
        if rollback.steps.isSaid, rollback.trigger.isSaid { return nil }
        return .halfRollback(change, rollback, in: document)
      }
    })
}

extension Document {
  /// Whether a change is itself the way back of another: a temporary one names it, or it names the
  /// other in its title.
  fileprivate func isRevert(_ change: Change) -> Bool {
    changes.contains { other in
      if let undone = other.temporary?.revertedBy, undone.value == change.id?.value {
        return true
      }
      return other.span != change.span && change.title?.names(other) ?? false
    }
  }
}

extension Finding {
  fileprivate static func noRollback(_ change: Change, in document: Document) -> Finding {
    Finding(
      about: change, in: document,
      "\(change.name) says neither how it is undone nor that it cannot be",
      help: [
        "`rollback: {steps: …, trigger: …}`: what is done, and what decides that it is done",
        "`irreversible: true`, if there is no way back, as after a restart or a deletion",
      ] + document.breachHelp("rollback", "if nobody thought of it"), field: "rollback")
  }

  fileprivate static func halfRollback(
    _ change: Change, _ rollback: Change.Rollback, in document: Document
  ) -> Finding {
    let (fact, help) =
      switch (rollback.steps.isSaid, rollback.trigger.isSaid) {
      case (true, false):
        (
          "says how it is undone, and not on what sign (`trigger`)",
          "`trigger`: what is seen, by when, for somebody to decide it: more than 1 % of payments fail"
        )
      case (false, true):
        (
          "says on what sign it is undone, and not how (`steps`)",
          "`steps`: what somebody does who was not there when it was planned"
        )
      default:
        ("has a `rollback` without `steps` and `trigger`", "`rollback: {steps: …, trigger: …}`")
      }
    return Finding(
      about: change, in: document, at: document.firstLine(of: rollback.span),
      "\(change.name) \(fact)", help: [help], field: "rollback")
  }
}

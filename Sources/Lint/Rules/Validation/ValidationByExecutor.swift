import Documents
import Incidents

extension Rule {
  static let validationByExecutor = Rule(
    "validation-by-executor", .error, from: .review, suppression: .waiver, control: "validation",
    "from risk `medium` on a change is validated by somebody else than who carried it out",
    check: .document { document, context in
      document.changes.compactMap { change in
        guard let risk = change.risk, risk.value != .low, let executor = change.executedBy
        else { return nil }
        var own: Located<String>?
        for validation in change.doneValidations {
          // Who checked is asked for by validation-incomplete.
          guard let by = validation.by,
            context.policy.people.does(executor.value, name: by.value)
          else { return nil }
          own = own ?? by
        }
        return own.map { .selfChecked($0, executor, risk, change, in: document) }
      }
    })
}

extension Finding {
  fileprivate static func selfChecked(
    _ by: Located<String>, _ executor: Located<String>, _ risk: Located<Change.Risk>,
    _ change: Change, in document: Document
  ) -> Finding {
    let alias = by.value == executor.value ? "" : ", who is the same person"
    return Finding(
      about: change, in: document, at: by.span,
      "\(change.name) was carried out by \(executor.value) and validated by \(by.value) alone\(alias)",
      label: "validated", related: [(executor.span, "carried out")],
      help: [
        "somebody else may still look; the check then has the time at which it is made",
        "a change of risk `low` may be checked by whoever made it; this one is "
          + "`\(risk.value.rawValue)`",
      ] + document.breachHelp("validation", "if nobody else looked"), field: "validations.by")
  }
}

import Documents
import Incidents

extension Rule {
  static let validationBeforeEnd = Rule(
    "validation-before-end", .error, from: .review, suppression: .waiver, control: "validation",
    "a change is validated after it ended",
    check: .document { document, _ in
      document.changes.compactMap { change in
        guard let end = change.completion else { return nil }
        var early: Validation?
        for validation in change.doneValidations {
          // A way back is tried beforehand, and a check that fails ends the change.
          if validation.kind?.value == .rollbackTested || validation.result?.value == .fail {
            continue
          }
          guard let at = validation.at, at.value.isSurelyBefore(end.value) else { return nil }
          early = validation
        }
        return early.flatMap { .early($0, change, end, in: document) }
      }
    })
}

extension Finding {
  fileprivate static func early(
    _ validation: Validation, _ change: Change, _ end: Located<Moment>, in document: Document
  ) -> Finding? {
    guard let at = validation.at else { return nil }
    let lead = end.value.seconds(since: at.value).map { "\(durationText($0)) " } ?? ""
    let edge = change.endedAt == nil ? "began" : "ended"
    return Finding(
      about: change, in: document, at: at.span,
      "\(change.name) was validated \(lead)before it \(edge), and not afterwards",
      label: "validated", related: [(end.span, edge)],
      help: ["what was checked halfway is good to know; what it came to is checked at the end"]
        + document.breachHelp("validation", "if nobody looked again"), field: "validations.at")
  }
}

import Documents
import Incidents

extension Rule {
  static let validationMissing = Rule(
    "validation-missing", .error, from: .review, suppression: .waiver, control: "validation",
    "every change has at least one validation",
    check: .document { document, context in
      document.changes.compactMap { change in
        guard change.hasHappened(in: document, context) else { return nil }
        if change.validations.isEmpty { return .unvalidated(change, in: document) }
        let isUndone = change.validations.allSatisfy { $0.result?.value == .notDone }
        return isUndone ? .undone(change, in: document) : nil
      }
    })
}

extension Finding {
  fileprivate static func unvalidated(_ change: Change, in document: Document) -> Finding {
    missing(
      change, at: change.head(in: document), "\(change.name) has no validation",
      label: "nobody checked what it did", in: document)
  }

  fileprivate static func undone(_ change: Change, in document: Document) -> Finding {
    let place = change.validations.first?.result?.span ?? change.head(in: document)
    return missing(
      change, at: place, "\(change.name) was never validated: no check of it was carried out",
      label: "planned, not done", in: document)
  }

  private static func missing(
    _ change: Change, at span: Span, _ message: String, label: String, in document: Document
  ) -> Finding {
    var help = [
      "`validations: [{kind, criterion, method, by, at, result, evidence}]`, if somebody checked"
    ]
    if document.effectiveType != .change {
      help.append("if nobody did, `breach: {controls: [validation], …}` says so and passes")
    }
    var finding = Finding(
      in: document, at: span, message, label: label, help: help, entity: change.id?.value,
      field: "validations")
    finding.breach = change.breach
    return finding
  }
}

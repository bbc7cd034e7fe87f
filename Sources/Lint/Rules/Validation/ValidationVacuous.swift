import Documents
import Incidents

extension Rule {
  static let validationVacuous = Rule(
    "validation-vacuous", .warning, from: .review, suppression: .inline, retold: .note,
    "the criterion of a validation can be measured: it is not \"ok\", 没问题 or 問題なし",
    check: .document { document, _ in
      var found: [Finding] = []
      for change in document.changes {
        for validation in change.validations {
          guard let criterion = validation.criterion, !Placeholder.isOne(criterion.value),
            VacuousText.isVacuous(criterion.value)
          else { continue }
          found.append(.vacuous(criterion, validation, change, in: document))
        }
      }
      return found
    })
}

extension Finding {
  fileprivate static func vacuous(
    _ criterion: Located<String>, _ validation: Validation, _ change: Change,
    in document: Document
  ) -> Finding {
    Finding(
      about: change, in: document, at: criterion.span,
      "the criterion \"\(criterion.value)\" of \(change.name) cannot be measured",
      help: [
        "say what was looked at and what it had to be: `max(id) on the replica equals the primary's`",
        "if nobody agreed on a criterion beforehand, say what was looked at",
      ], field: validation.field)
  }
}

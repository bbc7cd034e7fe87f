import Documents
import Incidents

extension Rule {
  static let validationVacuous = Rule(
    "validation-vacuous", .warning, from: .review, suppression: .inline, retold: .note,
    "the criterion of a validation can be measured: it is not \"ok\", 没问题 or 問題なし",
    check: .document { document, _ in
      var found: [Finding] = []
      for index in document.changes.indices {
        for place in document.changes[index].validations.indices {
          guard let criterion = document.changes[index].validations[place].criterion,
            !Placeholder.isOne(criterion.value), VacuousText.isVacuous(criterion.value)
          else { continue }
          let change = document.changes[index]
          found.append(.vacuous(criterion, change.validations[place], change, in: document))
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

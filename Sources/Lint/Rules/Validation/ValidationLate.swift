import Documents
import Incidents

extension Rule {
  static let validationLate = Rule(
    "validation-late", .warning, from: .review, suppression: .inline, control: "validation",
    "each required kind of validation is done within the time that the policy gives",
    check: .document { document, context in
      document.changes.flatMap { $0.lateValidations(in: document, context) }
    })
}

extension Change {
  /// Of every kind that the policy demands the first validation, where it came late; the first of
  /// all where it demands none.
  fileprivate func lateValidations(
    in document: Document, _ context: LintContext
  ) -> [Finding] {
    let demands = context.policy.demands(of: self)
    guard let deadline = demands.validationDeadline, let end = completion else { return [] }
    let required = category.flatMap { demands.requiredValidations[$0.value] } ?? []
    let firsts =
      required.isEmpty
      ? [firstValidation { _ in true }]
      : required.map { kind in firstValidation { $0.kind?.value == kind } }
    return firsts.compactMap { first in
      guard let first, let at = first.at, let delay = at.value.surely(after: end.value),
        delay > deadline
      else { return nil }
      return .late(first, at, delay, deadline, self, end, in: document)
    }
  }

  /// The earliest of the validations that were done and meet `condition`; nil where there is none,
  /// or where one of them has no time that can be compared.
  fileprivate func firstValidation(_ condition: (Validation) -> Bool) -> Validation? {
    var first: Validation?
    for validation in doneValidations where condition(validation) {
      guard let at = validation.at?.value.instant else { return nil }
      if let known = first?.at?.value.instant, known <= at { continue }
      first = validation
    }
    return first
  }
}

extension Moment {
  /// The least number of seconds by which it comes after `other`, however the two are read; nil
  /// where it may not, or where they cannot be compared.
  fileprivate func surely(after other: Moment) -> Int? {
    guard other.isSurelyBefore(self), let mine = Leeway(self), let its = Leeway(other) else {
      return nil
    }
    return mine.first - its.last
  }
}

extension Finding {
  fileprivate static func late(
    _ validation: Validation, _ at: Located<Moment>, _ delay: Int, _ deadline: Int,
    _ change: Change, _ end: Located<Moment>, in document: Document
  ) -> Finding {
    let time = at.value.seconds(since: end.value) ?? delay
    return Finding(
      about: change, in: document, at: at.span,
      "\(validation.name) of \(change.name) was done \(durationText(time)) after its end; "
        + "the policy gives \(durationText(deadline))",
      label: "validated", related: [(end.span, change.endedAt == nil ? "began" : "ended")],
      help: ["leave the time as it is; an action item may make the check part of the change"]
        + document.breachHelp("validation", "if it was forgotten"),
      field: validation.field)
  }
}

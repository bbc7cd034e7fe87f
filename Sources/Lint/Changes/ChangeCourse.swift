import Documents
import Incidents

extension Change {
  /// Whether it has begun: one that is only planned can be judged by its plan alone.
  func hasHappened(in document: Document, _ context: LintContext) -> Bool {
    guard let startedAt else { return document.effectiveType != .change }
    return !startedAt.value.isAfter(context.now, tolerance: context.clockTolerance)
  }

  /// Its validations that were carried out, whatever came out.
  var doneValidations: some Sequence<Validation> {
    validations.lazy.filter { $0.result?.value != .notDone }
  }

  /// Its sign-offs that agree.
  var approvals: some Sequence<Signoff> {
    signoffs.lazy.filter { $0.decision?.value != .rejected }
  }
}

extension Document {
  /// Whether its times are a plan: those of a planned change until it is `final`.
  var isPlan: Bool { effectiveType == .change && effectiveStatus != .final }
}

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

  /// All that `check` finds, change by change.
  func findingsOfChanges(_ check: (Change) -> [Finding]) -> [Finding] {
    var found: [Finding] = []
    for index in changes.indices { found += check(changes[index]) }
    return found
  }

  /// What `check` finds, change by change. Changes are large, they are looked at in place.
  func findings(ofEachChange check: (Change) -> Finding?) -> [Finding] {
    var found: [Finding] = []
    for index in changes.indices {
      if let finding = check(changes[index]) { found.append(finding) }
    }
    return found
  }
}

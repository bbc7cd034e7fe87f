import Documents
import Incidents

extension Rule {
  static let signoffMissing = Rule(
    "signoff-missing", .error, from: .draft, suppression: .waiver, control: "signoff",
    "every change has a business sign-off",
    check: .document { document, context in
      document.changes.compactMap { change in
        if !change.signoffs.isEmpty, !Approvals(change, context.policy).standing.isEmpty {
          return nil
        }
        return change.isInEmergencyGrace(context) ? nil : .unsigned(change, in: document)
      }
    })
}

extension Change {
  /// Whether the emergency path was taken. What it demands is a rule of its own,
  /// change-emergency-incomplete: one gap is told once.
  var tookEmergencyPath: Bool { emergency != nil }

  /// Whether it took the emergency path and its sign-off may still follow.
  func isInEmergencyGrace(_ context: LintContext) -> Bool {
    guard tookEmergencyPath, let end = (endedAt ?? startedAt)?.value.instant else { return false }
    return context.now <= end + context.policy.demands(of: self).emergencyGrace
  }
}

extension Finding {
  fileprivate static func unsigned(_ change: Change, in document: Document) -> Finding {
    let refusal = change.signoffs.first { $0.decision?.value == .rejected }
    let fact =
      refusal.map {
        "was refused by \($0.by?.value ?? "an approver"), and nobody else signed it off"
      }
      ?? (change.tookEmergencyPath
        ? "took the emergency path and has no sign-off afterwards" : "has no sign-off")
    var help = ["`signoffs: [{by, role, at, decision}]`, if somebody agreed beforehand"]
    if document.effectiveType != .change {
      help.append("if nobody was asked, `breach: {controls: [signoff], …}` says so and passes")
    }
    var finding = Finding(
      in: document, at: change.head(in: document), "\(change.name) \(fact)",
      label: refusal == nil ? "nobody of the business agreed" : "",
      related: refusal?.decision.map { [($0.span, "refused")] } ?? [], help: help,
      entity: change.id?.value, field: "signoffs")
    finding.breach = change.breach
    return finding
  }
}

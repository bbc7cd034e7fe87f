import Documents
import Incidents

extension Rule {
  static let changeInFreeze = Rule(
    "change-in-freeze", .error, from: .draft, suppression: .waiver, control: "freeze",
    "a change in a freeze has the sign-off of the level that the freeze adds",
    check: .document { document, context in
      let policy = context.policy
      guard policy.timetable.hasFreezes else { return [] }
      return document.changes.compactMap { change in
        guard !change.tookEmergencyPath, let freeze = policy.freezes(of: change).first
        else { return nil }
        let approvals = Approvals(change, policy)
        for level in policy.chain(of: change) {
          guard case .freeze = level.origin, approvals.given(for: level).isEmpty else { continue }
          return .inFreeze(change, freeze, level, in: document, context)
        }
        return nil
      }
    })
}

extension Finding {
  fileprivate static func inFreeze(
    _ change: Change, _ freeze: ChangeTimetable.Occurrence, _ level: ApprovalLevel,
    in document: Document, _ context: LintContext
  ) -> Finding {
    let place = change.startedAt ?? change.window?.from
    let name = freeze.name.map { " (\($0))" } ?? ""
    let verb = change.startedAt == nil ? "is planned for" : "ran in"
    return Finding(
      about: change, in: document, at: place?.span,
      "\(change.name) \(verb) a freeze\(name), and no `\(level.role)` signed it off",
      label: "freeze \(document.localText(freeze.range, context))",
      help: [
        "in a freeze `\(level.role)` agrees as well, before it starts: a sign-off with that role"
      ] + document.breachHelp("freeze", "if nobody asked"), field: "signoffs")
  }
}

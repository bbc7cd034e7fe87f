import Documents
import Incidents

extension Rule {
  static let changeEmergencyOverdue = Rule(
    "change-emergency-overdue", .error, from: .draft, suppression: .waiver, control: "signoff",
    "the whole chain signs an emergency within the time that the policy gives after its end",
    check: .document { document, context in
      document.changes.compactMap { change in
        // Where nobody signed at all, that is said: signoff-missing.
        guard change.tookEmergencyPath, !change.signoffs.isEmpty, let end = change.completion,
          let deadline = context.policy.chainDeadline(of: change)
        else { return nil }
        let approvals = Approvals(change, context.policy)
        if approvals.standing.isEmpty { return nil }
        let grace = context.policy.demands(of: change).emergencyGrace
        let chain = context.policy.chain(of: change)
        let missing = approvals.missing(chain).map(\.role)
        if !missing.isEmpty, context.now > deadline {
          return .missing(missing, grace, change, end, in: document)
        }
        for level in chain {
          let given = approvals.given(for: level)
          if let first = given.first, given.allSatisfy({ $0.isSurely(after: deadline) }) {
            return .late(first, grace, change, end, in: document)
          }
        }
        return nil
      }
    })
}

extension Signoff {
  /// Whether it was given later than the instant `deadline`, however its time is read.
  fileprivate func isSurely(after deadline: Int) -> Bool {
    guard let at = at?.value, at.instant != nil, let leeway = Leeway(at) else { return false }
    return leeway.first > deadline
  }
}

extension Finding {
  fileprivate static func missing(
    _ roles: [String], _ grace: Int, _ change: Change, _ end: Located<Moment>,
    in document: Document
  ) -> Finding {
    Finding(
      about: change, in: document, at: change.emergency.map { document.firstLine(of: $0.span) },
      "\(change.name) was an emergency, and \(listed(fields: roles)) "
        + "\(roles.count == 1 ? "has" : "have") not signed it within \(durationText(grace)) of its end",
      related: [(end.span, "end")],
      help: ["`signoffs: [{by, role, at, decision}]` with the time at which they sign"]
        + document.breachHelp("signoff", "if they were not asked"), field: "signoffs")
  }

  fileprivate static func late(
    _ signoff: Signoff, _ grace: Int, _ change: Change, _ end: Located<Moment>,
    in document: Document
  ) -> Finding? {
    guard let at = signoff.at else { return nil }
    let who = signoff.role?.value ?? signoff.by?.value ?? "somebody"
    let delay = at.value.seconds(since: end.value).map { "\(durationText($0)) after its end" }
    return Finding(
      about: change, in: document, at: at.span,
      "\(change.name) was an emergency, and `\(who)` signed it \(delay ?? "late"); "
        + "the policy gives \(durationText(grace))",
      label: "signed", related: [(end.span, "end")],
      help: ["leave the time as it is"] + document.breachHelp("signoff", "if nobody asked in time"),
      field: "signoffs.at")
  }
}

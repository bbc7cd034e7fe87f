import Documents
import Incidents

extension Rule {
  static let signoffStale = Rule(
    "signoff-stale", .error, from: .draft, suppression: .waiver, control: "signoff",
    "no sign-off is older at the start than the policy allows",
    check: .document { document, context in
      guard context.policy.limitsSignoffAge else { return [] }
      return document.changes.flatMap { change -> [Finding] in
        guard let limit = context.policy.demands(of: change).maxSignoffAge,
          let start = change.startedAt ?? change.window?.from, start.value.instant != nil,
          let started = Leeway(start.value)
        else { return [] }
        let approvals = Approvals(change, context.policy).standing
        return approvals.compactMap { signoff in
          guard let at = signoff.at, at.value.instant != nil, let signed = Leeway(at.value),
            started.first - signed.last > limit,
            !approvals.contains(where: { $0.renews(signoff, by: started.first - limit) })
          else { return nil }
          return .stale(signoff, at, start, limit, change, in: document)
        }
      }
    })
}

extension Signoff {
  /// Whether it is a later approval in the same role, not before `instant`.
  fileprivate func renews(_ other: Signoff, by instant: Int) -> Bool {
    guard role?.value == other.role?.value, let at, at.value.instant != nil,
      let signed = Leeway(at.value)
    else { return false }
    return signed.last >= instant
  }
}

extension Finding {
  fileprivate static func stale(
    _ signoff: Signoff, _ at: Located<Moment>, _ start: Located<Moment>, _ limit: Int,
    _ change: Change, in document: Document
  ) -> Finding {
    let age = start.value.seconds(since: at.value) ?? limit
    let days = "more than \(durationText(limit))"
    let long = age > limit ? durationText(age) : days
    return Finding(
      about: change, in: document, at: at.span,
      "\(signoff.signer) signed \(change.name) off \(long) before it started; "
        + "the policy allows \(durationText(limit))",
      label: "signed off", related: [(start.span, "started")],
      help: ["what was agreed to then may not be what was done: ask again before the start"]
        + document.breachHelp("signoff", "if nobody asked again"), field: "signoffs.at")
  }
}

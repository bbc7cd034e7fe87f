import Documents
import Incidents

extension Rule {
  static let signoffUnauthorised = Rule(
    "signoff-unauthorised", .error, from: .draft, suppression: .waiver, control: "signoff",
    "whoever signs in a role held it on that day",
    check: .document { document, context in
      let policy = context.policy
      guard policy.people.exists else { return [] }
      return document.changes.flatMap { change -> [Finding] in
        if change.signoffs.isEmpty { return [] }
        let approvals = Approvals(change, policy)
        return approvals.standing.compactMap { signoff in
          guard let by = signoff.by, let role = signoff.role,
            !policy.holds(role.value, by.value, at: signoff.at?.value),
            !approvals.isTold(role.value, by.value)
          else { return nil }
          return .unauthorised(by, role, signoff, change, in: document, policy)
        }
      }
    })
}

extension Approvals {
  /// Whether another rule says that this is not the business owner, of a person who is known.
  fileprivate func isTold(_ role: String, _ name: String) -> Bool {
    isBusiness(role) && isKnown(name) && !servicesWithoutOwner.isEmpty
  }
}

extension Finding {
  fileprivate static func unauthorised(
    _ by: Located<String>, _ role: Located<String>, _ signoff: Signoff, _ change: Change,
    in document: Document, _ policy: JudgedPolicy
  ) -> Finding {
    let people = policy.people
    let tenures = people.tenures(of: role.value, by: by.value)
    let isUnknown = !people.isKnown(by.value)
    let fact: String
    if isUnknown {
      fact = "who is not in policy/people.yml: nothing shows that they were `\(role.value)`"
    } else if tenures.isEmpty {
      fact = "who is not `\(role.value)` in policy/people.yml"
    } else {
      fact = "who was `\(role.value)` \(listed(tenures.map(\.days.words)))"
    }
    let known = isUnknown ? people.names : people.roles
    let guess = Spelling.suggestion(for: (isUnknown ? by : role).value, among: known)
    let holders = people.holders(of: role.value)
      .filter { people.holds(role.value, $0, at: signoff.at?.value) }
    var help = (isUnknown || holders.isEmpty ? guess : nil).map { ["did you mean `\($0)`?"] } ?? []
    if !holders.isEmpty {
      help.append("`\(role.value)` on that day: \(listed(Array(holders.prefix(5)), "or"))")
    }
    return Finding(
      about: change, in: document, at: isUnknown || !tenures.isEmpty ? by.span : role.span,
      "\(change.name) was signed off by \(by.value), \(fact)",
      related: tenures.isEmpty ? [] : signoff.at.map { [($0.span, "signed off")] } ?? [],
      help: help + document.breachHelp("signoff", "if nobody who could say no was asked"),
      field: "signoffs.by")
  }
}

extension DayRange {
  /// `until 2026-03-31`, `from 2026-04-01`, `from … to …`, `all the time`.
  fileprivate var words: String {
    switch (first, last) {
    case (nil, nil): "all the time"
    case (nil, let last?): "until \(last)"
    case (let first?, nil): "from \(first) on"
    case (let first?, let last?): "from \(first) to \(last)"
    }
  }
}

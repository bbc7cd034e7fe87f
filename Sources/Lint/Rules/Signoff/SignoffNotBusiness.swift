import Documents
import Incidents

extension Rule {
  static let signoffNotBusiness = Rule(
    "signoff-not-business", .error, from: .draft, suppression: .waiver, control: "signoff",
    "among those who sign a change off is the business owner of each service it touches",
    check: .document { document, context in
      document.changes.compactMap { change in
        if change.signoffs.isEmpty || change.isInEmergencyGrace(context) { return nil }
        let approvals = Approvals(change, context.policy)
        guard let first = approvals.standing.first else { return nil }
        let services = approvals.servicesWithoutOwner
        if services.isEmpty { return nil }
        return .notBusiness(services, first, change, in: document, context.policy)
      }
    })
}

extension Finding {
  fileprivate static func notBusiness(
    _ services: [String], _ signoff: Signoff, _ change: Change, in document: Document,
    _ policy: JudgedPolicy
  ) -> Finding {
    let owners = services.compactMap { service in
      policy.services[service]?.businessOwner.map { (service, $0.value) }
    }
    let refusals = change.signoffs.filter { refusal in
      refusal.decision?.value == .rejected
        && services.contains { service in
          refusal.by.flatMap {
            policy.isBusinessOwner($0.value, of: service, at: refusal.at?.value)
          } ?? false
        }
    }
    let fact: String
    if let refusal = refusals.first {
      fact = "was refused by \(refusal.signer), the business owner of \(listed(services))"
    } else if owners.isEmpty {
      fact = "was signed off, but by nobody of the business"
    } else {
      fact = "was signed off, but not by the business owner of \(listed(services))"
    }
    let help =
      owners.isEmpty
      ? [
        "a sign-off with `role: \(Demands.businessRole)`; technicians cannot agree to what an hour costs"
      ]
      : owners.map { "`\($0.1)` is the business owner of \($0.0) in policy/services.yml" }
    return Finding(
      about: change, in: document, at: signoff.role?.span ?? signoff.head(in: document),
      "\(change.name) \(fact)",
      related: refusals.compactMap { $0.decision.map { ($0.span, "refused") } },
      help: help + document.breachHelp("signoff", "if the business was not asked"),
      field: "signoffs")
  }
}

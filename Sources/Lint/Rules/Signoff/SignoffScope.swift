import Documents
import Incidents

extension Rule {
  static let signoffScope = Rule(
    "signoff-scope", .error, from: .draft, suppression: .waiver, control: "signoff",
    "what was signed off covers everything that was changed",
    check: .document { document, context in
      document.changes.flatMap { change -> [Finding] in
        guard change.signoffs.contains(where: { !$0.scope.isEmpty }) else { return [] }
        let approvals = Approvals(change, context.policy)
        let untold = approvals.servicesWithoutOwner
        var judged: Set<String> = []
        return approvals.standing.compactMap { signoff in
          // Those who sign in one role share the targets among them.
          let role = signoff.role?.value ?? ""
          guard judged.insert(role).inserted else { return nil }
          let scopes = approvals.standing.filter { ($0.role?.value ?? "") == role }.map(\.scope)
          if scopes.contains(where: \.isEmpty) { return nil }
          let isBusiness = approvals.isBusiness(role)
          let outside = change.targets.filter { target in
            !scopes.joined().contains { $0.value.covers(target.value) }
              && !(isBusiness && untold.contains(context.policy.services.service(of: target.value)))
          }
          return outside.isEmpty ? nil : .outside(outside, signoff, change, in: document)
        }
      }
    })
}

extension Finding {
  fileprivate static func outside(
    _ targets: [Located<String>], _ signoff: Signoff, _ change: Change, in document: Document
  ) -> Finding {
    let scope = signoff.scope.map(\.value)
    return Finding(
      about: change, in: document, at: signoff.scope.first?.span,
      "\(change.name) was signed off for \(listed(scope)) by \(signoff.signer), "
        + "and done on \(listed(targets.map(\.value)))",
      label: "signed off for", related: targets.map { ($0.span, "not covered") },
      help: ["a sign-off without `scope` covers every target; do not drop one that was given"]
        + document.breachHelp("signoff", "if nobody asked for the rest"), field: "signoffs.scope")
  }
}

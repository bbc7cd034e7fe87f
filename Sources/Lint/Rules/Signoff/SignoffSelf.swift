import Documents
import Incidents

extension Rule {
  static let signoffSelf = Rule(
    "signoff-self", .error, from: .draft, suppression: .waiver, control: "signoff",
    "whoever signs a change off neither asked for it nor carries it out",
    check: .document { document, context in
      let people = context.policy.people
      return document.changes.flatMap { change -> [Finding] in
        guard change.executedBy != nil || change.requestedBy != nil else { return [] }
        return change.signoffs.compactMap { signoff in
          guard signoff.decision?.value != .rejected, let by = signoff.by else { return nil }
          if let executor = change.executedBy, people.does(executor.value, name: by.value) {
            return .signedByOneself(by, executor, "carried it out", change, in: document, people)
          }
          if let requester = change.requestedBy, people.does(requester.value, name: by.value) {
            return .signedByOneself(by, requester, "asked for it", change, in: document, people)
          }
          return nil
        }
      }
    })
}

extension Finding {
  fileprivate static func signedByOneself(
    _ signer: Located<String>, _ other: Located<String>, _ deed: String, _ change: Change,
    in document: Document, _ people: PeopleDirectory
  ) -> Finding {
    let alias =
      signer.value == other.value
      ? ""
      : people.areSame(signer.value, other.value)
        ? " as `\(other.value)`, which is the same person in policy/people.yml"
        : ": `\(other.value)`"
    return Finding(
      about: change, in: document, at: signer.span,
      "\(change.name) was signed off by \(signer.value), who \(deed)\(alias)",
      label: "signed off", related: [(other.span, deed)],
      help: ["four eyes: somebody else who holds the role signs, before the start"]
        + document.breachHelp("signoff", "if nobody else looked"), field: "signoffs.by")
  }
}

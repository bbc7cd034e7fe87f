import Documents
import Incidents

extension Rule {
  static let documentUnknownPerson = Rule(
    "document-unknown-person", .warning, from: .draft, suppression: .inline,
    "everybody who is named is one of `policy/people.yml`, where there is that file",
    check: .document { document, context in
      let people = context.policy.people
      guard people.exists else { return [] }
      var told: Set<String> = []
      var unknown: [Located<String>] = []
      document.forEachNamed { name in
        guard let name, !people.isKnown(name.value), told.insert(name.value).inserted else {
          return
        }
        unknown.append(name)
      }
      return unknown.map {
        .unknown($0, "person", in: "people.yml", people.names, document, "people")
      }
    })
}

extension Document {
  /// Calls `body` with everybody who is named: in roles, changes, items and the timeline.
  fileprivate func forEachNamed(_ body: (Located<String>?) -> Void) {
    for role in roles { body(role.person) }
    body(noChanges?.by)
    for change in changes {
      body(change.requestedBy)
      body(change.executedBy)
      body(change.sponsor)
      body(change.breach?.acknowledged?.by)
      for signoff in change.signoffs { body(signoff.by) }
      for validation in change.validations { body(validation.by) }
    }
    for entry in timeline {
      if let actor = entry.actor, case .person(let name) = actor.value {
        body(Located(name, at: actor.span))
      }
    }
    for item in items {
      body(item.owner)
      body(item.verification?.by)
      body(item.decline?.by)
    }
  }
}

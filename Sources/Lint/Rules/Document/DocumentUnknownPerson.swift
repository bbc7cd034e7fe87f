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
      return document.namedPeople
        .filter { !people.isKnown($0.value) && told.insert($0.value).inserted }
        .map { .unknown($0, "person", in: "people.yml", people.names, document, "people") }
    })
}

extension Document {
  /// Everybody who is named: in roles, changes, items and the timeline.
  fileprivate var namedPeople: [Located<String>] {
    var named: [Located<String>?] = roles.map(\.person)
    named.append(noChanges?.by)
    for change in changes {
      named += [
        change.requestedBy, change.executedBy, change.sponsor, change.breach?.acknowledged?.by,
      ]
      named += change.signoffs.map(\.by)
      named += change.validations.map(\.by)
    }
    for index in timeline.indices {
      if let actor = timeline[index].actor, case .person(let name) = actor.value {
        named.append(Located(name, at: actor.span))
      }
    }
    for item in items { named += [item.owner, item.verification?.by, item.decline?.by] }
    return named.compactMap(\.self)
  }
}

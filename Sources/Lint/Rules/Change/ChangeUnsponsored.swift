import Documents
import Incidents

extension Rule {
  static let changeUnsponsored = Rule(
    "change-unsponsored", .error, from: .draft, suppression: .waiver, control: "sponsor",
    "somebody inside answers for a change that an outsider carries out",
    check: .document { document, context in
      let people = context.policy.people
      guard people.exists else { return [] }
      return document.changes.compactMap { change in
        guard let executor = change.executedBy, people.isOutside(executor.value) else { return nil }
        guard let sponsor = change.sponsor else {
          return .unsponsored(change, executor, in: document)
        }
        if people.isOutside(sponsor.value) {
          return .outside(sponsor, change, executor, in: document)
        }
        return people.isKnown(sponsor.value)
          ? nil : .unknown(sponsor, change, executor, in: document)
      }
    })
}

extension Finding {
  fileprivate static func unsponsored(
    _ change: Change, _ executor: Located<String>, in document: Document
  ) -> Finding {
    Finding(
      about: change, in: document, at: executor.span,
      "\(change.name) was carried out by \(executor.value), and nobody inside answers for it",
      label: "from outside",
      help: ["`sponsor`: who inside let them in, knew the steps, and could have stopped them"]
        + document.breachHelp("sponsor", "if nobody did"), field: "sponsor")
  }

  fileprivate static func unknown(
    _ sponsor: Located<String>, _ change: Change, _ executor: Located<String>,
    in document: Document
  ) -> Finding {
    Finding(
      about: change, in: document, at: sponsor.span,
      "\(sponsor.value), who answers for \(change.name), is nobody of policy/people.yml",
      label: "inside?", related: [(executor.span, "from outside, carried it out")],
      help: ["`sponsor` is somebody inside, by a name that people.yml has"]
        + document.breachHelp("sponsor", "if there was nobody"),
      field: "sponsor")
  }

  fileprivate static func outside(
    _ sponsor: Located<String>, _ change: Change, _ executor: Located<String>,
    in document: Document
  ) -> Finding {
    Finding(
      about: change, in: document, at: sponsor.span,
      "\(sponsor.value), who answers for \(change.name), is from outside as well",
      label: "from outside", related: [(executor.span, "carried out")],
      help: ["`sponsor` is somebody inside"]
        + document.breachHelp("sponsor", "if there was nobody"),
      field: "sponsor")
  }
}

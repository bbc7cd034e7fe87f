import Documents
import Incidents

extension Rule {
  static let changeEmergencyIncomplete = Rule(
    "change-emergency-incomplete", .error, from: .draft, suppression: .waiver, control: "signoff",
    "an emergency has somebody's authority, a reason, and an incident that was open",
    check: .document { document, context in
      let course = IncidentCourse(document)
      return document.changes.compactMap { change in
        guard let emergency = change.emergency else { return nil }
        guard let authority = emergency.authority, emergency.authority.isSaid,
          emergency.reason.isSaid
        else {
          return .incomplete(emergency, change, in: document)
        }
        let roles = context.policy.demands(of: change).emergencyAuthorities
        if !roles.isEmpty, !document.holds(roles, authority, change, context.policy) {
          return .withoutAuthority(authority, roles, change, in: document)
        }
        if let kind = change.kind, kind.value != .emergency {
          return .otherKind(kind, emergency, change, in: document)
        }
        guard let start = change.startedAt else { return nil }
        return course.objection(to: start, of: change, in: document)
      }
    })
}

extension Document {
  /// Whether `authority` is one of `roles`, or somebody who held one, in the organisation or in this
  /// incident. Without `people.yml` nobody can tell.
  fileprivate func holds(
    _ names: [String], _ authority: Located<String>, _ change: Change, _ policy: JudgedPolicy
  ) -> Bool {
    let name = authority.value
    return !policy.people.exists || names.contains(name)
      || names.contains { policy.holds($0, name, at: change.startedAt?.value) }
      || roles.contains {
        names.contains($0.role.value) && policy.people.areSame($0.person.value, name)
      }
  }
}

/// When the incident of a document was open, as far as it is told.
private struct IncidentCourse {
  /// The first sign that something was wrong; nil where nothing is told with a time.
  private var firstSign: Located<Moment>?
  /// The last `resolve`.
  private let resolved: Located<Moment>?
  /// Whether another document may tell of the incident.
  private let isTakenFromAnother: Bool

  init(_ document: Document) {
    guard document.changes.contains(where: { $0.emergency != nil }) else {
      (firstSign, resolved, isTakenFromAnother) = (nil, nil, true)
      return
    }
    resolved = MilestoneTimes(document.timeline)[.resolve]
    isTakenFromAnother = document.related.contains { relation in
      switch relation.kind?.value {
      case .causedBy, .follows, .causes: relation.id != nil
      default: false
      }
    }
    var signs = document.impact.compactMap(\.from)
    for entry in document.timeline {
      switch entry.kind {
      case .start, .alert, .missed, .detect, .ack, .declare, .escalate:
        if let time = entry.start { signs.append(time) }
      default: break
      }
    }
    for sign in signs where firstSign.map({ sign.value.isSurelyBefore($0.value) }) ?? true {
      firstSign = sign
    }
  }

  /// What speaks against an emergency that began at `start`.
  func objection(
    to start: Located<Moment>, of change: Change, in document: Document
  ) -> Finding? {
    if isTakenFromAnother { return nil }
    if document.effectiveType == .change {
      return .noIncident(change, start, in: document)
    }
    if let firstSign, start.value.isSurelyBefore(firstSign.value) {
      let lead = firstSign.value.seconds(since: start.value).map { "\(durationText($0)) " } ?? ""
      return .notOpen(
        change, start, "was called an emergency \(lead)before there was any sign of an incident",
        (firstSign.span, "first sign"), in: document)
    }
    if let resolved, resolved.value.isSurelyBefore(start.value) {
      let lag = start.value.seconds(since: resolved.value).map { "\(durationText($0)) " } ?? ""
      return .notOpen(
        change, start, "was called an emergency \(lag)after the incident was resolved",
        (resolved.span, "resolved"), in: document)
    }
    return nil
  }
}

extension Finding {
  fileprivate static func incomplete(
    _ emergency: Change.Emergency, _ change: Change, in document: Document
  ) -> Finding {
    let fact =
      switch (emergency.authority.isSaid, emergency.reason.isSaid) {
      case (false, true): "and does not say on whose authority"
      case (true, false): "and does not say why it could not wait"
      default: "and says neither on whose authority nor why"
      }
    return Finding(
      about: change, in: document, at: document.firstLine(of: emergency.span),
      "\(change.name) takes the emergency path \(fact)",
      help: ["`emergency: {authority: incident-commander, reason: …}`"]
        + document.breachHelp("signoff", "if nobody had the authority"), field: "emergency")
  }

  fileprivate static func withoutAuthority(
    _ authority: Located<String>, _ roles: [String], _ change: Change, in document: Document
  ) -> Finding {
    Finding(
      about: change, in: document, at: authority.span,
      "\(change.name) takes the emergency path on the authority of \(authority.value), "
        + "who may not decide that",
      help: ["the policy names \(listed(fields: roles, "or"))"]
        + document.breachHelp("signoff", "if nobody of them was asked"), field: "emergency")
  }

  fileprivate static func otherKind(
    _ kind: Located<Change.Kind>, _ emergency: Change.Emergency, _ change: Change,
    in document: Document
  ) -> Finding {
    Finding(
      about: change, in: document, at: kind.span,
      "\(change.name) takes the emergency path and is of kind `\(kind.value.rawValue)`",
      label: "not an emergency", related: [(document.firstLine(of: emergency.span), "its path")],
      help: [
        "`kind: emergency`, if it could not wait",
        "delete `emergency`, if it could: then it is signed off before it starts",
      ], field: "kind")
  }

  fileprivate static func noIncident(
    _ change: Change, _ start: Located<Moment>, in document: Document
  ) -> Finding {
    Finding(
      about: change, in: document, at: start.span,
      "\(change.name) is an emergency in a planned change, and no incident is named",
      help: ["`related: [{id: INC-…, relation: caused-by}]` names the incident that was open"],
      field: "emergency")
  }

  fileprivate static func notOpen(
    _ change: Change, _ start: Located<Moment>, _ fact: String,
    _ related: (span: Span, label: String), in document: Document
  ) -> Finding {
    Finding(
      about: change, in: document, at: start.span, "\(change.name) \(fact)", label: "began",
      related: [related],
      help: [
        "the emergency path is for an incident that is open; all else is signed off before it starts",
        "if another incident was open, name it: `related: [{id: …, relation: caused-by}]`",
      ], field: "emergency")
  }
}

import Documents
import Incidents

extension Rule {
  static let changeNotNotified = Rule(
    "change-not-notified", .error, from: .draft, suppression: .waiver, control: "notified",
    "who answers for the services that a change touches is told before it starts",
    check: .document { document, context in
      document.changes.compactMap { change in
        if change.tookEmergencyPath { return nil }
        if let late = change.lateNotification { return .late(late, change, in: document) }
        // Where nobody agreed, that is said: signoff-missing.
        let isForgotten = change.notified.isEmpty && !change.approvals.contains { _ in true }
        guard context.policy.services.exists, !isForgotten,
          change.startedAt != nil || document.effectiveType != .change
        else { return nil }
        let untold = context.policy.services.services(of: change.targets)
          .filter { !change.hasTold($0, context.policy) }
        return untold.isEmpty ? nil : .untold(untold, change, in: document, context.policy)
      }
    })
}

extension Change {
  /// A notification that came after the start, where nobody else spoke for the same before.
  fileprivate var lateNotification: Notification? {
    guard let start = startedAt?.value else { return nil }
    return notified.first { notice in
      guard let at = notice.at, start.isSurelyBefore(at.value) else { return false }
      return !notified.contains { other in
        other.who?.value == notice.who?.value
          && other.at.map { !start.isSurelyBefore($0.value) } ?? false
      }
    }
  }

  /// Whether somebody who answers for `service` knew: was told, agreed, asked for it, or did it.
  fileprivate func hasTold(_ service: String, _ policy: JudgedPolicy) -> Bool {
    guard let entry = policy.services[service] else { return true }
    let owners = [entry.businessOwner, entry.technicalOwner].compactMap { $0?.value }
    let team = entry.team?.value
    if owners.isEmpty, team == nil { return true }
    func answers(_ name: Located<String>?) -> Bool {
      guard let name = name?.value else { return false }
      return name == team || policy.services.service(of: name) == service
        || owners.contains {
          policy.people.areSame($0, name) || policy.people.holds($0, name, at: nil)
        }
    }
    return notified.contains { answers($0.who) }
      || approvals.contains { signoff in
        answers(signoff.by) || answers(signoff.role)
          || signoff.role.map { policy.businessRoles.contains($0.value) } ?? false
      }
      || answers(requestedBy) || answers(executedBy) || answers(sponsor)
  }
}

extension Finding {
  fileprivate static func late(
    _ notice: Change.Notification, _ change: Change, in document: Document
  ) -> Finding {
    let who = notice.who?.value ?? "somebody"
    let delay =
      change.startedAt.flatMap { notice.at?.value.seconds(since: $0.value) }
      .map { "\(durationText($0)) " } ?? ""
    return Finding(
      about: change, in: document, at: notice.at?.span,
      "\(who) was told of \(change.name) \(delay)after it started", label: "told",
      related: change.startedAt.map { [($0.span, "started")] } ?? [],
      help: document.breachHelp("notified", "the time stays as it is;"), field: "notified")
  }

  fileprivate static func untold(
    _ services: [String], _ change: Change, in document: Document, _ policy: JudgedPolicy
  ) -> Finding {
    let owners = services.compactMap { service -> String? in
      let entry = policy.services[service]
      return (entry?.technicalOwner ?? entry?.businessOwner ?? entry?.team)?.value
    }
    let unique = owners.enumerated().filter { owners.firstIndex(of: $1) == $0 }.map(\.element)
    return Finding(
      about: change, in: document,
      "nobody who answers for \(listed(services, "or")) was told of \(change.name)",
      related: change.startedAt.map { [($0.span, "started")] } ?? [],
      help: [
        "`notified: [{who: \(services[0]), at: …}]`, if they were told before it started; "
          + "that is \(listed(unique, "or"))"
      ] + document.breachHelp("notified", "if they were not"), field: "notified")
  }
}

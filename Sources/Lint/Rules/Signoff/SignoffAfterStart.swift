import Documents
import Incidents

extension Rule {
  static let signoffAfterStart = Rule(
    "signoff-after-start", .error, from: .draft, suppression: .waiver, control: "signoff",
    "a change is signed off before it starts, the emergency path aside",
    check: .document { document, _ in
      document.changes.flatMap { change -> [Finding] in
        guard let started = change.startedAt, !change.tookEmergencyPath else { return [] }
        return change.signoffs.compactMap { signoff in
          guard signoff.decision?.value != .rejected, let signed = signoff.at,
            started.value.isSurelyBefore(signed.value)
          else { return nil }
          return .late(signed, started, change, in: document)
        }
      }
    })
}

extension Finding {
  fileprivate static func late(
    _ signed: Located<Moment>, _ started: Located<Moment>, _ change: Change,
    in document: Document
  ) -> Finding {
    let delay = signed.value.seconds(since: started.value).map { "\(durationText($0)) after" }
    var finding = Finding(
      in: document, at: signed.span,
      "\(change.name) was signed off \(delay ?? "after") it started", label: "signed off",
      related: [(started.span, "started")],
      help: [
        "an emergency has its own path: `emergency: {authority, reason}`",
        "do not move the time; the history is compared with it",
      ], entity: change.id?.value, field: "signoffs.at")
    finding.breach = change.breach
    return finding
  }
}

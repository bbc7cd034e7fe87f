import Documents
import Incidents

extension Rule {
  static let changeInPeak = Rule(
    "change-in-peak", .error, from: .draft, suppression: .waiver, control: "peak",
    "no change runs in the peak hours of a service it touches, the emergency path aside",
    check: .document { document, context in
      let timetable = context.policy.timetable
      guard timetable.hasPeaks else { return [] }
      return document.changes.compactMap { change in
        guard !change.tookEmergencyPath, let time = change.operationTime else { return nil }
        let services = context.policy.services.services(of: change.targets)
        return timetable.peaks(during: time, of: services).first
          .map { .inPeak(change, $0, services, in: document, context) }
      }
    })
}

extension Finding {
  fileprivate static func inPeak(
    _ change: Change, _ peak: ChangeTimetable.Occurrence, _ services: [String],
    in document: Document, _ context: LintContext
  ) -> Finding {
    let name = peak.name.map { " (\($0))" } ?? ""
    let place = change.startedAt ?? change.window?.from
    let verb = change.startedAt == nil ? "is planned for" : "ran in"
    return Finding(
      about: change, in: document, at: place?.span,
      "\(change.name) \(verb) the peak hours of \(listed(services))\(name)",
      label: "peak \(document.localText(peak.range, context))",
      help: [
        "a change that can wait waits until the peak is over",
        "one that mends an open incident takes the emergency path: `emergency: {authority, reason}`",
      ] + document.breachHelp("peak", "if it could have waited"), field: "started_at")
  }
}

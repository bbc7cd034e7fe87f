import Documents
import Incidents

extension Rule {
  static let timelineAmbiguousTime = Rule(
    "timeline-ambiguous-time", .error, from: .draft, suppression: .inline, types: .events,
    "every local time exists exactly once in its zone, or has an offset",
    check: .document { document, _ in
      document.times.filter { $0.value.occurrence != .once && !$0.value.hasWrittenOffset }
        .map { .ambiguous($0, in: document) }
    })
}

extension Document {
  /// Every time that orders or measures something: of the timeline, the changes, the impact.
  fileprivate var times: [Located<Moment>] {
    let entries = timeline.flatMap { [$0.start, $0.end] }
    let changes = changes.flatMap { change in
      [change.startedAt, change.endedAt, change.window?.from, change.window?.to]
        + change.signoffs.map(\.at) + change.validations.map(\.at)
    }
    let windows = impact.flatMap { [$0.from, $0.to] }
    return (entries + changes + windows).compactMap { $0 }
  }
}

extension Finding {
  fileprivate static func ambiguous(_ time: Located<Moment>, in document: Document) -> Finding {
    let zone = document.timezone.map { " in \($0.value)" } ?? " in its zone"
    let day = time.value.day.map { " on \($0)" } ?? ""
    let isSkipped = time.value.occurrence == .skipped
    let written = time.value.written
    return Finding(
      in: document, at: time.span,
      "\(written) \(isSkipped ? "does not exist" : "exists twice")\(day)\(zone): "
        + "the clocks were set \(isSkipped ? "forward" : "back")",
      label: isSkipped ? "skipped by the clock" : "which of the two?",
      help: ["write the offset that was shown beside it, as in `\(written)+02:00` or `\(written)Z`"],
      entity: written)
  }
}

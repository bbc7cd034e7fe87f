import Documents
import Incidents

extension Rule {
  static let timelineMissedSignal = Rule(
    "timeline-missed-signal", .warning, from: .review, suppression: .inline, retold: .note,
    types: .events, "a signal that nobody acted on leads to an action item of kind detect",
    check: .document { document, _ in
      let missed = document.timeline.filter { $0.kind == .missed }
      guard let first = missed.first,
        !document.items.contains(where: { $0.kind?.value == .detect && $0.state != .declined })
      else { return [] }
      return [.unanswered(first, missed.dropFirst(), in: document)]
    })
}

extension Finding {
  fileprivate static func unanswered(
    _ entry: TimelineEntry, _ others: ArraySlice<TimelineEntry>, in document: Document
  ) -> Finding {
    let when = entry.start.map { " at \(document.source.written($0))" } ?? ""
    return Finding(
      in: document, at: entry.kindSpan ?? document.firstLine(of: entry.span),
      "a signal was missed\(when), and no action item of kind `detect` answers it",
      label: "nobody acted on it",
      related: others.map { ($0.kindSpan ?? document.firstLine(of: $0.span), "missed, too") },
      help: ["`- [ ] AI-n (detect) …`: what makes the same signal heard next time"],
      field: "detect")
  }
}

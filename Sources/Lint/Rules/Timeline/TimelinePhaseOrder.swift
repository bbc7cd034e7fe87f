import Documents
import Incidents

extension Rule {
  static let timelinePhaseOrder = Rule(
    "timeline-phase-order", .error, from: .draft, suppression: .never, types: .failures,
    "the milestones come in their order: introduced, start, detect, acknowledge, mitigate, resolve",
    check: .document { document, _ in
      let milestones = MilestoneTimes(document.timeline)
      var reported: Set<TimelineEntry.Kind> = []
      return order.compactMap { earlier, later in
        guard let first = milestones[earlier], let second = milestones[later],
          second.value.isSurelyBefore(first.value), reported.insert(later).inserted
        else { return nil }
        return .swapped((earlier, first), (later, second), in: document)
      }
    })

  /// What cannot be otherwise. Nothing is said of `mitigate` and the person who noticed: a system
  /// may have switched over by itself before anybody looked.
  private static let order: [(TimelineEntry.Kind, TimelineEntry.Kind)] = [
    (.introduced, .start), (.start, .detect), (.detect, .ack), (.start, .mitigate),
    (.start, .resolve), (.mitigate, .resolve),
  ]
}

extension Finding {
  fileprivate static func swapped(
    _ first: (kind: TimelineEntry.Kind, time: Located<Moment>),
    _ second: (kind: TimelineEntry.Kind, time: Located<Moment>), in document: Document
  ) -> Finding {
    let (early, late) = (first.kind.rawValue, second.kind.rawValue)
    var help: [String] = []
    if first.kind == .start, second.kind == .detect {
      help = [
        "`start` is the first harm, `detect` is when it was noticed",
        "a sign before any harm is an `alert`, or `missed` when nobody acted on it",
      ]
    }
    let (before, after) = (second.time, first.time)
    return Finding(
      in: document, at: second.time.span,
      "`\(late)` at \(document.words(of: before, beside: after)) comes before "
        + "`\(early)` at \(document.words(of: after, beside: before))",
      label: late, related: [(first.time.span, early)], help: help, field: late)
  }
}

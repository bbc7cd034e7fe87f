import Documents
import Incidents

extension Rule {
  static let timelinePhaseOrder = Rule(
    "timeline-phase-order", .error, from: .draft, suppression: .never, types: .failures,
    "the milestones come in their order: introduced, start, detect, acknowledge, mitigate, resolve",
    check: .document { document, _ in
      let milestones = document.milestoneEntries
      return order.compactMap { earlier, later in
        guard let first = milestones[earlier], let second = milestones[later],
          second.time.value.isSurelyBefore(first.time.value)
        else { return nil }
        return .swapped(first, second, in: document)
      }
    })

  /// What cannot be otherwise. Nothing is said of `mitigate` and the person who noticed: a system
  /// may have switched over by itself before anybody looked.
  private static let order: [(TimelineEntry.Kind, TimelineEntry.Kind)] = [
    (.introduced, .start), (.start, .detect), (.detect, .ack), (.start, .mitigate),
    (.mitigate, .resolve), (.start, .resolve),
  ]
}

extension Finding {
  fileprivate static func swapped(
    _ first: MilestoneEntry, _ second: MilestoneEntry, in document: Document
  ) -> Finding {
    let (early, late) = (first.entry.kind.rawValue, second.entry.kind.rawValue)
    var help: [String] = []
    if first.entry.kind == .start, second.entry.kind == .detect {
      help = [
        "`start` is the first harm, `detect` is when it was noticed",
        "a sign before any harm is an `alert`, or `missed` when nobody acted on it",
      ]
    }
    let (before, after) = (second.time.value, first.time.value)
    return Finding(
      in: document, at: second.time.span,
      "`\(late)` at \(before.words(beside: after)) comes before "
        + "`\(early)` at \(after.words(beside: before))",
      label: late, related: [(first.time.span, early)], help: help, field: late)
  }
}

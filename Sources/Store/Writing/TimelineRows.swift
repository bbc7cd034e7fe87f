import Documents
import Incidents

/// The timeline.
enum TimelineRows {
  static func add(_ document: Document, to rows: inout RowBatch) {
    for entry in document.timeline {
      rows.begin(.timelineEntries)
      rows.add(entry.ordinal)
      rows.add(entry.kind.rawValue)
      rows.add(entry.start, in: document.source)
      rows.add(entry.start?.value.isApproximate ?? false)
      rows.add(entry.start?.value.axis)
      rows.add(entry.end, in: document.source)
      rows.add(entry.end?.value.isApproximate ?? false)
      rows.add(entry.actor?.value.name)
      rows.add(entry.actor?.value.kind)
      rows.add(entry.isSic)
      let text = rows.add(entry.text)
      let details = rows.add(entry.details)
      rows.add(entry.span, in: document.source)
      rows.makeSearchable(text, details, as: .timeline, number: entry.ordinal)
      for (ordinal, reference) in entry.references.enumerated() {
        rows.begin(.timelineReferences)
        rows.add(entry.ordinal)
        rows.add(ordinal)
        rows.add(reference)
        rows.add(reference.span, in: document.source)
      }
    }
  }
}

extension TimelineEntry.Actor {
  /// `person` or `role`.
  fileprivate var kind: String {
    switch self {
    case .person: "person"
    case .role: "role"
    }
  }
}

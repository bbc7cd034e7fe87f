import Documents
import Incidents

/// The sections of the body and the phases of the incident.
enum SectionRows {
  static func add(
    _ document: Document, to rows: inout RowBatch, times: DocumentTimes
  ) {
    for (ordinal, section) in document.sections.enumerated() {
      rows.begin(.sections)
      rows.add(ordinal)
      let kind = rows.add(section.kind.rawValue)
      let title = rows.add(section.title)
      let entries = Self.spansKeptElsewhere(section.kind, document)
      let text = rows.add {
        ReadableText.append(section.content, skipping: entries, to: &$0)
      }
      rows.add(section.heading, in: document.source)
      rows.makeSearchable(title, text, as: .prose, name: kind, number: ordinal)
    }
    for (ordinal, phase) in document.phases.enumerated() {
      rows.begin(.phases)
      rows.add(ordinal)
      rows.add(phase.kind.rawValue)
      rows.add(phase.service)
      rows.add(phase.from)
      rows.add(phase.to)
      rows.add(instant: times.instant(ofAxis: phase.from))
      rows.add(instant: times.instant(ofAxis: phase.to))
    }
  }

  /// Parts of a section that have a table of their own: their text is written once.
  private static func spansKeptElsewhere(_ kind: Section.Kind, _ document: Document) -> [Span] {
    switch kind {
    case .timeline: document.timeline.map(\.span)
    case .rootCauses: document.causes.map(\.span)
    case .actionItems: document.items.map(\.span)
    default: []
    }
  }
}

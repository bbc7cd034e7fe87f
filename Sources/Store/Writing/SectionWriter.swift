import Documents
import GRDB
import Incidents

/// Writes the sections of the body and the phases of the incident.
struct SectionWriter {
  private let sections: RowWriter
  private let phases: RowWriter

  init(_ database: Database) throws {
    sections = try RowWriter(
      database, "sections",
      ["document", "ordinal", "kind", "title", "text"] + Schema.placeColumns)
    phases = try RowWriter(
      database, "phases",
      ["document", "ordinal", "kind", "service", "from_second", "to_second"]
        + Schema.instantColumns("from") + Schema.instantColumns("to"))
  }

  func insert(
    _ document: Document, as key: Int, times: DocumentTimes, search: SearchRow
  ) throws {
    for (ordinal, section) in document.sections.enumerated() {
      sections.add(key)
      sections.add(ordinal)
      sections.add(section.kind.rawValue)
      let title = sections.add(section.title)
      let entries = Self.spansKeptElsewhere(section.kind, document)
      let text = sections.add {
        ReadableText.append(section.content, skipping: entries, to: &$0)
      }
      sections.add(section.heading, in: document.source)
      search.add(sections, title, text, to: .prose)
      try sections.insert()
    }
    for (ordinal, phase) in document.phases.enumerated() {
      phases.add(key)
      phases.add(ordinal)
      phases.add(phase.kind.rawValue)
      phases.add(phase.service)
      phases.add(phase.from)
      phases.add(phase.to)
      phases.add(instant: times.instant(ofAxis: phase.from))
      phases.add(instant: times.instant(ofAxis: phase.to))
      try phases.insert()
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

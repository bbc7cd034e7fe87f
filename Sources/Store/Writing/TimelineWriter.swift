import Documents
import GRDB
import Incidents

/// Writes the timeline.
struct TimelineWriter {
  private let entries: RowWriter
  private let references: RowWriter

  init(_ database: Database) throws {
    entries = try RowWriter(
      database, "timeline_entries",
      ["document", "ordinal", "kind"] + Schema.momentColumns("start")
        + ["start_approximate", "start_second"] + Schema.momentColumns("end")
        + ["end_approximate", "actor", "actor_kind", "order_is_meant", "text", "details"]
        + Schema.placeColumns)
    references = try RowWriter(
      database, "timeline_references",
      ["document", "entry", "ordinal", "reference"] + Schema.placeColumns)
  }

  func insert(_ document: Document, as key: Int, search: SearchRow) throws {
    for entry in document.timeline {
      entries.add(key)
      entries.add(entry.ordinal)
      entries.add(entry.kind.rawValue)
      entries.add(entry.start)
      entries.add(entry.start?.value.isApproximate ?? false)
      entries.add(entry.start?.value.axis)
      entries.add(entry.end)
      entries.add(entry.end?.value.isApproximate ?? false)
      entries.add(entry.actor?.value.name)
      entries.add(entry.actor?.value.kind)
      entries.add(entry.isSic)
      let text = entries.add(entry.text)
      let details = entries.add(entry.details)
      entries.add(entry.span, in: document.source)
      search.add(entries, text, details, to: .timeline)
      try entries.insert()
      for (ordinal, reference) in entry.references.enumerated() {
        references.add(key)
        references.add(entry.ordinal)
        references.add(ordinal)
        references.add(reference)
        references.add(reference.span, in: document.source)
        try references.insert()
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

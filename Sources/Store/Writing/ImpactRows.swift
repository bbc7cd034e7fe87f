import Documents
import Incidents

/// Who felt what, and what became of the data.
enum ImpactRows {
  static func add(_ document: Document, to rows: inout RowBatch) {
    for (ordinal, part) in document.impact.enumerated() {
      rows.begin(.impact)
      rows.add(ordinal)
      rows.add(part.service)
      rows.add(word: part.kind)
      rows.add(part.from, in: document.source)
      rows.add(part.to, in: document.source)
      rows.add(part.users)
      rows.add(part.requests)
      rows.add(part.money)
      let note = rows.add(part.note)
      rows.add(part.span, in: document.source)
      rows.makeSearchable(note, as: .prose)
    }
    for (ordinal, window) in (document.dataLoss?.windows ?? []).enumerated() {
      rows.begin(.dataLoss)
      rows.add(ordinal)
      rows.add(window.store)
      rows.add(window.from, in: document.source)
      rows.add(window.to, in: document.source)
      rows.add(word: window.state)
      rows.add(window.records)
      rows.add(window.reconciledBy)
      rows.add(window.span, in: document.source)
    }
  }
}

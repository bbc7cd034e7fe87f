import Documents
import GRDB
import Incidents

/// Writes who felt what, and what became of the data.
struct ImpactWriter {
  private let impact: RowWriter
  private let dataLoss: RowWriter

  init(_ database: Database) throws {
    let window = Schema.momentColumns("from") + Schema.momentColumns("to")
    impact = try RowWriter(
      database, "impact",
      ["document", "ordinal", "service", "kind"] + window + ["users", "requests", "money", "note"]
        + Schema.placeColumns)
    dataLoss = try RowWriter(
      database, "data_loss",
      ["document", "ordinal", "store"] + window + ["state", "records", "reconciled_by"]
        + Schema.placeColumns)
  }

  func insert(_ document: Document, as key: Int, search: SearchRow) throws {
    for (ordinal, part) in document.impact.enumerated() {
      impact.add(key)
      impact.add(ordinal)
      impact.add(part.service)
      impact.add(word: part.kind)
      impact.add(part.from)
      impact.add(part.to)
      impact.add(part.users)
      impact.add(part.requests)
      impact.add(part.money)
      let note = impact.add(part.note)
      impact.add(part.span, in: document.source)
      search.add(impact, note, to: .prose)
      try impact.insert()
    }
    for (ordinal, window) in (document.dataLoss?.windows ?? []).enumerated() {
      dataLoss.add(key)
      dataLoss.add(ordinal)
      dataLoss.add(window.store)
      dataLoss.add(window.from)
      dataLoss.add(window.to)
      dataLoss.add(word: window.state)
      dataLoss.add(window.records)
      dataLoss.add(window.reconciledBy)
      dataLoss.add(window.span, in: document.source)
      try dataLoss.insert()
    }
  }
}

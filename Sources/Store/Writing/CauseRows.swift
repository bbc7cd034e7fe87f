import Documents
import Incidents

/// The root causes.
enum CauseRows {
  static func add(_ document: Document, to rows: inout RowBatch) {
    for (ordinal, cause) in document.causes.enumerated() {
      rows.begin(.causes)
      rows.add(ordinal)
      let id = rows.add(cause.id)
      rows.add(word: cause.role)
      rows.add(cause.category)
      let statement = rows.add(cause.statement)
      let evidence = rows.add(cause.evidence)
      rows.add(cause.span, in: document.source)
      rows.makeSearchable(statement, evidence, as: .causes, name: id)
    }
  }
}

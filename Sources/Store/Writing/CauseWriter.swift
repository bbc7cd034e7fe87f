import Documents
import GRDB
import Incidents

/// Writes the root causes.
struct CauseWriter {
  private let causes: RowWriter

  init(_ database: Database) throws {
    causes = try RowWriter(
      database, "causes",
      ["document", "ordinal", "id", "role", "category", "statement", "evidence"]
        + Schema.placeColumns)
  }

  func insert(_ document: Document, as key: Int, search: SearchRow) throws {
    for (ordinal, cause) in document.causes.enumerated() {
      causes.add(key)
      causes.add(ordinal)
      causes.add(cause.id)
      causes.add(word: cause.role)
      causes.add(cause.category)
      let statement = causes.add(cause.statement)
      let evidence = causes.add(cause.evidence)
      causes.add(cause.span, in: document.source)
      search.add(causes, statement, evidence, to: .causes)
      try causes.insert()
    }
  }
}

import Documents
import GRDB
import Incidents

/// Writes one document with everything in it.
struct DocumentWriter {
  private let documents: DocumentRowWriter
  private let sections: SectionWriter
  private let classification: ClassificationWriter
  private let timeline: TimelineWriter
  private let impact: ImpactWriter
  private let causes: CauseWriter
  private let changes: ChangeWriter
  private let items: ActionItemWriter
  private let fullText: RowWriter
  private let search = SearchRow()

  init(_ database: Database) throws {
    documents = try DocumentRowWriter(database)
    sections = try SectionWriter(database)
    classification = try ClassificationWriter(database)
    timeline = try TimelineWriter(database)
    impact = try ImpactWriter(database)
    causes = try CauseWriter(database)
    changes = try ChangeWriter(database)
    items = try ActionItemWriter(database)
    fullText = try RowWriter(
      database, "search", ["rowid"] + SearchPart.allCases.map(\.rawValue))
  }

  /// Writes `document` under the number `key`.
  func insert(_ document: Document, as key: Int) throws {
    let times = DocumentTimes(document)
    try documents.insert(document, as: key, times: times, search: search)
    try classification.insert(document, as: key, search: search)
    try causes.insert(document, as: key, search: search)
    try changes.insert(document, as: key, search: search)
    try timeline.insert(document, as: key, search: search)
    try items.insert(document, as: key, search: search)
    try impact.insert(document, as: key, search: search)
    try sections.insert(document, as: key, times: times, search: search)
    fullText.add(key)
    search.write(to: fullText)
    try fullText.insert()
  }
}

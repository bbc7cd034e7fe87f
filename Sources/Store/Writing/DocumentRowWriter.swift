import Documents
import GRDB
import Incidents

/// Writes the row of the document itself.
struct DocumentRowWriter {
  private let documents: RowWriter

  init(_ database: Database) throws {
    documents = try RowWriter(
      database, "documents",
      [
        "document", "path", "id", "title", "type", "status", "severity", "timezone", "visibility",
        "is_readable", "is_external", "day",
      ] + DocumentTables.milestoneNames.flatMap(Schema.instantColumns)
        + [
          "latent_seconds", "detect_seconds", "acknowledge_seconds", "mitigate_seconds",
          "resolve_seconds", "detection_method", "failure_class", "failure_symptom",
          "failure_component", "failure_version", "source_title", "source_publisher",
          "source_language", "source_note", "no_changes_by", "says_no_changes",
          "says_no_data_loss", "data_loss_checked", "id_line", "id_column", "id_end_line",
          "id_end_column", "title_line", "title_column",
        ])
  }

  func insert(
    _ document: Document, as key: Int, times: DocumentTimes, search: SearchRow
  ) throws {
    documents.add(key)
    documents.add(document.source.path)
    let id = documents.add(document.id)
    let title = documents.add(document.title)
    documents.add(document.effectiveType.rawValue)
    documents.add(document.effectiveStatus.rawValue)
    documents.add(document.severity)
    documents.add(document.timezone)
    documents.add((document.visibility?.value ?? .internal).rawValue)
    documents.add(document.isReadable)
    documents.add(document.isExternal)
    documents.add(times.day?.description)
    add(document.milestones, times)
    documents.add(word: document.detection?.method)
    documents.add(document.failure?.failureClass)
    documents.add(document.failure?.symptom)
    let component = documents.add(document.failure?.component)
    documents.add(document.failure?.version)
    documents.add(document.credit?.title)
    documents.add(document.credit?.publisher)
    documents.add(document.credit?.language)
    documents.add(document.credit?.note)
    documents.add(document.noChanges?.by)
    documents.add(document.noChanges != nil)
    documents.add(document.dataLoss?.isNone ?? false)
    documents.add(document.dataLoss?.checked)
    addPlaces(document)
    search.add(documents, title, to: .title)
    search.add(documents, id, to: .names)
    search.add(documents, component, to: .names)
    try documents.insert()
  }

  private func add(_ milestones: Milestones, _ times: DocumentTimes) {
    for second in [
      milestones.introduced, milestones.start, milestones.detect, milestones.ack,
      milestones.mitigate, milestones.resolve,
    ] {
      documents.add(instant: times.instant(ofAxis: second))
    }
    documents.add(milestones.latentPeriod)
    documents.add(milestones.timeToDetect)
    documents.add(milestones.timeToAcknowledge)
    documents.add(milestones.timeToMitigate)
    documents.add(milestones.timeToResolve)
  }

  private func addPlaces(_ document: Document) {
    let id = document.source.place(of: document.id?.span ?? Span(0, 0))
    documents.add(id.start.line)
    documents.add(id.start.column)
    documents.add(id.end.line)
    documents.add(id.end.column)
    let title = document.source.position(at: Int(document.title?.span.start ?? 0))
    documents.add(title.line)
    documents.add(title.column)
  }
}

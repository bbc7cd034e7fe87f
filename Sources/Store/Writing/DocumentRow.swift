import Documents
import Incidents

/// The row of the document itself.
enum DocumentRow {
  static func add(
    _ document: Document, to rows: inout RowBatch, times: DocumentTimes
  ) {
    rows.begin(.documents)
    rows.add(document.source.path)
    let id = rows.add(document.id)
    let title = rows.add(document.title)
    rows.add(document.effectiveType.rawValue)
    rows.add(document.effectiveStatus.rawValue)
    rows.add(document.severity)
    rows.add(document.timezone)
    rows.add((document.visibility?.value ?? .internal).rawValue)
    rows.add(document.isReadable)
    rows.add(document.isExternal)
    rows.add(times.day?.description)
    add(document.milestones, times, to: &rows)
    rows.add(word: document.detection?.method)
    rows.add(document.failure?.failureClass)
    rows.add(document.failure?.symptom)
    let component = rows.add(document.failure?.component)
    rows.add(document.failure?.version)
    rows.add(document.credit?.title)
    rows.add(document.credit?.publisher)
    rows.add(document.credit?.language)
    rows.add(document.credit?.note)
    rows.add(document.noChanges?.by)
    rows.add(document.noChanges != nil)
    rows.add(document.dataLoss?.isNone ?? false)
    rows.add(document.dataLoss?.checked)
    rows.add(document.timeline.count)
    rows.add(document.causes.count)
    rows.add(document.changes.count)
    rows.add(document.items.count)
    rows.add(document.items.count { !$0.state.isClosed })
    addPlaces(of: document, to: &rows)
    rows.add(HeadingAnchors(document.body).lines)
    rows.makeSearchable(title, as: .title)
    rows.makeSearchable(id, as: .names)
    rows.makeSearchable(component, as: .names)
  }

  private static func add(_ milestones: Milestones, _ times: DocumentTimes, to rows: inout RowBatch)
  {
    for second in [
      milestones.introduced, milestones.start, milestones.detect, milestones.ack,
      milestones.mitigate, milestones.resolve,
    ] {
      rows.add(instant: times.instant(ofAxis: second))
    }
    rows.add(milestones.latentPeriod)
    rows.add(milestones.timeToDetect)
    rows.add(milestones.timeToAcknowledge)
    rows.add(milestones.timeToMitigate)
    rows.add(milestones.timeToResolve)
  }

  private static func addPlaces(of document: Document, to rows: inout RowBatch) {
    let id = document.source.place(of: document.id?.span ?? Span(0, 0))
    rows.add(id.start.line)
    rows.add(id.start.column)
    rows.add(id.end.line)
    rows.add(id.end.column)
    let title = document.source.position(at: Int(document.title?.span.start ?? 0))
    rows.add(title.line)
    rows.add(title.column)
  }
}

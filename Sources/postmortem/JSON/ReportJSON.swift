import Incidents
import Reports

/// A report as JSON: version 1 of its shape, to which members may be added.
struct ReportJSON: Encodable {
  private let version = 1
  private let report: String
  private let subject: String
  private let audience: String?
  private let audienceKind: String?
  private let asOf: String
  private let title: String
  private let period: String
  private let figures: [Figure]
  private let sections: [Section]
  private let remarks: [String]

  init(_ page: ReportPage) {
    report = page.name.kind
    subject = page.name.subject
    audience = page.name.audience?.name
    audienceKind = page.name.audience?.kind
    asOf = page.name.asOf.description
    title = page.title
    period = page.period
    figures = page.figures.map(Figure.init)
    sections = page.sections.map(Section.init)
    remarks = page.remarks
  }

  private struct Figure: Encodable {
    let key: String
    let label: String
    let count: Int
    let previous: Int?
    let median: Double?

    init(_ figure: ReportFigure) {
      key = figure.key
      label = figure.label
      count = figure.count
      previous = figure.previous
      median = figure.median
    }
  }

  private struct Section: Encodable {
    let key: String
    let heading: String
    let count: Int
    let entries: [Entry]
    let notes: [String]

    init(_ section: ReportSection) {
      key = section.key
      heading = section.heading
      count = section.count
      entries = section.entries.list.map(Entry.init)
      notes = section.notes
    }
  }

  private struct Entry: Encodable {
    let reason: String
    let id: String?
    let text: String
    let details: [String]
    let about: Subject?

    init(_ entry: ReportEntry) {
      reason = entry.lead
      id = entry.name
      text = entry.text
      details = entry.facts.filter { !$0.isEmpty }
      about = entry.subject.map(Subject.init)
    }
  }

  private struct Subject: Encodable {
    let document: String?
    let severity: String?
    let path: String?
    let line: Int?
    let entity: String?
    let owner: String?
    let state: String?
    let priority: Int?
    let due: String?
    let firstDue: String?
    let closed: String?
    let slips: Int?
    let revision: String?
    let at: String?

    init(_ subject: ReportSubject) {
      document = subject.document
      severity = subject.severity
      path = subject.path
      line = subject.line
      entity = subject.entity
      owner = subject.owner
      state = subject.state
      priority = subject.priority
      due = subject.due?.description
      firstDue = subject.firstDue?.description
      closed = subject.closed?.description
      slips = subject.slips
      revision = subject.revision
      at = subject.at.map { utcText($0, seconds: true) }
    }
  }
}

package import Incidents
import Store

/// What an entry speaks of, for programs: names and days instead of words.
package struct ReportSubject: Sendable, Hashable {
  /// Id of the document; nil where it has none.
  package var document: String?
  package var severity: String?
  /// Path of the file; nil where it is gone.
  package var path: String?
  /// Line of the file, from 1.
  package var line: Int?
  /// `AI-1` or `CHG-1`; nil where it is the document itself.
  package var entity: String?
  package var owner: String?
  package var state: String?
  /// 0 (highest) to 3.
  package var priority: Int?
  package var due: CivilDay?
  /// The due date before it was first moved; `due` where it never was.
  package var firstDue: CivilDay?
  package var closed: CivilDay?
  /// How often the due date was put off.
  package var slips: Int?
  /// Name of the commit with which it came to stand here; nil where git does not tell of it.
  package var revision: String?
  /// When that was committed, seconds since 1970.
  package var at: Int?

  /// A document.
  init(_ document: DocumentReference) {
    self.document = document.id
    severity = document.severity
    path = document.path.isEmpty ? nil : document.path
    state = document.status.rawValue
  }

  /// An action item, and what happened to it.
  init(_ item: ReportItem, _ step: ItemStep? = nil) {
    self.init(item.document)
    line = item.line
    entity = item.id
    owner = item.owner
    state = item.state.rawValue
    priority = item.priority
    due = item.due
    firstDue = item.firstDue
    closed = item.closed?.day
    slips = item.slips
    revision = step?.revision
    at = step?.at
  }

  /// A change.
  init(_ change: ChangeEvidence) {
    self.init(change.document)
    line = change.line
    entity = change.id
    owner = change.executedBy
    state = nil
  }
}

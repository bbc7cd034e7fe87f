package import Incidents
import Store

/// What an entry speaks of, for programs: names and days instead of words.
package struct ReportSubject: Sendable, Hashable {
  /// Id of the document; nil where it has none.
  package var document: String?
  package var severity: String?
  package var path: String
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
  /// How often the due date was moved.
  package var slips: Int?

  /// A document.
  init(_ document: DocumentReference) {
    self.document = document.id
    severity = document.severity
    path = document.path
    state = document.status.rawValue
  }

  /// An action item.
  init(_ item: ActionItemRow) {
    self.init(item.document)
    line = item.line
    entity = item.id
    owner = item.owner
    state = item.state.rawValue
    priority = item.priority
    due = item.due
    firstDue = item.firstDue ?? item.due
    closed = item.closed
    slips = item.slips
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

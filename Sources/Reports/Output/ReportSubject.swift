public import Incidents
import Store

/// What an entry speaks of, for programs: names and days instead of words.
public struct ReportSubject: Sendable, Hashable {
  /// Id of the document; nil where it has none.
  public var document: String?
  /// That of the document, as written; nil where it has none.
  public var severity: String?
  /// Path of the file; nil where it is gone.
  public var path: String?
  /// Line of the file, from 1.
  public var line: Int?
  /// `AI-1` or `CHG-1`; nil where it is the document itself.
  public var entity: String?
  /// Who has the item or carried out the change; nil where nobody is named.
  public var owner: String?
  /// State of the item or status of the document, as files write it; nil for a change.
  public var state: String?
  /// 0 (highest) to 3.
  public var priority: Int?
  /// Due date of an item; nil where it has none.
  public var due: CivilDay?
  /// The due date before it was first moved; `due` where it never was.
  public var firstDue: CivilDay?
  /// The day on which an item was done or given up; nil where none is known.
  public var closed: CivilDay?
  /// How often the due date was put off.
  public var slips: Int?
  /// Name of the commit with which it came to stand here; nil where git does not tell of it.
  public var revision: String?
  /// When that was committed, seconds since 1970.
  public var at: Int?

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

import Incidents
import Store

/// What the database says as of a day: what every section of the weekly report is made from.
struct WeeklyMaterial: Sendable {
  /// The day that counts as today.
  let asOf: CivilDay
  /// The week it lies in.
  let week: ISOWeek
  /// Action items of our own documents.
  private(set) var items: [ActionItemRow] = []
  /// Action items of retold accounts.
  private(set) var retoldItems: [ActionItemRow] = []
  /// Changes of our own documents.
  private(set) var changes: [ChangeEvidence] = []
  /// Changes of retold accounts.
  private(set) var retoldChanges: [ChangeEvidence] = []
  /// Number of our own documents.
  private(set) var ownDocuments = 0
  /// Number of documents that retell an account.
  private(set) var retoldDocuments = 0
  /// Days on which documents began, by number of the document; nil where none is written.
  private var days: [Int: CivilDay] = [:]

  /// What `store` held by the end of `asOf`. Documents that began later, and changes that started
  /// later (by UTC), are not there yet.
  init(store: KnowledgeBaseStore, asOf: CivilDay) throws {
    self.asOf = asOf
    week = ISOWeek(containing: asOf)
    for card in try store.documentCards() where card.document.status != .withdrawn {
      days[card.document.number] = card.day
      guard hasBegun(card.document) else { continue }
      if card.document.isExternal { retoldDocuments += 1 } else { ownDocuments += 1 }
    }
    for item in try store.actionItems() where hasBegun(item.document) {
      if item.document.isExternal { retoldItems.append(item) } else { items.append(item) }
    }
    let end = (asOf.daysSince1970 + 1) * 86_400
    for change in try store.changes() where hasBegun(change.document) {
      if let start = change.startedAt?.instant, start >= end { continue }
      if change.document.isExternal { retoldChanges.append(change) } else { changes.append(change) }
    }
  }

  /// The day on which a document began; nil where none is written.
  func day(of document: DocumentReference) -> CivilDay? { days[document.number] }

  /// Whether an item was still open at the end of the day: one that was closed or declined on a
  /// later day was.
  func isOpen(_ item: ActionItemRow) -> Bool {
    guard item.state.isClosed else { return true }
    let closing = item.state == .declined ? item.declinedOn ?? item.closed : item.closed
    return closing.map { $0 > asOf } ?? false
  }

  /// Our own open items.
  var openItems: [ActionItemRow] { items.filter(isOpen) }

  private func hasBegun(_ document: DocumentReference) -> Bool {
    days[document.number].map { $0 <= asOf } ?? true
  }
}

import Incidents
import Store

/// What was known by the end of a day: what every section of the weekly report is made from.
struct WeeklyMaterial: Sendable {
  /// The day that counts as today.
  let asOf: CivilDay
  /// The instant that counts as now, seconds since 1970.
  let now: Int
  /// The week it lies in.
  let week: ISOWeek
  let source: ReportSource
  /// Cards of our own documents.
  private(set) var cards: [DocumentCard] = []
  /// Action items of our own documents.
  private(set) var items: [ActionItemRow] = []
  /// Action items of retold accounts.
  private(set) var retoldItems: [ActionItemRow] = []
  /// Changes of our own documents.
  private(set) var changes: [ChangeEvidence] = []
  /// Changes of retold accounts.
  private(set) var retoldChanges: [ChangeEvidence] = []
  /// Number of documents that retell an account.
  private(set) var retoldDocuments = 0

  /// What `source` holds by the end of `asOf`, at the instant `now`. Documents that began later, and
  /// changes that started later (by UTC), are not there yet.
  init(_ source: ReportSource, asOf: CivilDay, now: Int? = nil) {
    self.source = source
    self.asOf = asOf
    self.now = now ?? asOf.daysSince1970 * 86_400 + 43_200
    week = ISOWeek(containing: asOf)
    func hasBegun(_ document: DocumentReference) -> Bool {
      source.days[document.number].map { $0 <= asOf } ?? true
    }
    for card in source.cards where hasBegun(card.document) {
      if card.document.isExternal { retoldDocuments += 1 } else { cards.append(card) }
    }
    for item in source.items where hasBegun(item.document) {
      if item.document.isExternal { retoldItems.append(item) } else { items.append(item) }
    }
    let end = (asOf.daysSince1970 + 1) * 86_400
    for change in source.changes where hasBegun(change.document) {
      if let start = change.startedAt?.instant, start >= end { continue }
      if change.document.isExternal { retoldChanges.append(change) } else { changes.append(change) }
    }
  }

  /// The day on which a document began; nil where none is written.
  func day(of document: DocumentReference) -> CivilDay? { source.days[document.number] }

  /// The day on which an item was opened: that of its document. nil where none is written.
  func opened(_ item: ActionItemRow) -> CivilDay? { day(of: item.document) }

  /// The day on which an item was closed or declined; nil where it is open or nobody wrote the day.
  func closed(_ item: ActionItemRow) -> CivilDay? {
    guard item.state.isClosed else { return nil }
    return item.state == .declined ? item.declinedOn ?? item.closed : item.closed
  }

  /// Whether an item was still open at the end of `day`, today unless said otherwise: one that was
  /// closed or declined on a later day was.
  func isOpen(_ item: ActionItemRow, on day: CivilDay? = nil) -> Bool {
    guard item.state.isClosed else { return true }
    return closed(item).map { $0 > day ?? asOf } ?? false
  }

  /// Our own open items.
  var openItems: [ActionItemRow] { items.filter { isOpen($0) } }

  /// The day until which the policy wants an item done: so many days after the incident was over.
  /// nil where the policy gives none for its severity, or the end is unknown.
  func limit(of item: ActionItemRow) -> CivilDay? {
    guard let severity = item.document.severity,
      let day = source.resolved[item.document.number]
    else { return nil }
    let moment = Moment(written: day.description, day: day, secondOfDay: nil, offset: nil)
    return source.policy.demands(at: moment).slaDays[severity].map { day.adding(days: $0) }
  }
}

extension WeeklyMaterial {
  /// The services of a change's targets, each once.
  func services(of change: ChangeEvidence) -> [String] {
    var services: [String] = []
    for target in change.targets {
      let service = source.policy.services.service(of: target)
      if !services.contains(service) { services.append(service) }
    }
    return services
  }
}

extension CivilDay {
  /// Days from an earlier day to this one.
  func days(since earlier: CivilDay) -> Int { daysSince1970 - earlier.daysSince1970 }
}

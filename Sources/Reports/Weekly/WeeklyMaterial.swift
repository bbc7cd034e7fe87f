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
  /// Every action item that was there, whoever has it.
  private(set) var everyItem: [ReportItem] = []
  /// Action items of our own documents.
  private(set) var items: [ReportItem] = []
  /// What became of action items of our own documents, those that are gone among them.
  private(set) var pasts: [ItemPast] = []
  /// Action items of retold accounts.
  private(set) var retoldItems: [ReportItem] = []
  /// Changes of our own documents.
  private(set) var changes: [ChangeEvidence] = []
  /// Changes of retold accounts.
  private(set) var retoldChanges: [ChangeEvidence] = []
  /// Number of documents that retell an account.
  private(set) var retoldDocuments = 0

  /// What `source` holds by the end of `asOf`, at the instant `now`. Documents that began later, and
  /// changes that started later, are not there yet.
  init(_ source: ReportSource, asOf: CivilDay, now: Int? = nil) {
    self.source = source
    self.asOf = asOf
    self.now = now ?? asOf.daysSince1970 * 86_400 + 43_200
    week = ISOWeek(containing: asOf)
    func hasBegun(_ document: DocumentReference) -> Bool {
      source.days[document.number].map { $0 <= asOf } ?? true
    }
    for var card in source.cards where hasBegun(card.document) {
      card.document.status = source.status(of: card.document, on: asOf)
      if card.document.isExternal { retoldDocuments += 1 } else { cards.append(card) }
    }
    for past in source.items.all where hasBegun(past.document) {
      let item = ReportItem(past, on: asOf)
      if let item { everyItem.append(item) }
      guard source.isTheirs(past.owner(on: asOf), past.document) else { continue }
      if past.document.isExternal {
        if let item { retoldItems.append(item) }
      } else {
        pasts.append(past)
        if let item { items.append(item) }
      }
    }
    for change in source.changes where hasBegun(change.document) {
      if let start = change.startedAt, let day = source.day(of: start), day > asOf { continue }
      guard let change = source.change(change, on: asOf) else { continue }
      if change.document.isExternal { retoldChanges.append(change) } else { changes.append(change) }
    }
  }

  /// The day on which a document began; nil where none is written.
  func day(of document: DocumentReference) -> CivilDay? { source.days[document.number] }

  /// Whether something happened in the week, as far as it has come.
  func isOfWeek(_ step: ItemStep?) -> Bool {
    step.map { week.contains($0.day) && $0.day <= asOf } ?? false
  }

  /// Our own open items.
  var openItems: [ReportItem] { items.filter(\.isOpen) }

  /// The day until which the policy wants an item done: so many days after the incident was over,
  /// by the policy of the day on which it began. nil where the policy gives none for its severity, or the end is unknown.
  func limit(of item: ReportItem) -> CivilDay? {
    guard let severity = item.document.severity,
      let day = source.resolved[item.document.number]
    else { return nil }
    let began = self.day(of: item.document) ?? day
    let moment = Moment(day: began, secondOfDay: nil, offset: nil)
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

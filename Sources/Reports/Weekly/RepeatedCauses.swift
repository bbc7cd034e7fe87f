public import Incidents
public import Store

/// Incidents of the last four weeks whose cause had been there before, with what was left undone then.
public struct RepeatedCauses: Sendable, Hashable {
  /// Days between two incidents that count as one cause repeated.
  private static let reach = 180
  /// Days that are looked back for new incidents.
  private static let recent = 28

  /// One incident that repeats an earlier one.
  public struct Repeat: Sendable, Hashable {
    /// The incident or near miss in which the cause came back.
    public var document: DocumentReference
    /// The one that its author names, or the nearest before it with the same cause.
    public var earlier: DocumentReference
    /// Days between them; nil where one has no day.
    public var days: Int?
    /// What they share: a category at a service; nil where the author says so.
    public var cause: String?
    /// Action items of the earlier one that were open when it happened again.
    public var unfinished: [ReportItem]
    /// The day on which it happened again.
    public var day: CivilDay
  }

  /// The repeats, newest incident first.
  public var repeats: [Repeat]

  /// What was repeated since `first`, four weeks ago unless said otherwise.
  init(_ material: WeeklyMaterial, since first: CivilDay? = nil) {
    let earlier = EarlierIncidents(material)
    let first = first ?? material.asOf.adding(days: 1 - Self.recent)
    repeats = material.cards.filter { card in
      guard let day = card.day else { return false }
      return EarlierIncidents.kinds.contains(card.document.type) && day >= first
        && day <= material.asOf
    }.flatMap { earlier.found(for: $0, reach: Self.reach) }
  }

  /// What one document repeats.
  init(_ material: WeeklyMaterial, of card: DocumentCard) {
    repeats = EarlierIncidents(material).found(for: card, reach: Self.reach)
  }

  var section: ReportSection {
    ReportSection(
      "repeats", heading: "Repeated causes, four weeks", count: repeats.count,
      ReportEntries(list: repeats.flatMap(Self.entries), limit: 15))
  }

  private static func entries(_ repeated: Repeat) -> [ReportEntry] {
    let name = repeated.document.id ?? repeated.document.path
    let former = repeated.earlier.id ?? repeated.earlier.path
    var facts = [repeated.cause ?? "the document says so"]
    if let days = repeated.days { facts.append("\(counted(days, "day")) apart") }
    guard !repeated.unfinished.isEmpty else {
      return [
        ReportEntry(
          lead: repeated.document.severity ?? "repeat", name: name,
          text: "repeated the cause of \(former), no action of which was open",
          facts: facts, subject: ReportSubject(repeated.document))
      ]
    }
    return repeated.unfinished.map { item in
      let open = item.opened.map { repeated.day.days(since: $0.day) }
      let time = open.map { " \(counted($0, "day"))" } ?? ""
      return ReportEntry(
        lead: repeated.document.severity ?? "repeat", name: item.id,
        text: "of \(former) had been open\(time) when \(name) repeated its cause: \(item.text)",
        facts: [item.owner ?? "no owner"] + facts, subject: ReportSubject(item))
    }
  }
}

/// Our own incidents by what they share, to find those that were there before.
private struct EarlierIncidents {
  static let kinds: Set<DocumentType> = [.incident, .nearMiss]

  private let material: WeeklyMaterial
  private var byCause: [String: [DocumentCard]] = [:]
  private var byID: [String: DocumentCard] = [:]
  private let items: [Int: [ItemPast]]
  private let categories: [String: Set<String>]

  init(_ material: WeeklyMaterial) {
    self.material = material
    items = Dictionary(grouping: material.source.items.all, by: \.document.number)
    categories = Dictionary(
      material.source.causes.compactMap { cause in
        cause.category.map { ("\(cause.document.number) \(cause.id)", [$0]) }
      }, uniquingKeysWith: { $0.union($1) })
    // Newest first, so that the nearest earlier one is found first.
    for card in material.cards where Self.kinds.contains(card.document.type) {
      if let id = card.document.id { byID[id] = card }
      for cause in Self.causes(card) { byCause[cause.words, default: []].append(card) }
    }
  }

  private static func causes(_ card: DocumentCard) -> [(category: String, words: String)] {
    card.services.flatMap { service in
      card.causeCategories.map { ($0, "\($0) at \(service)") }
    }
  }

  /// What `card` repeats: what its author names, and the nearest earlier one with its cause.
  func found(for card: DocumentCard, reach: Int) -> [RepeatedCauses.Repeat] {
    guard let day = card.day else { return [] }
    var seen: Set<Int> = [card.document.number]
    var repeats: [RepeatedCauses.Repeat] = []
    for id in material.source.repeats[card.document.number] ?? [] {
      guard let other = byID[id], seen.insert(other.document.number).inserted else { continue }
      repeats.append(self.repeated(card, on: day, other, cause: nil, category: nil))
    }
    for cause in Self.causes(card) {
      let other = byCause[cause.words]?.first { other in
        guard let earlier = other.day, earlier < day else { return false }
        return day.days(since: earlier) <= reach
      }
      guard let other, seen.insert(other.document.number).inserted else { continue }
      repeats.append(
        self.repeated(card, on: day, other, cause: cause.words, category: cause.category))
    }
    return repeats
  }

  private func repeated(
    _ card: DocumentCard, on day: CivilDay, _ other: DocumentCard, cause: String?,
    category: String?
  ) -> RepeatedCauses.Repeat {
    let number = other.document.number
    let unfinished = (items[number] ?? []).compactMap { ReportItem($0, on: day) }.filter { item in
      guard item.isOpen else { return false }
      guard let category, !item.causes.isEmpty else { return true }
      return item.causes.contains { categories["\(number) \($0)"]?.contains(category) ?? false }
    }
    return RepeatedCauses.Repeat(
      document: card.document, earlier: other.document,
      days: other.day.map { day.days(since: $0) }, cause: cause, unfinished: unfinished, day: day)
  }
}

import Incidents
package import Store

/// Incidents of the last four weeks whose cause had been there before, with what was left undone then.
package struct RepeatedCauses: Sendable, Hashable {
  /// Days between two incidents that count as one cause repeated.
  private static let reach = 180
  /// Days that are looked back for new incidents.
  private static let recent = 28

  /// One incident that repeats an earlier one.
  package struct Repeat: Sendable, Hashable {
    package var document: DocumentReference
    package var earlier: DocumentReference
    /// Days between them; nil where one has no day.
    package var days: Int?
    /// What they share: a category at a service; nil where the author says so.
    package var cause: String?
    /// Action items of the earlier one that were open when it happened again.
    package var unfinished: [ActionItemRow]
    /// Days that they had been open; nil where the earlier one has no day.
    package var open: Int?
  }

  /// The repeats, newest incident first.
  package var repeats: [Repeat]

  init(_ material: WeeklyMaterial) {
    let earlier = EarlierIncidents(material)
    repeats = material.cards.filter { card in
      guard let day = card.day else { return false }
      return EarlierIncidents.kinds.contains(card.document.type)
        && material.asOf.days(since: day) < Self.recent
    }.flatMap { card -> [Repeat] in
      earlier.found(for: card, reach: Self.reach)
    }
  }

  var section: ReportSection {
    ReportSection(
      "repeats", heading: "Repeated causes, four weeks",
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
    return repeated.unfinished.prefix(3).map { item in
      let time = repeated.open.map { " \(counted($0, "day"))" } ?? ""
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
  private let items: [Int: [ActionItemRow]]
  private let categories: [String: Set<String>]

  init(_ material: WeeklyMaterial) {
    self.material = material
    items = Dictionary(grouping: material.source.everyItem, by: \.document.number)
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
      repeats.append(self.repeated(card, other, cause: nil, category: nil))
    }
    for cause in Self.causes(card) {
      let other = byCause[cause.words]?.first { other in
        guard let earlier = other.day, earlier < day else { return false }
        return day.days(since: earlier) <= reach
      }
      guard let other, seen.insert(other.document.number).inserted else { continue }
      repeats.append(
        self.repeated(card, other, cause: cause.words, category: cause.category))
    }
    return repeats
  }

  private func repeated(
    _ card: DocumentCard, _ other: DocumentCard, cause: String?, category: String?
  ) -> RepeatedCauses.Repeat {
    let number = other.document.number
    let unfinished = (items[number] ?? []).filter { item in
      guard card.day.map({ material.isOpen(item, on: $0) }) ?? false else { return false }
      guard let category, !item.causes.isEmpty else { return true }
      return item.causes.contains { categories["\(number) \($0)"]?.contains(category) ?? false }
    }
    let days = card.day.flatMap { day in other.day.map { day.days(since: $0) } }
    return RepeatedCauses.Repeat(
      document: card.document, earlier: other.document, days: days, cause: cause,
      unfinished: unfinished, open: days)
  }
}

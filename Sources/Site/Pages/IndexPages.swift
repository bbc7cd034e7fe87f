import Incidents

/// A page per service: its incidents, open items, and the causes that hit it.
enum ServicePages {
  static func pages(_ frame: Frame) throws -> [PageFile] {
    let kind = IndexKind(
      heading: "Services", path: Address.services, address: Address.service,
      empty: "No document names a service yet.", causesTitle: "What hit it",
      lead: "Which parts of the system have had trouble, newest first on each page.",
      causes: { _, card in card.causes })
    return try IndexPages.pages(frame.catalogue.services, kind, frame)
  }
}

/// A page per category of root causes: where it struck, and what is being done.
enum CausePages {
  static func pages(_ frame: Frame) throws -> [PageFile] {
    let kind = IndexKind(
      heading: "Root causes", path: Address.causes, address: Address.cause,
      empty: "No root cause has a category yet.", causesTitle: "As it was found",
      lead: "The same few causes come back under different names: here they meet.",
      causes: { name, card in card.causes.filter { $0.category == name } })
    return try IndexPages.pages(frame.catalogue.categories, kind, frame)
  }
}

/// What the two kinds of index pages differ in.
struct IndexKind {
  var heading: String
  var path: String
  var address: (String) -> String
  var empty: String
  var causesTitle: String
  var lead: String
  /// The causes of a document that belong on the page of a name.
  var causes: (String, Card) -> [CauseCard]
}

/// An index of names, and a page for each.
enum IndexPages {
  /// Rows of a list that are shown, on all its pages.
  private static let limit = 200

  static func pages(
    _ groups: [(name: String, cards: [Card])], _ kind: IndexKind, _ frame: Frame
  ) throws -> [PageFile] {
    let sorted = groups.sorted { ($1.cards.count, $0.name) < ($0.cards.count, $1.name) }
    let index = try frame.page(
      kind.path, title: kind.heading, section: kind.path, template: "index-cards",
      [
        "heading": .text(kind.heading), "lead": .text(kind.lead), "empty": .text(kind.empty),
        "any": .flag(!groups.isEmpty), "cards": .list(sorted.map { card($0, kind, frame) }),
      ])
    return try [index] + groups.flatMap { try pages($0.name, $0.cards, kind, frame) }
  }

  private static func card(
    _ group: (name: String, cards: [Card]), _ kind: IndexKind, _ frame: Frame
  ) -> Record {
    let open = OpenItems.of(group.cards)
    let overdue = open.count { $0.item.isOverdue(on: frame.options.today) }
    return [
      "name": .text(group.name), "lang": Value(PassageLanguage.of(group.name)),
      "href": .text(kind.address(group.name)), "about": .text(summary(group.cards)),
      "open": Value(open.isEmpty ? nil : counted(open.count, "open item")),
      "late": Value(overdue > 0 ? "\(overdue) overdue" : nil),
    ]
  }

  private static func pages(
    _ name: String, _ cards: [Card], _ kind: IndexKind, _ frame: Frame
  ) throws -> [PageFile] {
    let causes = cards.flatMap { card in kind.causes(name, card).map { ($0, card) } }
    let listings = [
      Listing("documents", cards, limit: limit) { RowRecords.years(Array($0), frame) },
      Listing("causes", causes, limit: limit) { $0.map(cause) },
      Listing("items", OpenItems.of(cards), limit: limit) { pairs in
        pairs.map { ItemRecords.record(of: $0.item, in: $0.card, today: frame.options.today) }
      },
    ]
    let lead = "\(summary(cards))."
    return try ListingPages.pages(at: kind.address(name), listings) { path, slices, pager in
      func part(_ anchor: String, _ rows: String) -> Value {
        guard let slice = slices.first(where: { $0.listing.anchor == anchor }),
          !slice.range.isEmpty
        else { return .absent }
        return .record([rows: slice.rows, "further": .record(slice.link)])
      }
      return try frame.page(
        path, title: name, section: kind.path, template: "index-entry",
        [
          "up": .text(kind.heading), "upHref": .text(kind.path), "name": .text(name),
          "lang": Value(PassageLanguage.of(name)), "lead": .text(lead),
          "documentPart": part("documents", "years"), "causesTitle": .text(kind.causesTitle),
          "causePart": part("causes", "causes"), "itemPart": part("items", "items"),
          "pager": pager,
        ])
    }
  }

  private static func cause(_ cause: CauseCard, _ card: Card) -> Record {
    [
      "lang": Value(PassageLanguage.of(cause.text)),
      "role": Value(cause.role.map(Labels.role)), "roleStyle": .text(cause.role?.rawValue ?? ""),
      "text": .text(cause.text), "href": .text("\(card.address)#\(Address.anchor(cause.id))"),
      "document": .text(card.id),
    ]
  }

  /// `3 incidents, 1 near miss, last 9 April 2020`
  private static func summary(_ cards: [Card]) -> String {
    var parts: [String] = []
    for type in DocumentType.allCases {
      let count = cards.count { $0.type == type }
      let name = Labels.type(type).lowercased()
      if count > 0 {
        parts.append(counted(count, name, type == .nearMiss ? "near misses" : "\(name)s"))
      }
    }
    if let last = cards.compactMap(\.day).max() { parts.append("last \(DayWords.long(last))") }
    return parts.joined(separator: ", ")
  }
}

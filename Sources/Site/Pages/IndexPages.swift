import Incidents

/// A page per service: its incidents, open items, and the causes that hit it.
enum ServicePages {
  static func groups(_ frame: Frame) -> [PageGroup] {
    let kind = IndexKind(
      heading: .services, path: Address.services, address: Address.service,
      empty: .servicesEmpty, table: .documents, causesTitle: .servicesCauses, lead: .servicesLead,
      causes: { _, card in card.causes })
    return IndexPages.groups(frame.catalogue.services, kind, frame)
  }
}

/// A page per category of root causes: where it struck, and what is being done.
enum CausePages {
  static func groups(_ frame: Frame) -> [PageGroup] {
    let kind = IndexKind(
      heading: .causes, path: Address.causes, address: Address.cause,
      empty: .causesEmpty, table: .causes, causesTitle: .causesCauses, lead: .causesLead,
      meanings: frame.options.categories,
      causes: { name, card in card.causes.filter { $0.category == name } })
    return IndexPages.groups(frame.catalogue.categories, kind, frame)
  }
}

/// What the two kinds of index pages differ in.
struct IndexKind: Sendable {
  var heading: Word
  var path: String
  var address: @Sendable (String) -> String
  var empty: Word
  /// The table that has the same for programs.
  var table: DataTable
  var causesTitle: Word
  var lead: Word
  /// What the policy says that names mean.
  var meanings: [String: String] = [:]
  /// The causes of a document that belong on the page of a name.
  var causes: @Sendable (String, Card) -> [CauseCard]
}

/// An index of names, and a page for each.
enum IndexPages {
  /// Rows of a list that are shown, on all its pages.
  private static let limit = 200

  /// A group for the index, and one for the pages of each name.
  static func groups(
    _ groups: [(name: String, cards: [Card])], _ kind: IndexKind, _ frame: Frame
  ) -> [PageGroup] {
    let overview = PageGroup { [try index(of: groups, kind, frame)] }
    return [overview]
      + groups.map { name, cards in
        PageGroup(about: [kind.path, name], cards: cards) {
          try pages(name, cards, kind, frame)
        }
      }
  }

  private static func index(
    of groups: [(name: String, cards: [Card])], _ kind: IndexKind, _ frame: Frame
  ) throws -> PageFile {
    let sorted = groups.sorted { ($1.cards.count, $0.name) < ($0.cards.count, $1.name) }
    return try frame.page(
      kind.path, title: frame.words[kind.heading], section: kind.path, template: "index-cards",
      alternates: frame.files(of: kind.table),
      [
        "heading": .text(frame.words[kind.heading]), "lead": .text(frame.words[kind.lead]),
        "empty": .text(frame.words[kind.empty]),
        "any": .flag(!groups.isEmpty),
        "cards": .list(
          sorted.map { card($0.name, kind.address($0.name), $0.cards, frame) }),
      ])
  }

  /// The name of some documents, with how many they are and what is open in them.
  static func card(
    _ name: String, _ href: String, _ cards: [Card], _ frame: Frame
  ) -> Record {
    let open = ItemLists.open(of: cards)
    let overdue = open.count { $0.item.isOverdue(on: frame.options.today) }
    return [
      "name": .text(name), "lang": frame.language(name),
      "href": .text(href), "about": .text(summary(cards, frame.words)),
      "open": Value(open.isEmpty ? nil : frame.words(.indexOpen, count: open.count)),
      "late": Value(overdue > 0 ? frame.words(.overdue, ["overdue": "\(overdue)"]) : nil),
    ]
  }

  private static func pages(
    _ name: String, _ cards: [Card], _ kind: IndexKind, _ frame: Frame
  ) throws -> [PageFile] {
    let causes = cards.flatMap { card in kind.causes(name, card).map { ($0, card) } }
    let listings = [
      Listing("documents", cards, limit: limit) { RowRecords.years(Array($0), frame) },
      Listing("causes", causes, limit: limit) { $0.map { cause($0, $1, frame) } },
      Listing("items", ItemLists.open(of: cards), limit: limit) { pairs in
        pairs.map {
          ItemRecords.record(of: $0.item, in: $0.card, today: frame.options.today, frame)
        }
      },
    ]
    let lead = frame.words(.indexSummary, ["words": summary(cards, frame.words)])
    return try ListingPages.pages(at: kind.address(name), listings, frame.words) {
      path, slices, pager in
      func part(_ anchor: String, _ rows: String) -> Value {
        guard let slice = slices.first(where: { $0.listing.anchor == anchor }),
          !slice.range.isEmpty
        else { return .absent }
        return .record([rows: slice.rows, "further": .record(slice.link(frame.words))])
      }
      return try frame.page(
        path, title: name, section: kind.path, template: "index-entry",
        [
          "up": .text(frame.words[kind.heading]), "upHref": .text(kind.path), "name": .text(name),
          "lang": frame.language(name), "lead": .text(lead),
          "meaning": Value(kind.meanings[name]), "meaningLang": frame.language(kind.meanings[name]),
          "documentPart": part("documents", "years"),
          "causesTitle": .text(frame.words[kind.causesTitle]),
          "causePart": part("causes", "causes"), "itemPart": part("items", "items"),
          "pager": pager,
        ])
    }
  }

  private static func cause(_ cause: CauseCard, _ card: Card, _ frame: Frame) -> Record {
    [
      "lang": frame.language(cause.text, han: card.hanLanguage),
      "role": Value(cause.role.map { frame.words[.role, $0] }),
      "roleStyle": .text(cause.role?.rawValue ?? ""),
      "text": .text(cause.text), "href": .text("\(card.address)#\(Address.anchor(cause.id))"),
      "document": .text(card.id),
    ]
  }

  /// `3 incidents, 1 near miss, last 9 April 2020`
  static func summary(_ cards: [Card], _ words: Words) -> String {
    var parts: [String] = []
    for type in DocumentType.allCases {
      let count = cards.count { $0.type == type }
      if count > 0 { parts.append(words(.types, type.rawValue, count: count)) }
    }
    guard let last = cards.compactMap(\.day).max() else { return words.list(parts) }
    return words(.indexLast, ["words": words.list(parts), "day": words.longDay(last)])
  }
}

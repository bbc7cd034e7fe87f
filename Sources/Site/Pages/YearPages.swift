import Incidents

/// An archive of each year: every incident on a line, so that hundreds fit on a page.
enum YearPages {
  /// Rows of a page.
  static let pageSize = 150

  /// A year with its documents, in the order of the cards.
  struct Year: Sendable {
    /// `2020`, or `undated`: its name in paths.
    var name: String
    /// What it is called; nil where it is none.
    var number: Int?
    var cards: [Card]
  }

  /// The years of `cards`, the newest first, those without a day last.
  static func years(_ cards: [Card]) -> [Year] {
    Dictionary(grouping: cards) { $0.day?.year }
      .sorted { ($0.key ?? .min) > ($1.key ?? .min) }
      .map { Year(name: $0.key.map { "\($0)" } ?? "undated", number: $0.key, cards: $0.value) }
  }

  /// A group for the index, and one for the pages of each year.
  static func groups(_ frame: Frame) -> [PageGroup] {
    let years = years(frame.catalogue.events)
    return [PageGroup { [try index(of: years, frame)] }]
      + years.map { year in
        PageGroup(about: [Address.years, year.name, "\(frame.isDivided)"], cards: year.cards) {
          try pages(year, frame)
        }
      }
  }

  private static func index(of years: [Year], _ frame: Frame) throws -> PageFile {
    try frame.page(
      Address.years, title: frame.words[.years], section: Address.home, template: "index-cards",
      [
        "heading": .text(frame.words[.years]), "lead": .text(frame.words[.yearsLead]),
        "empty": .text(frame.words[.yearsEmpty]), "any": .flag(!years.isEmpty),
        "cards": .list(
          years.map { year in
            IndexPages.card(
              frame.title(of: year), Address.year(year.name), year.cards, frame)
          }),
      ])
  }

  private static func pages(_ year: Year, _ frame: Frame) throws -> [PageFile] {
    let count = (year.cards.count + pageSize - 1) / pageSize
    return try (1...max(1, count)).map { number in
      let shown = year.cards.dropFirst((number - 1) * pageSize).prefix(pageSize)
      let tables = DataTable.all.flatMap { frame.files(of: $0, year: year.name) }
      return try frame.page(
        path(year, number), title: frame.title(of: year), section: Address.home,
        template: "year", alternates: tables,
        [
          "name": .text(frame.title(of: year)),
          "lead": .text(IndexPages.summary(year.cards, frame.words)),
          "rows": .list(shown.map { row($0, frame) }),
          "pager": count > 1 ? pager(year, number, of: count, frame.words) : .absent,
        ])
    }
  }

  private static func row(_ card: Card, _ frame: Frame) -> Record {
    [
      "href": .text(card.address), "title": .text(card.title), "lang": frame.language(of: card),
      "id": .text(card.id),
      "date": card.day.map {
        .record([
          "machine": .text($0.description), "day": .text(frame.words.dayAndMonth($0)),
        ])
      } ?? .absent,
      "severity": frame.severity(card.severity), "kind": frame.kind(card),
      "status": frame.listedStatus(card),
    ]
  }

  private static func path(_ year: Year, _ number: Int) -> String {
    let first = Address.year(year.name)
    return number == 1 ? first : Address.further(first, "part", number)
  }

  private static func pager(
    _ year: Year, _ number: Int, of count: Int, _ words: Words
  ) -> Value {
    .record([
      "up": .text(Address.years), "back": Value(number > 1 ? path(year, number - 1) : nil),
      "place": .text(words(.place, ["number": "\(number)", "total": "\(count)"])),
      "next": Value(number < count ? path(year, number + 1) : nil),
    ])
  }
}

extension Frame {
  /// What a year is called.
  func title(of year: YearPages.Year) -> String {
    year.number.map { "\($0)" } ?? words[.noYear]
  }
}

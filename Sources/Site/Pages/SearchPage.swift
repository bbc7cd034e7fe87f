import Incidents

/// The page that searches all documents. What it shows is found by its script.
enum SearchPage {
  static func pages(_ frame: Frame) throws -> [PageFile] {
    let cards = frame.catalogue.events + frame.catalogue.guides
    let years = Set(cards.compactMap(\.day?.year)).sorted(by: >)
    let severities = frame.options.severities.filter { name in
      cards.contains { $0.severity == name }
    }
    let page = try frame.page(
      Address.search, title: frame.words[.search], section: Address.search, template: "search",
      [
        "shards": .number(WordShard.count(documents: cards.count)),
        "anySeverity": .flag(!severities.isEmpty), "severities": names(severities),
        "serviceNames": frame.names(frame.catalogue.services.map(\.name)),
        "causeNames": frame.names(frame.catalogue.categories.map(\.name)),
        "statuses": .list(
          Status.allCases.map {
            ["value": .text($0.rawValue), "name": .text(frame.words.status($0).name)]
          }),
        "years": names(years.map { "\($0)" }),
      ])
    return [page]
  }

  /// What stands below the title of a document that was found.
  static func line(of card: Card, _ frame: Frame) throws -> HTML {
    let services = RowRecords.short(card.services)
    return try frame.part(
      "search-line", root: "",
      [
        "id": .text(card.id),
        "date": card.day.map {
          .record(["machine": .text($0.description), "day": .text(frame.words.longDay($0))])
        } ?? .absent,
        "severity": frame.severity(card.severity), "kind": frame.kind(card),
        "status": frame.listedStatus(card), "services": Value(services),
      ])
  }

  private static func names(_ names: [String]) -> Value { .list(names.map { ["name": .text($0)] }) }
}

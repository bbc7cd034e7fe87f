import Incidents

/// The list of incidents, newest first, in pages of fifty, and beside the first one what wants
/// attention.
enum HomePages {
  /// Rows of a page.
  static let pageSize = 50

  /// A group for each page. The first one speaks of all cards.
  static func groups(_ frame: Frame) -> [PageGroup] {
    let cards = frame.catalogue.events
    let count = max(1, (cards.count + pageSize - 1) / pageSize)
    let lead = lead(frame)
    return (1...count).map { number in
      let shown = Array(cards.dropFirst((number - 1) * pageSize).prefix(pageSize))
      guard number > 1 else {
        return PageGroup {
          let panels = panels(lead, Attention(frame), trends(frame))
          return [try page(1, of: count, shown, panels, frame)]
        }
      }
      return PageGroup(
        about: [Address.home, "\(number)", "\(count)", lead, "\(frame.isDivided)"], cards: shown
      ) {
        [try page(number, of: count, shown, panels(lead, nil, []), frame)]
      }
    }
  }

  /// What stands beside the list: what wants attention, on the first page only.
  private static func panels(
    _ lead: String, _ attention: Attention?, _ trends: [Record]
  ) -> Record {
    [
      "hasTrends": .flag(!trends.isEmpty), "trends": .list(trends),
      "trendsHref": .text(Address.trends),
      "lead": .text(lead), "alerts": .list(attention?.alerts ?? []),
      "lookItems": .list(attention?.items ?? []), "ages": .flag(attention?.hasItems ?? false),
      "ageWords": Value(attention?.ageWords), "ageChart": Value(attention?.ageChart),
      "evidence": .flag(attention?.hasChanges ?? false),
      "evidenceWords": Value(attention?.evidenceWords), "gaps": .list(attention?.gaps ?? []),
      "hasRepeats": .flag(attention?.repeats.isEmpty == false),
      "repeatCauses": .list(attention?.repeats ?? []),
    ]
  }

  /// The charts of incidents and of how long they took, where there is something to see.
  private static func trends(_ frame: Frame) -> [Record] {
    guard frame.has(.trends) else { return [] }
    let figures = TrendFigures(Trends(frame.catalogue, frame.options), frame)
    return [figures.incidents, figures.resolve].filter { !$0.chart.isEmpty }
      .map { $0.record(frame.words) }
  }

  private static func page(
    _ number: Int, of count: Int, _ cards: [Card], _ shared: Record, _ frame: Frame
  ) throws -> PageFile {
    let path = number == 1 ? Address.home : Address.older(number)
    let isFirst = number == 1
    return try frame.page(
      path, title: isFirst ? frame.options.title : frame.words(.homePage, ["number": "\(number)"]),
      description: frame.words[.homeAbout], section: Address.home,
      template: "home", alternates: frame.files(of: .documents) + frame.feed,
      [
        "shared": .record(shared), "isFirst": .flag(isFirst),
        "search": frame.link(.search, Address.search), "filters": .flag(!cards.isEmpty),
        "severities": .list(
          frame.options.severities.filter { name in cards.contains { $0.severity == name } }
            .map { ["name": .text($0)] }),
        "serviceNames": frame.names(cards.flatMap(\.services)),
        "causeNames": frame.names(cards.flatMap(\.categories)),
        "years": .list(RowRecords.years(cards, filtered: true, frame)),
        "archive": frame.link(.years, Address.years),
        "newer": Value(
          isFirst ? nil : number == 2 ? Address.home : Address.older(number - 1)),
        "older": Value(number < count ? Address.older(number + 1) : nil),
        "pages": Value(
          count > 1 ? frame.words(.place, ["number": "\(number)", "total": "\(count)"]) : nil),
      ])
  }

  private static func lead(_ frame: Frame) -> String {
    let cards = frame.catalogue.events
    guard let oldest = cards.compactMap(\.day).min() else {
      return frame.words(.homeLead, count: cards.count)
    }
    return frame.words(.homeLeadSince, count: cards.count, ["year": "\(oldest.year)"])
  }
}

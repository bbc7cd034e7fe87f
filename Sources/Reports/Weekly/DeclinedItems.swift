import Incidents
import Store

/// Action items that were given up in the week, with the reason.
public struct DeclinedItems: Sendable, Hashable {
  /// The items, by day.
  public var items: [ReportItem]
  /// Items that were declined on a day nobody wrote down.
  public var undated: Int
  private let week: ISOWeek

  init(_ material: WeeklyMaterial) {
    week = material.week
    let declined = material.items.filter { $0.state == .declined }
    items = declined.filter { material.isOfWeek($0.closed) }.sorted(by: \.closed)
    undated = declined.count { $0.closed == nil }
  }

  var section: ReportSection {
    var section = ReportSection(
      "declined", heading: "Declined this week",
      ReportEntries(
        items: items.map { item in
          ReportEntry(
            item, lead: (item.closed?.day).map(DayWords.short) ?? "",
            facts: [Self.reason(item), item.closed?.place ?? ""], step: item.closed)
        }, where: "state = 'declined' AND closed_on", in: week))
    if undated > 0 {
      section.notes.append("\(counted(undated, "item")) declined, on a day that no file names.")
    }
    return section
  }

  private static func reason(_ item: ReportItem) -> String {
    let decision = item.declinedBy.map { "declined by \($0)" } ?? "declined"
    return item.declinedReason.map { "\(decision): \($0)" } ?? "\(decision), no reason given"
  }
}

import Incidents
import Store

/// Action items that were opened in the week; where git does not tell when, those of documents that
/// began in it.
public struct NewItems: Sendable, Hashable {
  /// The items, closed ones among them, by path and place.
  public var items: [ReportItem]
  /// Open items of which nobody knows when they were opened, and which therefore cannot be placed.
  public var undatable: Int
  private let week: ISOWeek

  init(_ material: WeeklyMaterial) {
    week = material.week
    items = material.items.filter { material.isOfWeek($0.opened) }.sorted { $0.precedes($1) }
    undatable = material.openItems.count { $0.opened == nil }
  }

  var section: ReportSection {
    var section = ReportSection(
      "new", heading: "New this week",
      ReportEntries(
        items: items.map { item in
          ReportEntry(
            item, lead: item.state == .done ? "done" : item.state.words,
            facts: item.due.map { ["due \($0)"] } ?? [], step: item.opened)
        }, where: "opened_on", in: week))
    if undatable > 0 {
      section.notes.append(
        "\(counted(undatable, "open item")) in documents that name no day cannot be placed.")
    }
    return section
  }
}

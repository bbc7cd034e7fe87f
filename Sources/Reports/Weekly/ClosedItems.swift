import Incidents
import Store

/// Action items that were done in the week.
public struct ClosedItems: Sendable, Hashable {
  /// The items, by day.
  public var items: [ReportItem]
  /// Items that are done on a day nobody wrote down.
  public var undated: Int
  /// Items that were done before and verified in the week.
  public var checked: [ReportItem]
  private let week: ISOWeek

  init(_ material: WeeklyMaterial) {
    week = material.week
    let done = material.items.filter { $0.state == .done || $0.state == .verified }
    items = done.filter { material.isOfWeek($0.closed) }.sorted(by: \.closed)
    undated = done.count { $0.closed == nil }
    checked = done.filter { item in
      guard item.state == .verified, !material.isOfWeek(item.closed) else { return false }
      return material.isOfWeek(item.steps.last { $0.kind == .verified })
    }.sorted { $0.precedes($1) }
  }

  var section: ReportSection {
    var section = ReportSection(
      "closed", heading: "Closed this week",
      ReportEntries(
        items: items.map { item in
          ReportEntry(
            item, lead: (item.closed?.day).map(DayWords.short) ?? "",
            facts: [Self.verification(item), item.closed?.place ?? ""], step: item.closed)
        },
        where: "state IN ('done', 'verified') AND closed_on", in: week))
    if !checked.isEmpty {
      let names = checked.prefix(6).map { "\($0.id) of \($0.document.label)" }
      section.notes.append(
        "\(counted(checked.count, "earlier one")) verified this week: "
          + names.joined(separator: ", ") + (checked.count > 6 ? " …" : "."))
    }
    if undated > 0 {
      section.notes.append("\(counted(undated, "item")) done, on a day that no file names.")
    }
    return section
  }

  private static func verification(_ item: ReportItem) -> String {
    guard item.state == .verified else { return "not verified" }
    return item.verifiedBy.map { "verified by \($0)" } ?? "verified"
  }
}

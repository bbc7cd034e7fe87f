import Incidents
package import Store

/// Action items that were done in the week, by the day that the file names.
package struct ClosedItems: Sendable, Hashable {
  /// The items, by day.
  package var items: [ActionItemRow]
  /// Items that are done on a day nobody wrote down.
  package var undated: Int
  private let week: ISOWeek

  init(_ material: WeeklyMaterial) {
    week = material.week
    let done = material.items.filter { $0.state == .done || $0.state == .verified }
    items = done.filter { item in
      item.closed.map { material.week.contains($0) && $0 <= material.asOf } ?? false
    }.sorted { left, right in
      guard let first = left.closed, let second = right.closed, first != second else {
        return left.precedes(right)
      }
      return first < second
    }
    undated = done.count { $0.closed == nil }
  }

  var section: ReportSection {
    var section = ReportSection(
      "closed", heading: "Closed this week",
      ReportEntries(
        items: items.map { item in
          ReportEntry(
            item, lead: item.closed.map(DayWords.short) ?? "", facts: [Self.verification(item)])
        },
        from: """
          action_items JOIN documents USING (document) WHERE NOT is_external AND state IN ('done', 'verified') AND closed \
          BETWEEN '\(week.monday)' AND '\(week.sunday)'
          """))
    if undated > 0 {
      section.notes.append("\(counted(undated, "item")) done, on a day that no file names.")
    }
    return section
  }

  private static func verification(_ item: ActionItemRow) -> String {
    guard item.state == .verified else { return "not verified" }
    return item.verifiedBy.map { "verified by \($0)" } ?? "verified"
  }
}

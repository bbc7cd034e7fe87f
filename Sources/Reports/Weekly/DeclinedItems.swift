import Incidents
package import Store

/// Action items that were given up in the week, with the reason.
package struct DeclinedItems: Sendable, Hashable {
  /// The items, by day.
  package var items: [ActionItemRow]
  /// Items that were declined on a day nobody wrote down.
  package var undated: Int
  private let week: ISOWeek

  init(_ material: WeeklyMaterial) {
    week = material.week
    let declined = material.items.filter { $0.state == .declined }
    items = declined.filter { item in
      item.dayDeclined.map { material.week.contains($0) && $0 <= material.asOf } ?? false
    }.sorted { left, right in
      guard let first = left.dayDeclined, let second = right.dayDeclined, first != second else {
        return left.precedes(right)
      }
      return first < second
    }
    undated = declined.count { $0.dayDeclined == nil }
  }

  var section: ReportSection {
    var section = ReportSection(
      "declined", heading: "Declined this week",
      ReportEntries(
        items: items.map { item in
          ReportEntry(
            item, lead: item.dayDeclined.map(DayWords.short) ?? "", facts: [Self.reason(item)])
        },
        from: """
          action_items JOIN documents USING (document) WHERE NOT is_external AND state = 'declined' AND coalesce(declined_on, closed) \
          BETWEEN '\(week.monday)' AND '\(week.sunday)'
          """))
    if undated > 0 {
      section.notes.append("\(counted(undated, "item")) declined, on a day that no file names.")
    }
    return section
  }

  private static func reason(_ item: ActionItemRow) -> String {
    let decision = item.declinedBy.map { "declined by \($0)" } ?? "declined"
    return item.declinedReason.map { "\(decision): \($0)" } ?? "\(decision), no reason given"
  }
}

extension ActionItemRow {
  /// The day on which it was declined, as far as the file says.
  fileprivate var dayDeclined: CivilDay? { declinedOn ?? closed }
}

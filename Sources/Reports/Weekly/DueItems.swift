public import Incidents
import Store

/// Open action items that are due in a week and not yet overdue.
public struct DueItems: Sendable, Hashable {
  /// The items, by due date.
  public var items: [ReportItem]
  /// First and last day that is looked at.
  public var days: ClosedRange<CivilDay>
  private let key: String
  private let when: String

  /// What is due in the rest of `week`, which is called `when`, as the section `key`.
  init(_ material: WeeklyMaterial, in week: ISOWeek, _ key: String, named when: String) {
    self.key = key
    self.when = when
    let days = max(material.asOf, week.monday)...week.sunday
    self.days = days
    items = material.openItems.filter { item in item.due.map(days.contains) ?? false }
      .sortedByDueDate()
  }

  var section: ReportSection {
    let first = DayWords.short(days.lowerBound)
    let last = DayWords.short(days.upperBound)
    return ReportSection(
      key, heading: "Due \(when) (\(first == last ? last : "\(first) to \(last)"))",
      ReportEntries(
        list: items.map { item in
          ReportEntry(item, lead: item.due.map(DayWords.short) ?? "")
        },
        statement: """
          SELECT * FROM open_action_items WHERE NOT is_external AND due BETWEEN \
          '\(days.lowerBound)' AND '\(days.upperBound)' ORDER BY due
          """))
  }
}

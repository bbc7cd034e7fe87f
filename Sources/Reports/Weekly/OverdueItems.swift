public import Incidents
import Store

/// Open action items whose day is past, the oldest first.
public struct OverdueItems: Sendable, Hashable {
  /// The items, by due date.
  public var items: [ReportItem]
  /// The day that counts as today.
  public var asOf: CivilDay
  /// The days until which the policy wanted them done, by place.
  private let limits: [CivilDay?]

  init(_ material: WeeklyMaterial) {
    asOf = material.asOf
    items = material.openItems.filter { item in item.due.map { $0 < material.asOf } ?? false }
      .sortedByDueDate()
    limits = items.map(material.limit)
  }

  /// Days since an item was due.
  public func age(of item: ReportItem) -> Int {
    item.due.map { asOf.daysSince1970 - $0.daysSince1970 } ?? 0
  }

  var section: ReportSection {
    ReportSection(
      "overdue", heading: "Overdue",
      ReportEntries(
        list: zip(items, limits).map { item, limit in
          ReportEntry(
            item, lead: counted(age(of: item), "day"), facts: facts(of: item, limit: limit))
        },
        statement: """
          SELECT * FROM open_action_items WHERE NOT is_external AND due < '\(asOf)' ORDER BY due
          """,
        summary: summary))
  }

  /// When it was due, now and first, and what the policy gave it: the first promise is judged.
  private func facts(of item: ReportItem, limit: CivilDay?) -> [String] {
    var facts = item.due.map { ["due \($0)"] } ?? []
    if let first = item.firstDue, first < asOf, first != item.due {
      facts.append("first due \(first), \(counted(asOf.days(since: first), "day")) ago")
    }
    if let limit, limit < asOf {
      facts.append("\(counted(asOf.days(since: limit), "day")) past its SLA")
    }
    if let opened = item.opened {
      facts.append("open \(counted(asOf.days(since: opened.day), "day"))")
    }
    return facts
  }

  private var summary: String {
    let monday = ISOWeek(containing: asOf).monday
    let fresh = items.count { item in item.due.map { $0.adding(days: 1) >= monday } ?? false }
    let owners = Set(items.compactMap(\.owner)).count
    return
      "\(fresh == 0 ? "None" : String(fresh)) became overdue this week. \(counted(owners, "person has", plural: "people have")) "
      + "one, the oldest come first."
  }
}

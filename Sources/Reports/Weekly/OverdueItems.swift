package import Incidents
package import Store

/// Open action items whose day is past, the oldest first.
package struct OverdueItems: Sendable, Hashable {
  /// The items, by due date.
  package var items: [ActionItemRow]
  /// The day that counts as today.
  package var asOf: CivilDay

  init(_ material: WeeklyMaterial) {
    asOf = material.asOf
    items = material.openItems.filter { item in item.due.map { $0 < material.asOf } ?? false }
      .sortedByDueDate()
  }

  /// Days since an item was due.
  package func age(of item: ActionItemRow) -> Int {
    item.due.map { asOf.daysSince1970 - $0.daysSince1970 } ?? 0
  }

  var section: ReportSection {
    ReportSection(
      heading: "Overdue",
      ReportEntries(
        list: items.map { item in
          ReportEntry(
            item, lead: counted(age(of: item), "day"),
            facts: item.due.map { ["due \($0)"] } ?? [])
        },
        statement: """
          SELECT * FROM open_action_items WHERE NOT is_external AND due < '\(asOf)' ORDER BY due
          """,
        summary: summary))
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

extension [ActionItemRow] {
  /// By due date, then priority, then where they stand.
  func sortedByDueDate() -> [ActionItemRow] {
    sorted { left, right in
      if left.due != right.due {
        guard let first = left.due, let second = right.due else { return left.due != nil }
        return first < second
      }
      if left.priority != right.priority { return left.priority ?? 9 < right.priority ?? 9 }
      return left.precedes(right)
    }
  }
}

extension ActionItemRow {
  /// Whether it stands before another one: by path, then line.
  func precedes(_ other: ActionItemRow) -> Bool {
    document.path != other.document.path
      ? document.path < other.document.path : (line, column) < (other.line, other.column)
  }
}

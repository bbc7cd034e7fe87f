import Incidents
package import Store

/// Open action items whose due date was moved, as the files say, the most patient ones first.
package struct MovedItems: Sendable, Hashable {
  /// The items: most moves first.
  package var items: [ActionItemRow]

  init(_ material: WeeklyMaterial) {
    items = material.openItems.filter { $0.slips > 0 }.sorted { left, right in
      left.slips != right.slips ? left.slips > right.slips : left.precedes(right)
    }
  }

  var section: ReportSection {
    ReportSection(
      "moved", heading: "Open with a moved due date",
      ReportEntries(
        list: items.map { item in
          var facts: [String] = []
          if let first = item.firstDue { facts.append("first due \(first)") }
          if let due = item.due { facts.append("now due \(due)") }
          if let first = item.firstDue, let due = item.due {
            facts.append("\(counted(due.days(since: first), "day")) later")
          }
          return ReportEntry(
            item, lead: item.slips == 1 ? "once" : "\(item.slips) times", facts: facts)
        },
        statement: """
          SELECT documents.id, action_items.id, count(*) AS moves FROM slips \
          JOIN action_items USING (document, item) JOIN documents USING (document) \
          WHERE NOT is_closed AND NOT is_external GROUP BY document, item ORDER BY moves DESC
          """, limit: 15))
  }
}

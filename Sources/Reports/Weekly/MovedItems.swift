import Incidents
import Store

/// Open action items whose due date was put off, the most patient ones first.
public struct MovedItems: Sendable, Hashable {
  /// The items: most moves first.
  public var items: [ReportItem]

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
          SELECT document_id, item_id, first_due, due, slips FROM item_follow_through \
          WHERE NOT is_closed AND NOT is_external AND slips > 0 ORDER BY slips DESC
          """, limit: 15))
  }
}

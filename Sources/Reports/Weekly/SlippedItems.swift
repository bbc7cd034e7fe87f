import Incidents

/// What went backwards in the week: due dates that were put off, and items that were opened again.
/// Only git tells of it.
public struct SlippedItems: Sendable, Hashable {
  /// One step with its item.
  public struct Slip: Sendable, Hashable {
    /// The item as it stood on the day of the report.
    public var item: ReportItem
    /// What happened to it: its due date was put off, or it was opened again.
    public var step: ItemStep
  }

  /// The steps, by day, then in the order in which they happened.
  public var slips: [Slip]
  private let week: ISOWeek

  init(_ material: WeeklyMaterial) {
    week = material.week
    slips = material.items.sorted { $0.precedes($1) }.flatMap { item in
      item.steps.filter { ($0.isSlip || $0.kind == .reopened) && material.isOfWeek($0) }
        .map { Slip(item: item, step: $0) }
    }
    // Not stable by itself: what happened on one day stays in order.
    slips = slips.enumerated().sorted { left, right in
      (left.element.step.day, left.offset) < (right.element.step.day, right.offset)
    }.map(\.element)
  }

  var section: ReportSection {
    ReportSection(
      "slipped", heading: "Slipped and reopened this week",
      ReportEntries(
        list: slips.map(\.entry),
        statement: """
          SELECT day, document_id, entity_id, event, before, after FROM history \
          WHERE event IN ('due-moved', 'reopened') AND NOT is_external \
          AND day BETWEEN '\(week.monday)' AND '\(week.sunday)' ORDER BY number
          """,
        summary: """
          \(slips.count { $0.step.isSlip }) put off, \(slips.count { !$0.step.isSlip }) opened again.
          """))
  }
}

extension SlippedItems.Slip {
  fileprivate var entry: ReportEntry {
    var facts: [String] = []
    if step.isSlip {
      facts.append("from \(step.before ?? "") to \(step.after ?? "no day")")
      if step.isExplained == false { facts.append("no reason written") }
    } else {
      facts.append(item.state.words)
    }
    return ReportEntry(
      item, lead: "\(step.isSlip ? "slipped" : "reopened") \(DayWords.short(step.day))",
      facts: facts + [step.place ?? ""], step: step)
  }
}

import Incidents

/// Action items that went from the files in the week, so that nobody will look for them. Only git
/// tells of it.
public struct VanishedItems: Sendable, Hashable {
  /// One item.
  public struct Lost: Sendable, Hashable {
    /// As it stood the day before.
    public var item: ReportItem
    /// How it went: the day and the commit.
    public var step: ItemStep
  }

  /// The items, by day, those that were open first.
  public var items: [Lost]
  private let week: ISOWeek

  init(_ material: WeeklyMaterial) {
    week = material.week
    items = material.pasts.compactMap { past in
      guard let step = past.steps.last(where: { $0.isPresence && $0.day <= material.asOf }),
        step.kind == .vanished, material.isOfWeek(step)
      else { return nil }
      // The state in which the commit found it, whatever happened on the same day.
      return past.before(step).map { Lost(item: $0, step: step) }
    }.sorted { left, right in
      if left.item.isOpen != right.item.isOpen { return left.item.isOpen }
      return left.step.day != right.step.day
        ? left.step.day < right.step.day
        : (left.item.document.label, left.item.id) < (right.item.document.label, right.item.id)
    }
  }

  var section: ReportSection {
    ReportSection(
      "vanished", heading: "Vanished this week",
      ReportEntries(
        list: items.map(\.entry),
        statement: """
          SELECT day, document_id, entity_id, before, revision FROM history \
          WHERE event = 'vanished' AND entity_id LIKE 'AI-%' AND NOT is_external \
          AND day BETWEEN '\(week.monday)' AND '\(week.sunday)' ORDER BY number
          """,
        summary: "\(items.count(where: \.item.isOpen)) of them were open."))
  }
}

extension VanishedItems.Lost {
  /// What is to be told of it.
  var entry: ReportEntry {
    ReportEntry(
      item, lead: DayWords.short(step.day),
      facts: [
        item.isOpen ? "was \(item.state.words)" : item.state.words,
        item.due.map { "due \($0)" } ?? "", step.place ?? "",
      ], step: step)
  }
}

import Documents
import Incidents

extension Rule {
  static let actionNoDueDate = Rule(
    "action-no-due-date", .error, from: .review, suppression: .inline, retold: .note,
    types: .events, "every open action item has a due date, within the days that the policy gives",
    check: .document { document, context in
      guard !document.items.isEmpty else { return [] }
      let limit = document.lastDueDay(context)
      return document.items.filter { !$0.state.isClosed }.compactMap { item in
        guard let due = item.due else { return .undated(item, in: document) }
        guard let limit else { return nil }
        // What was moved is told by its `slipped` line; the first promise is judged.
        let promised = item.slips.first?.from ?? due
        return promised.value > limit.day ? .late(item, promised, limit, in: document) : nil
      }
    })
}

/// The last day on which items may be due.
private struct DueLimit {
  let day: CivilDay
  let days: Int
  let severity: String
  /// The resolution, from which the days count.
  let resolved: Located<CivilDay>
}

extension Document {
  /// The last day that the policy allows for its items; nil where it says nothing.
  fileprivate func lastDueDay(_ context: LintContext) -> DueLimit? {
    guard let severity = severity?.value,
      let days = context.policy.demands(at: decisiveMoment).slaDays[severity],
      let resolved = dayOfResolution
    else { return nil }
    return DueLimit(
      day: resolved.value.adding(days: days), days: days, severity: severity, resolved: resolved)
  }
}

extension Finding {
  fileprivate static func undated(_ item: ActionItem, in document: Document) -> Finding {
    let moved = item.slips.last?.to?.value
    return Finding(
      in: document, at: item.id.span, "\(item.id.value) has no due date", label: "until when?",
      help: [
        moved.map { "its last `slipped` line tells it: `due:\($0)` in its first line" }
          ?? "`due:2026-03-31` in its first line, a day that its owner agreed to",
        "if nobody will do it, `[-]` with `declined: why, @who DATE` is the honest state",
      ], entity: item.id.value, field: "due")
  }

  fileprivate static func late(
    _ item: ActionItem, _ due: Located<CivilDay>, _ limit: DueLimit, in document: Document
  ) -> Finding {
    let over = due.value.daysSince1970 - limit.day.daysSince1970
    return Finding(
      in: document, at: due.span,
      "\(item.id.value) is due \(over) \(over == 1 ? "day" : "days") after \(limit.day), the last day "
        + "for \(limit.severity)",
      label: "\(limit.days) days after the resolution are allowed",
      related: [(limit.resolved.span, "resolved")],
      help: [
        "a smaller item that can be done by then, and the rest as another one",
        "a plan that needs longer is suppressed with the reason, so that everybody sees it",
      ], entity: item.id.value, field: "due")
  }
}

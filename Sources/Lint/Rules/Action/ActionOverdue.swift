import Documents
import Incidents

extension Rule {
  static let actionOverdue = Rule(
    "action-overdue", .warning, from: .active, suppression: .never, retold: .silent,
    types: .events, "no open action item is past its due date",
    check: .document { document, context in
      guard !document.items.isEmpty, document.effectiveStatus != .withdrawn else { return [] }
      return document.items.compactMap { item in
        guard !item.state.isClosed, let due = item.due, due.value < context.today else {
          return nil
        }
        return .overdue(item, due, context.today, in: document)
      }
    })
}

extension Finding {
  fileprivate static func overdue(
    _ item: ActionItem, _ due: Located<CivilDay>, _ today: CivilDay, in document: Document
  ) -> Finding {
    let days = today.daysSince1970 - due.value.daysSince1970
    let owner = item.owner.map { " (@\($0.value))" } ?? ""
    return Finding(
      in: document, at: due.span,
      "\(item.id.value)\(owner) is \(days) \(days == 1 ? "day" : "days") overdue",
      label: "was due",
      help: [
        "done: `[x]`, `closed:DATE` and `- evidence: …`",
        "later: a new `due:` and a line `- slipped: \(due.value) → DATE why`",
        "never: `[-]` and `- declined: why, @who DATE`",
      ], entity: item.id.value, field: "due")
  }
}

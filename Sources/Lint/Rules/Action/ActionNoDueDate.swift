import Documents
import Incidents

extension Rule {
  static let actionNoDueDate = Rule(
    "action-no-due-date", .error, from: .review, suppression: .inline, retold: .note,
    types: .events, "every open action item has a due date",
    check: .document { document, _ in
      document.items.filter { $0.due == nil && !$0.state.isClosed }
        .map { .undated($0, in: document) }
    })
}

extension Finding {
  fileprivate static func undated(_ item: ActionItem, in document: Document) -> Finding {
    Finding(
      in: document, at: item.id.span, "\(item.id.value) has no due date", label: "until when?",
      help: [
        "`due:2026-03-31` in its first line, a day that its owner agreed to",
        "if nobody will do it, `[-]` with `declined: why, @who DATE` is the honest state",
      ], entity: item.id.value, field: "due")
  }
}

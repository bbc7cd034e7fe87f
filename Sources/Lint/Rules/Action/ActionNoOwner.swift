import Documents
import Incidents

extension Rule {
  static let actionNoOwner = Rule(
    "action-no-owner", .error, from: .review, suppression: .inline, retold: .note,
    types: .events, "every action item has exactly one owner",
    check: .document { document, _ in
      document.items.filter { $0.owner == nil && $0.state != .declined }
        .map { .ownerless($0, in: document) }
    })
}

extension Finding {
  fileprivate static func ownerless(_ item: ActionItem, in document: Document) -> Finding {
    Finding(
      in: document, at: item.id.span, "\(item.id.value) has no owner",
      label: "whose is it?",
      help: ["`@name` in its first line: one person, who may hand the work on but not the item"],
      entity: item.id.value, field: "owner")
  }
}

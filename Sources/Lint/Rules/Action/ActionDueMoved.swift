import Documents
import Incidents

extension Rule {
  static let actionDueMoved = Rule(
    "action-due-moved", .error, from: .draft, suppression: .inline, retold: .silent,
    types: .events, "a due date that is moved to a later day says so, and why",
    check: .former { document, former, _ in
      let before = Dictionary(
        former.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      return document.items.compactMap { item in
        guard let old = before[item.id.value]?.due, let due = item.due, due.value > old,
          !item.slips.contains(where: { $0.from?.value == old })
            || !item.slips.contains(where: { $0.to?.value == due.value })
        else { return nil }
        return .moved(item, from: old, to: due, in: document)
      }
    })
}

extension Finding {
  fileprivate static func moved(
    _ item: ActionItem, from old: CivilDay, to due: Located<CivilDay>, in document: Document
  ) -> Finding {
    Finding(
      in: document, at: due.span,
      "the due date of \(item.id.value) was \(old) and nobody says why it moved",
      label: "\(old) at the base",
      help: ["add below it: `- slipped: \(old) → \(due.value) why`"],
      entity: item.id.value, field: "due")
  }
}

import Documents
import Incidents

extension Rule {
  static let actionVanished = Rule(
    "action-vanished", .error, from: .active, suppression: .inline, retold: .silent,
    types: .events, "an action item is done or declined, never deleted",
    check: .former { document, former, _ in
      let present = Set(document.items.map(\.id.value))
      return former.items.filter { !present.contains($0.id) }.map { .vanished($0, in: document) }
    })
}

extension Finding {
  fileprivate static func vanished(_ item: RecordedState.Item, in document: Document) -> Finding {
    let owner = item.owner.map { " of \($0)" } ?? ""
    return Finding(
      in: document, at: document.section(.actionItems)?.heading ?? document.headSpan,
      "\(item.id)\(owner) was \(item.state.rawValue) at the base and is gone",
      help: [
        "put it back; what nobody will do is `- [-] \(item.id) …` with `declined:` and a reason"
      ], entity: item.id)
  }
}

import Documents
import Incidents

extension Rule {
  static let changeDeleted = Rule(
    "change-deleted", .error, from: .active, suppression: .waiver, retold: .silent, types: .events,
    "a change that was declared stays declared",
    check: .former { document, former, _ in
      let present = Set(document.changes.compactMap { $0.id?.value })
      return former.changes.filter { !present.contains($0.id) }.map { .deleted($0, in: document) }
    })
}

extension Finding {
  fileprivate static func deleted(_ change: RecordedState.Change, in document: Document) -> Finding
  {
    Finding(
      in: document, at: document.headSpan,
      "\(change.id) was declared at the base and is gone",
      help: ["put it back: an operation that happened is not undone by leaving it out"],
      entity: change.id)
  }

  /// The document of `former` is gone, with the changes that it declared and the items that were open.
  static func gone(_ former: FormerStates.Former, with entities: [String]) -> Finding {
    let start = Position(line: 1, column: 1)
    return Finding(
      "\(former.state.id) is gone, with \(entities.joined(separator: ", "))",
      at: Place(path: former.path, start: start, end: start),
      help: ["put it back; `status: withdrawn` says that it does not count any more"],
      document: former.state.id, entity: nil)
  }
}

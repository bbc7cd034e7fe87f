import Documents

/// What the parts of an item say that a change may touch.
struct ItemReading: Equatable {
  var state: ActionItem.State
  var status: ActionItem.State?
  var owner: String?
  var due: CivilDay?
  var closed: CivilDay?
  var verification: String?
  var decline: String?
  var slips: [String]
  /// What no change touches.
  private let rest: [String]

  init(_ item: ActionItem) {
    state = item.state
    status = item.writtenStatus?.value
    owner = item.owner?.value
    due = item.due?.value
    closed = item.closed?.value
    verification = item.verification.map { Self.text($0.by?.value, $0.on?.value) }
    decline = item.decline.map { Self.text($0.by?.value, $0.on?.value) }
    slips = item.slips.map {
      "\($0.from?.value.description ?? "-") \($0.to?.value.description ?? "-")"
    }
    rest =
      [item.id.value, item.kind?.value.rawValue ?? "-", "\(item.priority?.value ?? -1)"]
      + item.causes.map(\.value)
  }

  private static func text(_ name: String?, _ day: CivilDay?) -> String {
    "\(name ?? "-") \(day?.description ?? "-")"
  }
}

/// Whether a document says, after a change of one item, what it said before but for that change.
struct ItemProof {
  let before: Document
  let after: Document
  let index: Int
  let context: ReadingContext

  func holds(_ draft: ItemDraft) -> Bool {
    let item = after.items[index]
    guard after.isReadable, ItemReading(item) == draft.expected,
      item.decline.map({ !Placeholder.isOne($0.reason) }) ?? true
    else { return false }
    return keepsNested(draft) && addsNoFinding
      && DocumentMeaning(after, context, without: index)
        == DocumentMeaning(before, context, without: index)
  }

  /// Below the item, only lines of the change came or went.
  private func keepsNested(_ draft: ItemDraft) -> Bool {
    let difference = words(of: after).difference(from: words(of: before))
    return difference.insertions.count == draft.added
      && difference.removals.count == draft.removed
      && after.items[index].fields.count - before.items[index].fields.count
        == draft.added - draft.removed
  }

  /// The words below the item, block after block, with their depth. Lists and their items are left
  /// out, since the first line makes a list.
  private func words(of document: Document) -> [String] {
    BodyMeaning.lines(of: document, in: [document.items[index].nested]).filter { line in
      let kind = line.split(separator: " ", maxSplits: 2).dropFirst().first
      return kind != "list" && kind != "item"
    }
  }

  private var addsNoFinding: Bool {
    var former: [String: Int] = [:]
    for told in before.diagnostics { former[told.rule + told.message, default: 0] += 1 }
    return after.diagnostics.allSatisfy { told in
      let count = former[told.rule + told.message] ?? 0
      former[told.rule + told.message] = count - 1
      return count > 0
    }
  }
}

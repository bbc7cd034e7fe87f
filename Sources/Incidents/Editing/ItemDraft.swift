import Documents

/// One way to write a change of an item, and what is to be read afterwards.
struct ItemDraft {
  var edits: [TextEdit]
  var expected: ItemReading
  /// How many nested lines are new.
  var added = 0
  /// How many nested lines are gone.
  var removed = 0

  /// The ways in which `change` may be written, the best one first; nil where a part that is to be
  /// replaced cannot be told.
  static func all(
    _ change: ItemChange, of item: ActionItem, _ places: ItemPlaces
  ) -> [ItemDraft]? {
    let builder = ItemDraftBuilder(item: item, places: places)
    switch change {
    case .done(let day, let evidence): return builder.done(on: day, evidence).map { [$0] }
    case .reopened(let day, let reason): return builder.reopened(on: day, reason).map { [$0] }
    case .declined(let day, let reason, let by):
      return builder.declined(on: day, reason, by).map { [$0] }
    case .verified(let day, let by): return builder.verified(on: day, by).map { [$0] }
    case .reassigned(let to): return builder.reassigned(to: to)
    case .moved(let to, _, let reason): return builder.moved(to: to, reason).map { [$0] }
    }
  }
}

/// Writes drafts of changes of one item.
private struct ItemDraftBuilder {
  let item: ActionItem
  let places: ItemPlaces

  private var draft: ItemDraft { ItemDraft(edits: [], expected: ItemReading(item)) }

  func done(on day: CivilDay, _ evidence: String?) -> ItemDraft? {
    var draft = draft
    guard let box = places.box("[x]") else { return nil }
    draft.edits += box
    var words = ["closed:\(day)"]
    if let closed = item.closed {
      draft.edits += [TextEdit(closed.span, day.description)]
      words = []
    }
    if let status = item.writtenStatus {
      guard let word = places.word("status", at: status.span) else { return nil }
      draft.edits.append(words.first.map { TextEdit(word, $0) } ?? places.without(word))
      words = []
    }
    if !words.isEmpty { draft.edits.append(places.appending(words)) }
    if let evidence { draft.add(["evidence: \(evidence)"], places) }
    draft.expected.state = .done
    draft.expected.status = nil
    draft.expected.closed = day
    return draft
  }

  func reopened(on day: CivilDay, _ reason: String?) -> ItemDraft? {
    var draft = draft
    guard let box = places.box("[ ]"), draft.removeStatus(of: item, places) else { return nil }
    draft.edits += box
    if let closed = item.closed {
      guard let word = places.word("closed", at: closed.span) else { return nil }
      draft.edits.append(places.without(word))
    }
    let names = ActionItem.proofNames + ["verified", "declined"]
    for field in item.fields where names.contains(field.name.value) {
      guard let edit = places.without(field) else { return nil }
      draft.remove(edit.span)
      draft.removed += 1
    }
    if let reason { draft.add(["reopened: \(day) \(reason)"], places) }
    draft.expected.state = .open
    draft.expected.closed = nil
    draft.expected.verification = nil
    draft.expected.decline = nil
    return draft
  }

  func declined(on day: CivilDay, _ reason: String, _ by: String) -> ItemDraft? {
    var draft = draft
    guard let box = places.box("[-]"), draft.removeStatus(of: item, places) else { return nil }
    draft.edits += box
    draft.add(["declined: \(reason), @\(by) \(day)"], places)
    draft.expected.state = .declined
    draft.expected.decline = "\(by) \(day)"
    return draft
  }

  func verified(on day: CivilDay, _ by: String) -> ItemDraft? {
    var draft = draft
    let own = item.fields.filter { $0.name.value == "verified" }
    if let first = own.first, own.count == 1 {
      draft.edits.append(TextEdit(first.value.span, "@\(by) \(day)"))
      draft.added = 1
      draft.removed = 1
    } else {
      guard own.isEmpty else { return nil }
      draft.add(["verified: @\(by) \(day)"], places)
    }
    draft.expected.state = .verified
    draft.expected.verification = "\(by) \(day)"
    return draft
  }

  func reassigned(to person: String) -> [ItemDraft] {
    var draft = draft
    draft.expected.owner = person
    if let owner = item.owner {
      draft.edits = [TextEdit(owner.span, person)]
      return [draft]
    }
    // The owner stands before the days, where there are some behind the text.
    let words = [("due", item.due?.span), ("closed", item.closed?.span)]
    let first = words.compactMap { name, span in span.flatMap { places.word(name, at: $0) } }
      .min { $0.start < $1.start }
    var drafts: [ItemDraft] = []
    if let first {
      let start = Int(first.start)
      draft.edits = [TextEdit(Span(start, start), "@\(person) ")]
      drafts.append(draft)
    }
    draft.edits = [places.appending(["@\(person)"])]
    return drafts + [draft]
  }

  func moved(to day: CivilDay, _ reason: String?) -> ItemDraft? {
    var draft = draft
    draft.expected.due = day
    guard let due = item.due else {
      draft.edits = [places.appending(["due:\(day)"])]
      return draft
    }
    draft.edits = [TextEdit(due.span, day.description)]
    if let reason {
      draft.add(["slipped: \(due.value) → \(day) \(reason)"], places)
      draft.expected.slips.append("\(due.value) \(day)")
    }
    return draft
  }
}

extension ItemDraft {
  fileprivate mutating func add(_ lines: [String], _ places: ItemPlaces) {
    let edit = places.adding(lines)
    // In a file without an end of its last line both stand at one place.
    if let index = edits.firstIndex(where: { $0.span == edit.span }) {
      edits[index].text += edit.text
    } else {
      edits.append(edit)
    }
    added += lines.count
  }

  /// Removes a line. That of a last line without an end takes the end of the one before it, which may be
  /// gone itself.
  fileprivate mutating func remove(_ lines: Span) {
    if let last = edits.indices.last, edits[last].text.isEmpty,
      edits[last].span.end > lines.start, edits[last].span.end <= lines.end
    {
      edits[last].span.end = lines.end
    } else {
      edits.append(TextEdit(lines, ""))
    }
  }

  /// False where it cannot be told where the word stands.
  fileprivate mutating func removeStatus(of item: ActionItem, _ places: ItemPlaces) -> Bool {
    guard let status = item.writtenStatus else { return true }
    guard let word = places.word("status", at: status.span) else { return false }
    edits.append(places.without(word))
    expected.status = nil
    return true
  }
}

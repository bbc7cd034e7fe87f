public import Documents

/// A document in which one action item says something else. Only lines of the item differ, and what
/// is read from everything else stays the same: the result is read once more and compared.
public struct ItemEdit {
  /// What is replaced.
  public let edits: [TextEdit]
  /// The whole text.
  public let text: SourceText
  /// The item as it is read now.
  public let item: ActionItem

  /// The item at `index` of `document`, changed. Throws where the item is not such that this can be
  /// said of it, and where it would be read as something else.
  public init(
    _ change: ItemChange, of index: Int, in document: Document, context: ReadingContext,
    people: PeopleDirectory
  ) throws(ItemRefusal) {
    let former = document.items[index]
    let refusals = ItemRefusals(item: former, source: document.source, people: people)
    try refusals.check(change)
    guard let places = ItemPlaces(former, in: document.source),
      let drafts = ItemDraft.all(change, of: former, places)
    else { throw refusals.byHand }
    for draft in drafts {
      let text = TextEdit.apply(draft.edits, to: document.source)
      let after = DocumentReader.read(text, context: context)
      guard after.items.count == document.items.count else { continue }
      let proof = ItemProof(before: document, after: after, index: index, context: context)
      guard proof.holds(draft) else { continue }
      edits = draft.edits
      self.text = text
      item = after.items[index]
      return
    }
    throw refusals.byHand
  }

  /// Numbers of the lines that were written, in the new text.
  public var lines: [Int] {
    var (numbers, moved): ([Int], Int) = ([], 0)
    for edit in edits.sorted(by: { $0.span.start < $1.span.start }) {
      let start = Int(edit.span.start) + moved
      moved += edit.text.count - edit.span.range.count
      // A line that is put in front of another one ends there.
      let ends = edit.text.prefix { $0 == 0x0A || $0 == 0x0D }.count
      let begin = text.lineNumber(at: start + ends)
      let end = text.lineNumber(at: max(start + edit.text.count - 1, start))
      let isGone = edit.text.isEmpty && text.line(begin).start == start
      if !isGone { numbers += begin...max(begin, end) }
    }
    return Set(numbers).sorted()
  }
}

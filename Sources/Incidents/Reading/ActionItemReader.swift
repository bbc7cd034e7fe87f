import Documents

/// Reads action items: `- [ ] AI-1 (prevent, P1, RC-2) text @owner due:2020-04-30` with nested fields.
struct ActionItemReader {
  let tree: MarkdownTree
  let source: SourceText
  private(set) var items: [ActionItem] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(tree: MarkdownTree, source: SourceText) {
    self.tree = tree
    self.source = source
  }

  /// Reads the lists of a section.
  mutating func read(_ section: MarkdownFragment) {
    for list in tree.lists(in: section.nodes) {
      for item in tree.children(of: list) { readItem(item) }
    }
  }

  private mutating func readItem(_ node: Int) {
    let end = Int(tree.nodes[node].end)
    let first = node + 1
    guard first < end, tree.nodes[first].kind == .paragraph else { return }
    let text = ParagraphText(tree, paragraph: first, source: source)
    var scanner = HeadScanner(text)
    scanner.skipSpaces()
    let box = readBox(&scanner)
    scanner.skipSpaces()
    guard let id = scanner.identifier("AI") else { return }
    let afterHead = Int(tree.nodes[first].end)
    var item = ActionItem(
      span: tree.nodes[node].span, id: Located(text.string(id), at: text.span(id)), state: .open,
      text: MarkdownFragment(tree: tree, nodes: first..<afterHead), details: .empty)
    scanner.skipSpaces()
    readAttributes(&scanner, &item)
    scanner.skipSpaces()
    _ = scanner.times.accept(":")
    scanner.skipSpaces()
    item.text.dropFirst = scanner.index
    let word = readTail(text, from: scanner.index, &item)
    readNested(afterHead..<end, &item)
    item.state = state(box: box, word: word, item)
    items.append(item)
  }

  private enum Box { case empty, ticked, declined, missing }

  /// `[ ]`, `[x]` or `[-]`
  private func readBox(_ scanner: inout HeadScanner) -> Box {
    let start = scanner.index
    guard scanner.times.accept("["), let mark = scanner.times.peek() else { return .missing }
    scanner.index += 1
    guard scanner.times.accept("]") else {
      scanner.index = start
      return .missing
    }
    switch mark {
    case UInt8(ascii: " "): return .empty
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return .ticked
    case UInt8(ascii: "-"): return .declined
    default:
      scanner.index = start
      return .missing
    }
  }

  /// `(prevent, P1, RC-2)`
  private mutating func readAttributes(_ scanner: inout HeadScanner, _ item: inout ActionItem) {
    for part in scanner.parenthesised() ?? [] {
      let word = scanner.text.string(part)
      let span = scanner.text.span(part)
      if let kind = ActionItem.Kind(rawValue: word) {
        item.kind = Located(kind, at: span)
      } else if word.count == 2, word.first == "P", let level = Int(word.dropFirst()), level <= 3 {
        item.priority = Located(level, at: span)
      } else if word.hasPrefix("RC-") {
        item.causes.append(Located(word, at: span))
      } else {
        let known = ActionItem.Kind.allCases.map(\.rawValue)
        let near = Spelling.suggestion(for: word, among: known)
        report(
          "\(item.id.value): `\(word)` is no kind, priority or cause", span,
          (near.map { ["did you mean `\($0)`?"] } ?? [])
            + ["allowed: \(known.joined(separator: ", ")), P0 to P3, RC-n"], item)
      }
    }
  }

  // MARK: Tail

  /// Reads `@owner due:DATE closed:DATE status:WORD` from the end of the text backwards and leaves
  /// them out of it. Returns the status word.
  private mutating func readTail(_ text: ParagraphText, from start: Int, _ item: inout ActionItem)
    -> Located<ActionItem.State>?
  {
    var end = text.bytes.count
    var status: Located<ActionItem.State>?
    var tail = end
    while true {
      while end > start, text.bytes[end - 1] == 0x20 || text.bytes[end - 1] == 0x0A { end -= 1 }
      var wordStart = end
      while wordStart > start, text.bytes[wordStart - 1] != 0x20, text.bytes[wordStart - 1] != 0x0A
      {
        wordStart -= 1
      }
      guard wordStart < end,
        readTailWord(text, wordStart..<end, &item, &status)
      else { break }
      tail = wordStart
      end = wordStart
    }
    while tail > start, text.bytes[tail - 1] == 0x20 || text.bytes[tail - 1] == 0x0A { tail -= 1 }
    item.text.dropLast = text.literalCount(from: tail)
    return status
  }

  private mutating func readTailWord(
    _ text: ParagraphText, _ range: Range<Int>, _ item: inout ActionItem,
    _ status: inout Located<ActionItem.State>?
  ) -> Bool {
    let word = text.string(range)
    if word.hasPrefix("@"), word.utf8.count > 1 {
      let name = (range.lowerBound + 1)..<range.upperBound
      let owner = Located(String(word.dropFirst()), at: text.span(name))
      if let other = item.owner {
        diagnostics.append(
          Diagnostic(
            "document-invalid-value", .error, "\(item.id.value) has two owners",
            at: source.place(of: owner.span), label: "one",
            related: [.init(source.place(of: other.span), "the other")],
            help: ["one person answers for an item; name others in the text"],
            entity: item.id.value, field: "owner"))
      }
      item.owner = owner
      return true
    }
    guard let colon = text.bytes[range].firstIndex(of: UInt8(ascii: ":")) else { return false }
    let name = text.string(range.lowerBound..<colon)
    let valueRange = (colon + 1)..<range.upperBound
    let value = text.string(valueRange)
    let span = text.span(valueRange)
    switch name {
    case "due": item.due = day(value, span, "due", item)
    case "closed": item.closed = day(value, span, "closed", item)
    case "status":
      if let state = ActionItem.State(rawValue: value) {
        status = Located(state, at: span)
      } else {
        let known = ActionItem.State.allCases.map(\.rawValue)
        let near = Spelling.suggestion(for: value, among: known)
        report(
          "\(item.id.value): `\(value)` is not a status", span,
          (near.map { ["did you mean `\($0)`?"] } ?? [])
            + ["allowed: \(known.joined(separator: ", "))"], item)
      }
    default: return false
    }
    return true
  }

  private mutating func day(_ text: String, _ span: Span, _ name: String, _ item: ActionItem)
    -> Located<CivilDay>?
  {
    var scanner = TimeScanner(Array(text.utf8))
    if let day = scanner.date(), scanner.isAtEnd { return Located(day, at: span) }
    report(
      "\(item.id.value): `\(text)` is not a day", span, ["write `\(name):2020-04-30`"], item,
      field: name)
    return nil
  }

  private func state(box: Box, word: Located<ActionItem.State>?, _ item: ActionItem)
    -> ActionItem.State
  {
    if box == .declined || word?.value == .declined || item.decline != nil { return .declined }
    if item.verification != nil, box == .ticked || word?.value == .done { return .verified }
    if let word { return word.value }
    return box == .ticked ? .done : .open
  }

  mutating func report(
    _ message: String, _ span: Span, _ help: [String], _ item: ActionItem, field: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        "document-invalid-value", .error, message, at: source.place(of: span), help: help,
        entity: item.id.value, field: field))
  }
}

import Documents

/// Reads action items: `- [ ] AI-1 (prevent, P1, RC-2) text @owner due:2020-04-30` with nested fields.
struct ActionItemReader {
  let tree: MarkdownTree
  let source: SourceText
  private(set) var items: [ActionItem] = []
  var diagnostics: [Diagnostic] = []

  init(tree: MarkdownTree, source: SourceText) {
    self.tree = tree
    self.source = source
  }

  /// Reads the lists of a section; a list item that is no action item may hold some.
  mutating func read(_ section: MarkdownFragment) {
    read(lists: section.nodes)
  }

  private mutating func read(lists nodes: Range<Int>) {
    for list in tree.lists(in: nodes) {
      for item in tree.children(of: list) where !readItem(item) {
        read(lists: (item + 1)..<Int(tree.nodes[item].end))
      }
    }
  }

  /// False where the list item is no action item.
  private mutating func readItem(_ node: Int) -> Bool {
    let end = Int(tree.nodes[node].end)
    let first = node + 1
    guard first < end, tree.nodes[first].kind == .paragraph else { return false }
    let text = ParagraphText(tree, paragraph: first, source: source)
    var scanner = HeadScanner(text, allLines: true)
    scanner.skipSpaces()
    let box = ActionItemBox.read(&scanner)
    scanner.skipSpaces()
    guard let id = scanner.identifier("AI") else {
      reportMissingID(text, from: scanner.index, hasBox: box.mark != .missing)
      return false
    }
    let afterHead = Int(tree.nodes[first].end)
    let item = ActionItem(
      span: tree.nodes[node].span, id: Located(text.string(id), at: text.span(id)), state: .open,
      text: MarkdownFragment(tree: tree, nodes: first..<afterHead), details: .empty)
    if let unknown = box.unknown {
      report(
        "\(item.id.value): `\(text.string(unknown))` is no box", text.span(unknown),
        ["write `[ ]`, `[x]` or `[-]`"], item)
    }
    scanner.skipSpaces()
    readAttributes(&scanner, item)
    scanner.skipSpaces()
    _ = scanner.times.accept(":")
    scanner.skipSpaces()
    let status = readWords(text, from: scanner.index, item)
    item.writtenStatus = status
    readNested(afterHead..<end, item)
    item.state = state(box: box.mark, status: status, item)
    items.append(item)
    return true
  }

  /// `(prevent, P1, RC-2)`
  private mutating func readAttributes(_ scanner: inout HeadScanner, _ item: ActionItem) {
    for part in scanner.parenthesised() ?? [] {
      let word = Located(scanner.text.string(part), at: scanner.text.span(part))
      if let kind = ActionItem.Kind(rawValue: word.value), item.kind == nil {
        item.kind = Located(kind, at: word.span)
      } else if let level = priority(word.value), item.priority == nil {
        item.priority = Located(level, at: word.span)
      } else if word.value.hasPrefix("RC-") {
        item.causes.append(word)
      } else {
        refuse(word, "attribute", of: item)
      }
    }
  }

  private func priority(_ word: String) -> Int? {
    switch word {
    case "P0": 0
    case "P1": 1
    case "P2": 2
    case "P3": 3
    default: nil
    }
  }

  /// Reports an attribute that is unknown or stands there twice, and keeps it.
  private mutating func refuse(
    _ word: Located<String>, _ name: String, of item: ActionItem
  ) {
    let kinds = ActionItem.Kind.allCases.map(\.rawValue)
    item.fields.append(
      ActionItem.Field(name: Located(name, at: word.span), value: word))
    if ActionItem.Kind(rawValue: word.value) != nil || priority(word.value) != nil {
      report(
        "\(item.id.value): `\(word.value)` is a second kind or priority", word.span,
        ["an item has one kind and one priority"], item)
      return
    }
    let near = Spelling.suggestion(for: word.value, among: kinds + ["P0", "P1", "P2", "P3"])
    report(
      "\(item.id.value): `\(word.value)` is no kind, priority or cause", word.span,
      (near.map { ["did you mean `\($0)`?"] } ?? [])
        + ["allowed: \(kinds.joined(separator: ", ")), P0 to P3, RC-n"], item,
      fix: .word(word, among: kinds + ["P0", "P1", "P2", "P3"], in: source))
  }

  /// What the box and the words say together. *Verified* takes a name beside the owner's.
  private mutating func state(
    box: ActionItemBox.Mark, status: Located<ActionItem.State>?, _ item: ActionItem
  ) -> ActionItem.State {
    if let status, box != .missing {
      let boxIsClosed = box != .empty
      if boxIsClosed != status.value.isClosed {
        report(
          "\(item.id.value): the box says \(boxIsClosed ? "closed" : "open"), "
            + "`status:` says \(status.value.rawValue)", status.span,
          ["change one of them, or leave `status:` out"], item, field: "status")
      }
    }
    if box == .declined || status?.value == .declined || item.decline != nil { return .declined }
    let isDone = box == .ticked || status?.value == .done || status?.value == .verified
    if isDone, let verifier = item.verification?.by, verifier.value != item.owner?.value {
      return .verified
    }
    if status?.value == .verified { return .done }
    return status?.value ?? (box == .ticked ? .done : .open)
  }

  // MARK: Reports

  /// An item that nobody can refer to is not followed up: its author is told.
  private mutating func reportMissingID(_ text: ParagraphText, from start: Int, hasBox: Bool) {
    let end = text.bytes.count
    let isMeant = hasBox || ActionItemWords.looksLikeItem(text)
    guard isMeant, start < end else { return }
    let next = (items.compactMap { Int($0.id.value.dropFirst(3)) }.max() ?? 0) + 1
    let firstWord = start..<(text.bytes[start...].firstIndex { $0 == 0x20 || $0 == 0x0A } ?? end)
    diagnostics.append(
      Diagnostic(
        "document-invalid-value", .error, "this action item has no id",
        at: source.place(of: text.span(firstWord)), label: "the id stands here",
        help: ["write `AI-\(next)` before its text: without an id it is not followed up"]))
  }

  mutating func report(
    _ message: String, _ span: Span, _ help: [String], _ item: ActionItem, field: String? = nil,
    fix: Fix? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        "document-invalid-value", .error, message, at: source.place(of: span), help: help,
        entity: item.id.value, field: field, fix: fix))
  }
}

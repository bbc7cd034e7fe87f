import Documents

/// Where the parts of an action item stand in the file, and how each of them is replaced.
struct ItemPlaces {
  private let item: ActionItem
  private let source: SourceText
  private let head: HeadText
  private let tree: MarkdownTree

  /// Nil where the item has no first line.
  init?(_ item: ActionItem, in source: SourceText) {
    guard let head = HeadText(item.text, in: source) else { return nil }
    self.item = item
    self.source = source
    self.head = head
    tree = item.text.tree
  }

  // MARK: The box

  /// The box as `mark`, `[x]`; nil where it cannot be told where it stands. An open item needs none.
  func box(_ mark: String) -> [TextEdit]? {
    var scanner = HeadScanner(head.text, allLines: true)
    scanner.skipSpaces()
    let start = scanner.index
    let box = ActionItemBox.read(&scanner)
    guard box.unknown == nil else { return nil }
    if box.mark == .missing {
      let id = Int(item.id.span.start)
      return mark == "[ ]" ? [] : [TextEdit(Span(id, id), mark + " ")]
    }
    let span = head.text.span(start..<scanner.index)
    let bytes = source.bytes[span.range]
    guard bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]"), bytes.count <= 3
    else { return nil }
    return [TextEdit(span, mark, changing: source)].compactMap(\.self)
  }

  // MARK: Words

  /// The word `name:value` whose value stands at `value`; nil where something else is between them.
  func word(_ name: String, at value: Span) -> Span? {
    var start = Int(value.start)
    let bytes = source.bytes
    while start > 0, Self.isBlank(bytes[start - 1]) { start -= 1 }
    if bytes[..<start].last == UInt8(ascii: ":") {
      start -= 1
    } else if bytes[..<start].suffix(3).elementsEqual("：".utf8) {
      start -= 3
    } else {
      return nil
    }
    let letters = bytes[..<start].suffix(name.utf8.count)
    guard letters.count == name.utf8.count, zip(letters, name.utf8).allSatisfy({ $0 | 0x20 == $1 })
    else { return nil }
    return Span(start - letters.count, Int(value.end))
  }

  /// The text without a word and the blanks before it.
  func without(_ word: Span) -> TextEdit {
    var (start, end) = (Int(word.start), Int(word.end))
    while start > 0, Self.isBlank(source.bytes[start - 1]) { start -= 1 }
    if start > 0, source.bytes[start - 1] == 0x0A {
      // It begins its line: what follows moves up, or the line goes.
      while end < source.bytes.count, Self.isBlank(source.bytes[end]) { end += 1 }
      if end == source.bytes.count || [0x0A, 0x0D].contains(source.bytes[end]) {
        start -= source.bytes[..<start].suffix(2).elementsEqual("\r\n".utf8) ? 2 : 1
      } else {
        start = Int(word.start)
      }
    }
    return TextEdit(Span(start, end), "")
  }

  /// Words behind all others.
  func appending(_ words: [String]) -> TextEdit {
    let end = Int(head.span.end)
    return TextEdit(Span(end, end), words.map { " " + $0 }.joined())
  }

  // MARK: Lines

  /// Lines `name: value` below the item, behind those that are there.
  func adding(_ lines: [String]) -> TextEdit {
    let lists = tree.children(of: item.node).filter { tree.nodes[$0].kind == .list }
    let list = lists.first { index in
      let span = tree.nodes[index].span
      return item.fields.contains {
        $0.name.span.start >= span.start && $0.name.span.end <= span.end
      }
    }
    let last = list.flatMap { Array(tree.children(of: $0)).last }
    let end = last.map { Int(tree.nodes[$0].span.end) } ?? Int(head.span.end)
    let prefix = last.flatMap(mark) ?? indent + "- "
    let text = lines.map { prefix + $0 }
    let line = source.lineNumber(at: max(end - trailingBlanks(before: end) - 1, 0))
    guard line < source.lineStarts.count else {
      let end = source.bytes.count
      return TextEdit(Span(end, end), text.map { source.lineEnd + $0 }.joined())
    }
    let next = Int(source.lineStarts[line])
    return TextEdit(Span(next, next), text.map { $0 + source.lineEnd }.joined())
  }

  /// The text without the line of a field; nil where more than the line belongs to it.
  func without(_ field: ActionItem.Field) -> TextEdit? {
    for list in tree.children(of: item.node) where tree.nodes[list].kind == .list {
      for entry in tree.children(of: list) {
        let paragraph = entry + 1
        guard paragraph < Int(tree.nodes[entry].end),
          tree.nodes[paragraph].span.range.contains(Int(field.name.span.start))
        else { continue }
        guard tree.nodes[paragraph].end == tree.nodes[entry].end else { return nil }
        return withoutLines(of: tree.nodes[paragraph].span)
      }
    }
    return nil
  }

  private func withoutLines(of span: Span) -> TextEdit {
    let end = Int(span.end) - trailingBlanks(before: Int(span.end))
    let first = source.lineNumber(at: Int(span.start))
    let last = source.lineNumber(at: max(end - 1, Int(span.start)))
    var start = Int(source.lineStarts[first - 1])
    guard last < source.lineStarts.count else {
      // The last line of a file that has no end: the end of the line before it goes.
      if start > 0 { start -= source.bytes[..<start].suffix(2).elementsEqual("\r\n".utf8) ? 2 : 1 }
      return TextEdit(Span(start, source.bytes.count), "")
    }
    return TextEdit(Span(start, Int(source.lineStarts[last])), "")
  }

  /// What stands before the text of a nested list item: `  - `; nil where it is more than a mark.
  private func mark(_ entry: Int) -> String? {
    guard entry + 1 < Int(tree.nodes[entry].end) else { return nil }
    let start = Int(tree.nodes[entry + 1].span.start)
    let line = Int(source.lineStarts[source.lineNumber(at: start) - 1])
    let text = source.text(Span(line, start))
    let marks = text.utf8.count { [0x2D, 0x2A, 0x2B].contains($0) }
    let isPlain = text.utf8.allSatisfy { [0x20, 0x09, 0x3E, 0x2D, 0x2A, 0x2B].contains($0) }
    return isPlain && marks == 1 ? text : nil
  }

  /// The blanks below which nested lines stand, with the marks of quotations.
  private var indent: String {
    let start = Int(head.span.start)
    let line = Int(source.lineStarts[source.lineNumber(at: start) - 1])
    return String(
      source.text(Span(line, start)).map { $0 == ">" || $0 == "\t" ? $0 : " " })
  }

  private func trailingBlanks(before end: Int) -> Int {
    source.bytes[..<end].reversed().prefix { [0x20, 0x09, 0x0A, 0x0D].contains($0) }.count
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

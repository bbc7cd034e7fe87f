import Documents

/// The text of a paragraph with a head, and where in the file the words behind the head begin.
struct HeadText {
  let tree: MarkdownTree
  let source: SourceText
  /// Index of the paragraph.
  let paragraph: Int
  let text: ParagraphText

  init?(_ fragment: MarkdownFragment, in source: SourceText) {
    guard !fragment.isEmpty, fragment.tree.nodes[fragment.nodes.lowerBound].kind == .paragraph
    else { return nil }
    tree = fragment.tree
    self.source = source
    paragraph = fragment.nodes.lowerBound
    text = ParagraphText(tree, paragraph: paragraph, source: source)
  }

  /// Bytes of the file that the paragraph takes, without blank space at its end.
  var span: Span {
    let span = tree.nodes[paragraph].span
    var end = Int(span.end)
    while end > Int(span.start), [0x20, 0x09, 0x0A, 0x0D].contains(source.bytes[end - 1]) {
      end -= 1
    }
    return Span(Int(span.start), end)
  }

  /// Where in the file the literal byte at `offset` begins, with the marks (of emphasis, code,
  /// links) that open there; nil where marks that opened before it reach beyond it.
  func place(of offset: Int) -> Int? {
    guard offset < text.bytes.count else { return Int(span.end) }
    guard text.bytes[offset] != 0x0A else { return nil }
    var position = Int(text.span(offset..<(offset + 1)).start)
    var count = 0
    var index = paragraph + 1
    var opened: [MarkdownTree.Kind] = []
    while index < Int(tree.nodes[paragraph].end) {
      let node = tree.nodes[index]
      switch node.kind {
      case .text, .htmlInline, .code:
        if count == offset {
          if node.kind == .code { position = beforeBackticks(position) }
          return beforeMarks(opened, position)
        }
        count += node.literal.count
        if count > offset { return node.kind == .text ? beforeEscape(position) : nil }
      case .softBreak, .lineBreak: count += 1
      default:
        if count == offset {
          opened.append(node.kind)
        } else if count + length(of: index) > offset {
          return nil
        }
      }
      index += 1
    }
    return nil
  }

  /// Number of literal bytes in the node at `index`.
  private func length(of index: Int) -> Int {
    tree.nodes[index..<Int(tree.nodes[index].end)].reduce(0) { count, node in
      switch node.kind {
      case .text, .htmlInline, .code: count + node.literal.count
      case .softBreak, .lineBreak: count + 1
      default: count
      }
    }
  }

  private func beforeEscape(_ position: Int) -> Int {
    position > 0 && source.bytes[position - 1] == UInt8(ascii: "\\") ? position - 1 : position
  }

  private func beforeBackticks(_ position: Int) -> Int {
    var position = position
    if source.bytes[position - 1] == 0x20 { position -= 1 }
    while position > 0, source.bytes[position - 1] == UInt8(ascii: "`") { position -= 1 }
    return position
  }

  private func beforeMarks(_ opened: [MarkdownTree.Kind], _ position: Int) -> Int? {
    var position = beforeEscape(position)
    for kind in opened.reversed() {
      let marks: [String] =
        switch kind {
        case .emphasis: ["*", "_"]
        case .strong: ["**", "__"]
        case .link: ["[", "<"]
        default: []
        }
      let mark = marks.first { mark in
        position >= mark.utf8.count
          && source.bytes[(position - mark.utf8.count)..<position].elementsEqual(mark.utf8)
      }
      guard let mark else { return nil }
      position -= mark.utf8.count
    }
    return position
  }
}

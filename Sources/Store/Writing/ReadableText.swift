import Documents

/// Markdown as a person would read it aloud: words without marks, one line a block.
enum ReadableText {
  /// Appends the text of `fragment`. Blocks inside `skipped` (sorted spans of the file) are left
  /// out: they are kept elsewhere.
  static func append(
    _ fragment: MarkdownFragment, skipping skipped: [Span] = [], to bytes: inout [UInt8]
  ) {
    guard !fragment.isEmpty else { return }
    let start = bytes.count
    fragment.tree.nodes.withUnsafeBufferPointer { nodes in
      fragment.tree.text.withUnsafeBufferPointer { text in
        var limit = Int.max
        if fragment.dropLast > 0 {
          limit = literalLength(nodes, fragment.nodes) - fragment.dropLast
        }
        var writer = Writer(text: text, start: start, from: fragment.dropFirst, to: limit)
        var index = fragment.nodes.lowerBound
        var skip = skipped[...]
        while index < fragment.nodes.upperBound {
          if !skip.isEmpty, isBlock(nodes[index].kind),
            isInside(nodes[index].span, first: &skip)
          {
            index = Int(nodes[index].end)
          } else {
            let joins = nodes[index].kind == .softBreak && fragment.tree.joinsCJK(breakAt: index)
            writer.write(nodes[index], joins: joins, to: &bytes)
            index += 1
          }
        }
      }
    }
    while bytes.count > start, bytes[bytes.count - 1] == 0x0A || bytes[bytes.count - 1] == 0x20 {
      bytes.removeLast()
    }
  }

  /// The text of `fragment` as a string.
  static func string(_ fragment: MarkdownFragment) -> String {
    var bytes: [UInt8] = []
    append(fragment, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether `span` lies in the first of `spans`, after dropping those that end before it.
  private static func isInside(_ span: Span, first spans: inout ArraySlice<Span>) -> Bool {
    while let first = spans.first, first.end <= span.start { spans.removeFirst() }
    guard let first = spans.first else { return false }
    return first.start <= span.start && span.end <= first.end && span.start < span.end
  }

  private static func isBlock(_ kind: MarkdownTree.Kind) -> Bool {
    kind.rawValue <= MarkdownTree.Kind.tableCell.rawValue
  }

  /// Bytes of literal text in `range`; a break is one.
  private static func literalLength(
    _ nodes: UnsafeBufferPointer<MarkdownTree.Node>, _ range: Range<Int>
  ) -> Int {
    var length = 0
    for index in range {
      if Writer.hasText(nodes[index].kind) {
        length += nodes[index].literal.count
      } else if Writer.isBreak(nodes[index].kind) {
        length += 1
      }
    }
    return length
  }

  /// Writes nodes one after another.
  private struct Writer {
    let text: UnsafeBufferPointer<UInt8>
    /// Where in the output the fragment begins.
    let start: Int
    /// Literal bytes that are written: from here …
    let from: Int
    /// … up to here.
    let to: Int
    /// Literal bytes seen so far.
    private var seen = 0

    init(text: UnsafeBufferPointer<UInt8>, start: Int, from: Int, to: Int) {
      self.text = text
      self.start = start
      self.from = from
      self.to = to
    }

    static func hasText(_ kind: MarkdownTree.Kind) -> Bool {
      switch kind {
      case .text, .code, .codeBlock, .htmlBlock, .htmlInline: true
      default: false
      }
    }

    static func isBreak(_ kind: MarkdownTree.Kind) -> Bool {
      kind == .softBreak || kind == .lineBreak
    }

    /// Writes `node`; a soft break that `joins` two CJK characters is nothing.
    mutating func write(_ node: MarkdownTree.Node, joins: Bool, to bytes: inout [UInt8]) {
      if Self.isBreak(node.kind) {
        defer { seen += 1 }
        guard (from..<to).contains(seen) else { return }
      }
      switch node.kind {
      case .document, .emphasis, .strong, .link, .image, .table, .list, .thematicBreak: break
      case .softBreak:
        if !joins { separate(with: 0x20, &bytes) }
      case .lineBreak, .paragraph, .heading, .item, .blockQuote, .tableRow:
        separate(with: 0x0A, &bytes)
      case .tableCell: separate(with: 0x20, &bytes)
      case .codeBlock, .htmlBlock:
        separate(with: 0x0A, &bytes)
        literal(node, &bytes)
      case .text, .code, .htmlInline: literal(node, &bytes)
      }
    }

    private func separate(with byte: UInt8, _ bytes: inout [UInt8]) {
      guard bytes.count > start, bytes[bytes.count - 1] != 0x0A else { return }
      bytes.append(byte)
    }

    /// An HTML comment is not read by anybody.
    private func isComment(_ node: MarkdownTree.Node) -> Bool {
      guard node.kind == .htmlInline || node.kind == .htmlBlock else { return false }
      let literal = Int(node.literal.lowerBound)..<Int(node.literal.upperBound)
      return HTMLComment.isWhole(UnsafeBufferPointer(rebasing: text[literal]))
    }

    private mutating func literal(_ node: MarkdownTree.Node, _ bytes: inout [UInt8]) {
      let lower = Int(node.literal.lowerBound)
      let count = node.literal.count
      let first = max(0, from - seen)
      let last = min(count, to - seen)
      seen += count
      guard first < last, !isComment(node) else { return }
      bytes.append(
        contentsOf: UnsafeBufferPointer(rebasing: text[(lower + first)..<(lower + last)]))
    }
  }
}

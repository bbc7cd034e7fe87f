/// Comments in the HTML of a Markdown text: readers of a page do not see them.
public enum HTMLComment {
  /// Whether `literal` is one comment and nothing else but blank space behind it.
  public static func isWhole(_ literal: some BidirectionalCollection<UInt8>) -> Bool {
    var rest = literal[...]
    guard rest.starts(with: "<!--".utf8) else { return false }
    while let last = rest.last, last == 0x0A || last == 0x0D || last == 0x20 { rest.removeLast() }
    var hyphens = 0
    for (offset, byte) in rest.dropFirst(4).enumerated() {
      // The first `-->` is the end.
      if byte == UInt8(ascii: ">"), hyphens >= 2 { return offset + 5 == rest.count }
      hyphens = byte == UInt8(ascii: "-") ? hyphens + 1 : 0
    }
    return false
  }
}

extension MarkdownTree {
  /// Whether the node at `index` is an HTML comment and nothing else.
  public func isComment(_ index: Int) -> Bool {
    let node = nodes[index]
    return (node.kind == .htmlInline || node.kind == .htmlBlock)
      && HTMLComment.isWhole(text[node.literal.indices])
  }

  /// Whether an HTML comment stands among the inlines of the block at `index`.
  public func holdsComment(_ index: Int) -> Bool {
    (index + 1..<Int(nodes[index].end)).contains(where: isComment)
  }
}

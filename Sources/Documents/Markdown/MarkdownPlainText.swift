extension MarkdownFragment {
  /// Its text without markup: a soft break is a blank (nothing between two CJK characters), code
  /// and raw HTML stand as they are, images show their alternative text, blocks are lines, cells
  /// are divided by tabs.
  public var plainText: String {
    var bytes: [UInt8] = []
    plainBytes(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the UTF-8 of `plainText` to `bytes`.
  public func plainBytes(into bytes: inout [UInt8]) {
    let start = bytes.count
    var window = FragmentWindow(self)
    for index in nodes {
      let node = tree.nodes[index]
      switch node.kind {
      case .paragraph, .heading:
        Self.endLine(&bytes, start)
      case .htmlBlock where tree.isComment(index): break
      case .codeBlock, .htmlBlock:
        Self.endLine(&bytes, start)
        bytes.append(contentsOf: tree.text[node.literal.indices])
        if bytes.count > start, bytes.last == 0x0A { bytes.removeLast() }
      case .tableRow:
        Self.endLine(&bytes, start)
      case .tableCell:
        if index > 0, tree.nodes[index - 1].kind != .tableRow { bytes.append(0x09) }
      case .text, .code, .htmlInline:
        let shown = window.clip(index, node.literal.count)
        if tree.isComment(index) { continue }
        let literal = Int(node.literal.lowerBound)
        bytes.append(contentsOf: tree.text[literal + shown.lowerBound..<literal + shown.upperBound])
      case .softBreak:
        guard !window.clip(index, 1).isEmpty else { continue }
        if !tree.joinsCJK(breakAt: index) { bytes.append(0x20) }
      case .lineBreak:
        if !window.clip(index, 1).isEmpty { bytes.append(0x0A) }
      case .document, .blockQuote, .list, .item, .thematicBreak, .table, .emphasis, .strong,
        .link, .image:
        break
      }
    }
  }

  private static func endLine(_ bytes: inout [UInt8], _ start: Int) {
    if bytes.count > start { bytes.append(0x0A) }
  }
}

extension MarkdownTree {
  /// Whether the soft break at `index` stands between two CJK characters, or after one that ends a sentence:
  /// nothing is written then.
  public func joinsCJK(breakAt index: Int) -> Bool {
    guard index > 0, nodes[index - 1].kind == .text || nodes[index - 1].kind == .code,
      let last = CJK.last(text[nodes[index - 1].literal.indices]), CJK.contains(last)
    else { return false }
    var next = index + 1
    while next < nodes.count {
      switch nodes[next].kind {
      case .emphasis, .strong, .link, .image: next += 1
      case .text, .code:
        return CJK.closes(last)
          || CJK.first(text[nodes[next].literal.indices]).map(CJK.contains) ?? false
      default: return false
      }
    }
    return false
  }
}

extension Range<Int32> {
  /// The range as indices of an array.
  var indices: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}

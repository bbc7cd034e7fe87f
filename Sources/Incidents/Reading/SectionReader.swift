import Documents

/// Cuts a body into its second-level sections.
enum SectionReader {
  /// The sections of `tree` in order.
  static func sections(of tree: MarkdownTree, source: SourceText, _ names: SectionNames)
    -> [Section]
  {
    var sections: [Section] = []
    var current = Section(
      kind: .preamble, title: "", heading: Span(Int(tree.nodes[0].span.start), 0),
      content: .empty)
    var start = 1
    var index = 1
    let end = Int(tree.nodes[0].end)
    func close(at index: Int) {
      current.content = MarkdownFragment(tree: tree, nodes: start..<index)
      if current.kind != .preamble || !current.content.isEmpty { sections.append(current) }
    }
    while index < end {
      let node = tree.nodes[index]
      if node.kind == .heading, node.detail <= 2 {
        let text = ParagraphText(tree, paragraph: index, source: source)
        let title = text.string(0..<text.bytes.count)
        close(at: index)
        current = Section(
          kind: node.detail == 2 ? names.kind(of: title) : .other, title: title,
          heading: node.span, content: .empty)
        start = Int(node.end)
      }
      index = Int(node.end)
    }
    close(at: end)
    return sections
  }
}

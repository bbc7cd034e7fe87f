import Documents

/// A tree written out for comparison: each block with the source text of its span, each inline
/// with its literal.
enum TreeShape {
  /// One line a node, children two blanks deeper.
  static func of(_ text: String, from offset: Int = 0) -> String {
    let source = SourceText(path: "t.md", text: text)
    let (tree, diagnostics) = MarkdownParser.parse(source, from: offset)
    guard diagnostics.isEmpty else { return diagnostics.map(\.message).joined(separator: "\n") }
    return of(tree, source)
  }

  /// One line a node of `tree`, which was read from `source`.
  static func of(_ tree: MarkdownTree, _ source: SourceText) -> String {
    var lines: [String] = []
    var ends: [Int] = []
    for (index, node) in tree.nodes.enumerated().dropFirst() {
      while let end = ends.last, end <= index { ends.removeLast() }
      let indentation = String(repeating: "  ", count: ends.count)
      ends.append(Int(node.end))
      lines.append(indentation + describe(node, tree, source))
    }
    return lines.joined(separator: "\n")
  }

  private static func describe(
    _ node: MarkdownTree.Node, _ tree: MarkdownTree, _ source: SourceText
  ) -> String {
    var words = ["\(node.kind)"]
    if node.detail > 0 { words.append("\(node.detail)") }
    if node.kind == .list { words.append(node.isTight ? "tight" : "loose") }
    if !node.literal.isEmpty { words.append(quoted(tree.string(node.literal))) }
    if !node.extra.isEmpty { words.append("+" + quoted(tree.string(node.extra))) }
    if node.kind.isBlock { words.append("← " + quoted(source.text(node.span))) }
    return words.joined(separator: " ")
  }

  private static func quoted(_ text: String) -> String {
    text.debugDescription
  }
}

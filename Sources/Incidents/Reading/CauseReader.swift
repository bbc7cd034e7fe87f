import Documents

/// Reads root causes: `- RC-1 (trigger, change-control) statement`.
struct CauseReader {
  let tree: MarkdownTree
  let source: SourceText
  private(set) var causes: [RootCause] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(tree: MarkdownTree, source: SourceText) {
    self.tree = tree
    self.source = source
  }

  /// Reads the lists of a section.
  mutating func read(_ section: MarkdownFragment) {
    for list in tree.lists(in: section.nodes) {
      for item in tree.children(of: list) { readCause(item) }
    }
  }

  private mutating func readCause(_ item: Int) {
    let end = Int(tree.nodes[item].end)
    let first = item + 1
    guard first < end, tree.nodes[first].kind == .paragraph else { return }
    var scanner = HeadScanner(ParagraphText(tree, paragraph: first, source: source))
    scanner.skipSpaces()
    guard let id = scanner.identifier("RC") else { return }
    let afterHead = Int(tree.nodes[first].end)
    var cause = RootCause(
      span: tree.nodes[item].span,
      id: Located(scanner.text.string(id), at: scanner.text.span(id)),
      statement: MarkdownFragment(tree: tree, nodes: first..<afterHead),
      evidence: MarkdownFragment(tree: tree, nodes: afterHead..<end))
    scanner.skipSpaces()
    for part in scanner.parenthesised() ?? [] {
      let word = scanner.text.string(part)
      let span = scanner.text.span(part)
      if let role = RootCause.Role(rawValue: word) {
        cause.role = Located(role, at: span)
      } else if cause.category == nil {
        cause.category = Located(word, at: span)
      } else {
        diagnostics.append(
          Diagnostic(
            "document-invalid-value", .error,
            "\(cause.id.value): `\(word)` is a second category", at: source.place(of: span),
            help: ["write `(role, category)`; roles: trigger, root, contributing, latent"],
            entity: cause.id.value))
      }
    }
    scanner.skipSpaces()
    _ = scanner.times.accept(":")
    scanner.skipSpaces()
    cause.statement.dropFirst = scanner.index
    causes.append(cause)
  }
}

extension MarkdownTree {
  /// Indices of the lists among the top-level blocks `nodes`.
  func lists(in nodes: Range<Int>) -> [Int] {
    var lists: [Int] = []
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      if self.nodes[index].kind == .list { lists.append(index) }
      index = Int(self.nodes[index].end)
    }
    return lists
  }
}

import Documents

/// Reads root causes: `- RC-1 (trigger, change-control) statement`.
struct CauseReader {
  let tree: MarkdownTree
  let source: SourceText
  private(set) var causes: [RootCause] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Words of heads that could not be read.
  private(set) var extraFields: [ExtraField] = []

  init(tree: MarkdownTree, source: SourceText) {
    self.tree = tree
    self.source = source
  }

  /// Reads the lists of a section; a list item that is no cause may hold some.
  mutating func read(_ section: MarkdownFragment) {
    read(lists: section.nodes)
  }

  private mutating func read(lists nodes: Range<Int>) {
    for list in tree.lists(in: nodes) {
      for item in tree.children(of: list) where !readCause(item) {
        read(lists: (item + 1)..<Int(tree.nodes[item].end))
      }
    }
  }

  /// False where the list item is no cause.
  private mutating func readCause(_ item: Int) -> Bool {
    let end = Int(tree.nodes[item].end)
    let first = item + 1
    guard first < end, tree.nodes[first].kind == .paragraph else { return false }
    var scanner = HeadScanner(
      ParagraphText(tree, paragraph: first, source: source), allLines: true)
    scanner.skipSpaces()
    guard let id = scanner.identifier("RC") else {
      reportMissingID(&scanner)
      return false
    }
    let afterHead = Int(tree.nodes[first].end)
    var cause = RootCause(
      span: tree.nodes[item].span,
      id: Located(scanner.text.string(id), at: scanner.text.span(id)),
      statement: MarkdownFragment(tree: tree, nodes: first..<afterHead),
      evidence: MarkdownFragment(tree: tree, nodes: afterHead..<end))
    scanner.skipSpaces()
    readAttributes(&scanner, &cause)
    scanner.skipSpaces()
    _ = scanner.times.accept(":")
    scanner.skipSpaces()
    cause.statement.dropFirst = scanner.index
    causes.append(cause)
    return true
  }

  /// `(role, category)`
  private mutating func readAttributes(_ scanner: inout HeadScanner, _ cause: inout RootCause) {
    let roles = RootCause.Role.allCases.map(\.rawValue)
    for (number, part) in (scanner.parenthesised() ?? []).enumerated() {
      let word = scanner.text.string(part)
      let span = scanner.text.span(part)
      let role = RootCause.Role(rawValue: word)
      if let role, cause.role == nil {
        cause.role = Located(role, at: span)
      } else if number == 0, let near = Spelling.suggestion(for: word, among: roles) {
        refuse(
          word, span, "is not a role",
          ["did you mean `\(near)`?", "allowed: \(roles.joined(separator: ", "))"], of: cause,
          fix: .word(Located(word, at: span), among: roles, in: source))
      } else if role == nil, cause.category == nil {
        cause.category = Located(word, at: span)
      } else {
        refuse(
          word, span, role == nil ? "is a second category" : "is a second role",
          ["write `(role, category)`; roles: \(roles.joined(separator: ", "))"], of: cause)
      }
    }
  }

  /// Reports a word of a head, and keeps it.
  private mutating func refuse(
    _ word: String, _ span: Span, _ fact: String, _ help: [String], of cause: RootCause,
    fix: Fix? = nil
  ) {
    extraFields.append(ExtraField(path: "\(cause.id.value).attribute", text: word, span: span))
    diagnostics.append(
      Diagnostic(
        "document-invalid-value", .error, "\(cause.id.value): `\(word)` \(fact)",
        at: source.place(of: span), help: help, entity: cause.id.value, fix: fix))
  }

  /// Says so where the head of a cause stands without its id: `- (trigger) …`.
  private mutating func reportMissingID(_ scanner: inout HeadScanner) {
    guard let first = scanner.parenthesised()?.first,
      RootCause.Role(rawValue: scanner.text.string(first)) != nil
    else { return }
    let next = (causes.compactMap { Int($0.id.value.dropFirst(3)) }.max() ?? 0) + 1
    diagnostics.append(
      Diagnostic(
        "document-invalid-value", .error, "this cause has no id",
        at: source.place(of: scanner.text.span(first)), label: "the id stands before the role",
        help: ["write `RC-\(next)` before it: items and entries refer to causes by their ids"]))
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

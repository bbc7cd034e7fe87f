import Documents
import Testing

@testable import Reports

@Suite struct MarkdownTextTests {
  private static let hostile = [
    "# heading", "- item", "+ item", "* item", "1. one", "12) twelve", "[ ] box", "--- ", "===",
    "> quote", "`code`", "``a ` b``", "**bold** _em_ __x__ ~~gone~~", "a_b_c", "[a](http://b)",
    "![a](b.png)", "<script>alert(1)</script>", "<!-- gone -->", "a &amp; b &copy; &#64;",
    "https://example.org/x", "see www.example.org now", "WWW.EXAMPLE.ORG", "mail a@b.example",
    "@alice look", "fixes #12, org/repo#3 and GH-7", "a | b | c", "\\", "\\*", "a  \nb", "$x$",
    "参照https://example.org/和@alice", "`@a`", "``@", "[^1]", "[x]: /url", "http:\\//x",
    "mailto:a@b", "[a]", "***", "a\n\n# b", "    code", "\tcode", "<https://x>", "~~~", "```",
    "-", "+", "1.", "xmpp:a@b",
  ]

  private static let text: Set<MarkdownTree.Kind> = [.document, .paragraph, .text, .code]

  @Test(arguments: hostile) func `hostile text stays text`(source: String) throws {
    let escaped = MarkdownText.escaped(source)
    let tree = try MarkdownParser.tree(of: escaped)
    #expect(Set(tree.nodes.map(\.kind)).isSubset(of: Self.text), "\(escaped)")
    let read = tree.nodes.filter { $0.kind == .text || $0.kind == .code }
      .map { tree.string($0.literal) }.joined()
    #expect(read == TerminalText.oneLine(source))
  }

  /// What a code host turns into a link is looked for in text outside code.
  @Test(arguments: hostile) func `nothing is left for a code host to link`(source: String) throws {
    let tree = try MarkdownParser.tree(of: MarkdownText.escaped(source))
    for node in tree.nodes where node.kind == .text {
      let text = tree.string(node.literal).lowercased()
      #expect(!text.contains("@"))
      #expect(!text.contains("://"))
      #expect(!text.contains("www."))
      #expect(!text.contains { $0 == "#" } || !text.contains { $0.isNumber })
    }
  }

  @Test func `ordinary text is left as it is`() {
    #expect(
      MarkdownText.escaped("CHG-1 主库切换: 14:23, 50% (RC-2)") == "CHG-1 主库切换: 14:23, 50% (RC-2)")
  }

  @Test(arguments: hostile) func `a report of hostile texts keeps its shape`(source: String) throws
  {
    let entry = ReportEntry(lead: source, name: source, text: source, facts: [source, source])
    let page = ReportPage(
      name: ReportName(kind: "weekly", subject: source, asOf: civil("2026-11-21")),
      title: source, period: source,
      figures: [ReportFigure(key: "open", count: 1, label: source)],
      sections: [
        ReportSection(
          "overdue", heading: source, ReportEntries(list: [entry, entry]), notes: [source, source])
      ], remarks: [source])
    let tree = try MarkdownParser.tree(of: MarkdownReport.text(page))
    let blocks = tree.children(of: 0).map { tree.nodes[$0].kind }
    #expect(
      blocks == [
        .heading, .paragraph, .paragraph, .heading, .list, .paragraph, .paragraph,
        .thematicBreak, .paragraph,
      ])
    let inline = Set(tree.nodes.map(\.kind))
    #expect(inline.isDisjoint(with: [.link, .image, .htmlInline, .htmlBlock, .emphasis]))
  }
}

extension MarkdownParser {
  /// The tree of a text that stands alone.
  fileprivate static func tree(of text: String) throws -> MarkdownTree {
    let source = SourceText(path: "report.md", text: text)
    return parse(source, from: 0).tree
  }
}

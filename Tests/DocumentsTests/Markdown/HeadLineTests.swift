import Documents
import Testing

/// The literal of a line, and the way back from it into the file.
struct HeadLineTests {
  @Test(arguments: [
    ("14:23 change(CHG-1): [dev] resumed\nmore", "14:23 change(CHG-1): [dev] resumed"),
    ("**14:23** text", "14:23 text"),
    ("*~18:05*–`18:25` x  \nhard", "~18:05–18:25 x"),
    ("[14:23](u) &amp; \\*", "14:23 & *"),
    ("a <b>c</b> ![alt](i)", "a <b>c</b> alt"),
  ])
  func `the head line is the text up to the first break`(_ text: String, _ head: String) {
    let tree = MarkdownParser.parse(SourceText(path: "t.md", text: text)).tree
    #expect(String(decoding: tree.literal(ofInlinesIn: 1), as: UTF8.self) == head)
  }

  @Test func `the full literal keeps every break as one LF`() {
    let tree = MarkdownParser.parse(SourceText(path: "t.md", text: "a  \nb\n*c*")).tree
    #expect(String(decoding: tree.fullLiteral(ofInlinesIn: 1), as: UTF8.self) == "a\nb\nc")
  }

  @Test(arguments: [
    ("**14:23** text", "text"), ("**14:23** text", "14:23"), ("`a` [b](http://x) 备 c", "备"),
    ("[b][r] tail", "tail"), ("a &amp; 重启 b", "重启"), ("\\*x\\* y", "x"),
    ("`` `q` `` end", "`q`"), ("<http://a.b> end", "end"), ("![alt](i(1).png) end", "end"),
    ("_a_ * b", "* b"), ("a \\\\ end", "end"), ("*2* &copy; &copy; end", "end"),
  ])
  func `a place in the literal leads to the same characters in the file`(
    _ line: String, _ words: String
  ) throws {
    let text = "\n- \(line)\n\n[r]: /u\n"
    let source = SourceText(path: "t.md", text: text)
    let tree = MarkdownParser.parse(source).tree
    let block = try #require(tree.nodes.firstIndex { $0.kind == .paragraph })
    let literal = tree.literal(ofInlinesIn: block)
    let wanted = Array(words.utf8)
    let place = try #require(
      literal.indices.first { literal[$0...].starts(with: wanted) })
    let offset = tree.sourceOffset(ofLiteral: place, inBlock: block, source: source)
    #expect(source.bytes[offset...].starts(with: wanted))
  }

  @Test func `the end of the literal is the end of its text`() {
    let source = SourceText(path: "t.md", text: "**14:23**\nnext")
    let tree = MarkdownParser.parse(source).tree
    #expect(tree.sourceOffset(ofLiteral: 5, inBlock: 1, source: source) == 7)
  }

  @Test func `where the source cannot be followed the last certain place is given`() {
    let source = SourceText(path: "t.md", text: "[r]: /u\ntext\n")
    let tree = MarkdownParser.parse(source).tree
    #expect(tree.sourceOffset(ofLiteral: 3, inBlock: 1, source: source) == 0)
  }

  @Test func `places follow one another and stay inside the block`() {
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = [
      "14:23", " ", "*", "**", "_", "`", "``", "[", "](", "](u)", ")", "![", "<b>", "<http://a.b>",
      "&amp;", "&", ";", "\\", "\n", "备份", "a", "\t", "~", "[r]", "]", "!", "#",
    ]
    for _ in 0..<500 {
      let text = (0..<(1 + random(12))).map { _ in pieces[random(pieces.count)] }.joined()
      let source = SourceText(path: "t.md", text: text + "\n\n[r]: /u\n")
      let tree = MarkdownParser.parse(source).tree
      for block in tree.nodes.indices where tree.nodes[block].kind == .paragraph {
        let count = tree.literal(ofInlinesIn: block).count
        let places = (0...count).map {
          tree.sourceOffset(ofLiteral: $0, inBlock: block, source: source)
        }
        #expect(places == places.sorted(), "\(text.debugDescription)")
        #expect(places.allSatisfy { tree.nodes[block].span.range.lowerBound <= $0 })
        #expect(places.allSatisfy { $0 <= tree.nodes[block].span.range.upperBound })
      }
    }
  }

  @Test func `an item divides into its line and its details`() throws {
    let tree = MarkdownParser.parse(SourceText(path: "t.md", text: "- a\n  - b\n- ```\n  c\n")).tree
    let items = tree.nodes.indices.filter { tree.nodes[$0].kind == .item }
    let head = try #require(tree.headParagraph(ofItem: items[0]))
    #expect(MarkdownFragment(tree: tree, nodes: tree.range(of: head)).plainText == "a")
    let details = tree.details(ofItem: items[0])
    #expect(MarkdownFragment(tree: tree, nodes: details).plainText == "b")
    #expect(tree.headParagraph(ofItem: items[2]) == nil)
    #expect(MarkdownFragment(tree: tree, nodes: tree.details(ofItem: items[2])).plainText == "c")
  }
}

import Documents
import Testing

/// Text without markup.
struct MarkdownPlainTextTests {
  @Test(arguments: [
    ("a\nb", "a b"), ("数据\n丢失", "数据丢失"), ("データ、\n消失", "データ、消失"), ("数据\nlost", "数据 lost"),
    ("数据。\nlost", "数据。lost"),
    ("한국\n어", "한국 어"), ("**数据**\n*丢失*", "数据丢失"), ("a  \nb", "a\nb"),
    ("`c` [l](u) ![alt](i) <b>", "c l alt <b>"), ("# h\n\np", "h\np"),
    ("- a\n- b\n  - c", "a\nb\nc"), ("```\nx\ny\n```\n\nz", "x\ny\nz"),
    ("|a|b|\n|-|-|\n|c||", "a\tb\nc\t"), ("", ""),
  ])
  func `markup goes, the words stay`(_ text: String, _ plain: String) {
    #expect(Fragments.whole(text).plainText == plain)
  }

  @Test(arguments: [
    (6, 0, "text @o"), (0, 3, "14:23 text"), (6, 3, "text"), (99, 0, ""), (0, 99, ""),
    (0, 0, "14:23 text @o"),
  ])
  func `the head and the tail of the first block can be left out`(
    _ first: Int, _ last: Int, _ plain: String
  ) {
    var fragment = Fragments.whole("**14:23** text\n@o\n\nnext")
    fragment.dropFirst = first
    fragment.dropLast = last
    let head = plain.isEmpty ? [] : [plain]
    #expect(fragment.plainText.split(separator: "\n").map(String.init) == head + ["next"])
  }

  @Test func `a cut inside a character leaves it out`() {
    var fragment = Fragments.whole("备份")
    fragment.dropFirst = 1
    #expect(fragment.plainText == "份")
  }

  @Test func `inlines alone are a fragment too`() {
    var fragment = Fragments.whole("14:23 a **b**")
    fragment.nodes = 2..<5
    fragment.dropFirst = 6
    #expect(fragment.plainText == "a b")
    #expect(MarkdownHTML().string(fragment) == "a <strong>b</strong>")
  }
}

/// Fragments for tests.
enum Fragments {
  /// All blocks of a text.
  static func whole(_ text: String) -> MarkdownFragment {
    let tree = MarkdownParser.parse(SourceText(path: "t.md", text: text)).tree
    return MarkdownFragment(tree: tree, nodes: 1..<tree.nodes.count)
  }
}

import Documents
import Testing

/// The text of a block as its author sees it.
struct MarkdownLiteralTests {
  @Test(arguments: [
    ("14:23 change(CHG-1): [dev] resumed\nmore", "14:23 change(CHG-1): [dev] resumed\nmore"),
    ("**14:23** text", "14:23 text"),
    ("*~18:05*–`18:25` x  \nhard", "~18:05–18:25 x\nhard"),
    ("[14:23](u) &amp; \\*", "14:23 & *"),
    ("a <b>c</b> ![alt](i)", "a <b>c</b> alt"),
    ("a  \nb\n*c*", "a\nb\nc"),
  ])
  func `the literal has no markup, and every break is one LF`(_ text: String, _ literal: String) {
    let tree = MarkdownParser.parse(SourceText(path: "t.md", text: text)).tree
    #expect(String(decoding: tree.fullLiteral(ofInlinesIn: 1), as: UTF8.self) == literal)
  }
}

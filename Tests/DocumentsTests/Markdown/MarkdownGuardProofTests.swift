import Documents
import Testing

/// The guard reads fences by itself; here the library is asked whether it sees the same.
struct MarkdownGuardProofTests {
  private static let lines = [
    "```", "```", "~~~", "  ```", "   ```", "    ```", "      ```", "- ```", "1. ```", "2. ```",
    "> ```",
    "- a", "  - b", "    - c", "1. a", "text", "  text", "    text", "\ttext", "", "", "", "> q",
    ">",
    "<div>", "</div>", "<!--", "-->", "<!-- x -->", "<pre>", "</pre>", "<?", "<a>", "- <div>",
    "# h", "---",
    "===", "``` sql", "``` `", "~~~ ~", "````", "-", "-   ```", "-     ```", "- - ```", "\t```",
    "|a|b|",
    "|-|-|", "  <!--", "- <!--", "> <!--", "[a]: /u", "***", "<script>", "+ ~~~", "  ~~~", " ```",
    "<!x",
    "- > ```", "10. ```", "1)\t```", "    ~~~", "* ```", "       ```", "     ```", "- a\n\n  ```",
  ]

  /// Whatever precedes it, a body that passes has no text longer than a block may be.
  @Test(arguments: 1...8)
  func `no long block of text hides behind what looks like a fence`(_ seed: Int) {
    var state = UInt64(seed)
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var accepted = 0
    for _ in 0..<150 {
      var text = ""
      for _ in 0..<(1 + random(7)) { text += Self.lines[random(Self.lines.count)] + "\n" }
      let indent = String(repeating: " ", count: random(4) * random(3))
      text += String(repeating: indent + "some words of a line\n", count: 420)
      let source = SourceText(path: "t.md", text: text)
      let parsed = MarkdownParser.parse(source)
      guard parsed.diagnostics.isEmpty else { continue }
      accepted += 1
      let longest =
        parsed.tree.nodes
        .filter { $0.kind.holdsInlines || $0.kind == .table }
        .map { $0.span.range.count }.max() ?? 0
      #expect(longest <= MarkdownLimits.blockBytes, "\(text.prefix(120).debugDescription)")
      if longest > MarkdownLimits.blockBytes { return }
    }
    #expect(accepted > 5)
  }
}

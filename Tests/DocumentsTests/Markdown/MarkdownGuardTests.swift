import Documents
import Testing

/// Which texts are refused, and where the finger points.
struct MarkdownGuardTests {
  /// The place of the refusal, nil where the text is read.
  private func refusal(_ text: String) -> Diagnostic? {
    MarkdownParser.parse(SourceText(path: "t.md", text: text)).diagnostics.first
  }

  @Test func `a line may have 8 KiB and not one byte more`() throws {
    let line = String(repeating: "x", count: 8_192)
    #expect(refusal("a\n\n\(line)\n") == nil)
    let found = try #require(refusal("a\n\n\(line)yz\n"))
    #expect(found.rule == "document-unreadable")
    #expect(found.severity == .error)
    #expect(found.place.start == Position(line: 3, column: 8_193))
    #expect(found.place.end == Position(line: 3, column: 8_195))
    #expect(!found.help.isEmpty)
  }

  @Test func `a block may have 8 KiB`() throws {
    let lines = String(repeating: "1234567\n", count: 1_024)
    #expect(refusal(lines) == nil)
    #expect(refusal("\(lines)x\n")?.place.start == Position(line: 1_025, column: 1))
    #expect(refusal("\(lines)\nx\n") == nil)
  }

  @Test(arguments: ["- ", "* ", "  - ", "1. ", "# ", "- 备"])
  func `an item or a heading begins a block of its own`(_ mark: String) {
    #expect(refusal(String(repeating: "\(mark)1234567\n", count: 2_000)) == nil)
  }

  @Test(arguments: ["", "-", "2. ", "    - ", "####### ", "> "])
  func `what may continue a paragraph begins no block`(_ mark: String) {
    #expect(refusal(String(repeating: "\(mark)1234567\n", count: 2_000)) != nil)
  }

  @Test(arguments: [
    ("```\n", "```\n"), ("~~~~ text `\n", "~~~~\n"), ("- a\n  ```\n", "  ```\n"),
    ("- ```\n", "  ```\n"),
    ("1. ```\n", "   ```\n"), ("<details>\n\n```\n", "```\n\n</details>\n"),
    ("<!--\n```\n-->\n```\n", "```\n"), ("<!-- x -->\n```\n", "```\n"),
    ("    ```\n    x\n    ```\n```\n", "```\n"), ("```\n", ""),
  ])
  func `a log of any length may stand in a fence`(_ opening: String, _ closing: String) {
    let log = String(repeating: "    12:00 [ERROR] something | happened\n", count: 1_000)
    #expect(refusal(opening + log + closing) == nil)
  }

  @Test(arguments: [
    "<div>\n```\n\n", "<pre>\n```\n\n</pre>\n", "<!--\n```\n-->\n", "- <!--\n```\n", "    ```\n",
    "> ```\n", "2. ```\n", "a\n2. ```\n   ```\n", "- ```\n x\n", "``` `\n", "```\n```\n",
    "-     ```\n",
    "<script>\n```\n</script>\n", "- - ```\n", "~~~\n```\n~~~\n",
  ])
  func `what only looks like a fence does not open the door`(_ opening: String) {
    let text = String(repeating: "[a [b [c [d [e [f\n", count: 600)
    #expect(refusal(opening + text) != nil)
  }

  @Test func `sixteen levels may be nested`() {
    func nested(_ depth: Int, _ mark: String) -> String {
      (0..<depth).map { String(repeating: "  ", count: $0) + mark + "x\n" }.joined()
    }
    #expect(refusal(nested(16, "- ")) == nil)
    #expect(refusal(nested(17, "- "))?.place.start == Position(line: 17, column: 35))
    #expect(refusal(String(repeating: ">", count: 16) + "x") == nil)
    #expect(refusal(String(repeating: ">", count: 17) + "x") != nil)
    #expect(refusal(String(repeating: "+ ", count: 17) + "x") != nil)
    #expect(refusal(String(repeating: "* ", count: 40)) == nil)
  }

  @Test func `tables may have 32 columns and 5000 cells`() {
    func table(_ columns: Int, _ rows: Int) -> String {
      String(repeating: "|a", count: columns) + "|\n" + String(repeating: "|-", count: columns)
        + "|\n" + String(repeating: "|\n", count: rows)
    }
    #expect(refusal(table(32, 10)) == nil)
    #expect(refusal(table(33, 10)) != nil)
    #expect(refusal(table(10, 498)) == nil)
    #expect(refusal(table(10, 499)) != nil)
    #expect(refusal("> " + table(10, 499).replacing("\n", with: "\n> ")) != nil)
  }

  @Test func `references may not multiply`() {
    let long = "[a]: /" + String(repeating: "u", count: 4_000) + "\n\n"
    #expect(refusal(long + String(repeating: "[a]\n\n", count: 200)) == nil)
    #expect(refusal(long + String(repeating: "[a]\n\n", count: 300)) != nil)
    let items = String(repeating: "- [ ] AI-1 [vendor]: text of an item\n", count: 3_000)
    #expect(refusal(items) == nil)
  }
}

import Documents
import Testing

/// What becomes of the constructs of Markdown, and where they are said to stand.
struct MarkdownParserTests {
  @Test func `a timeline in Chinese keeps the bytes of every block`() {
    let text = "## 时间线\n\n- 14:23 **重启**了 `db`\n  继续\n\n  ```sql title\n  SELECT 1\n  ```\n- b\n"
    #expect(
      TreeShape.of(text) == #"""
        heading 2 ← "## 时间线"
          text "时间线"
        list loose ← "- 14:23 **重启**了 `db`\n  继续\n\n  ```sql title\n  SELECT 1\n  ```\n- b"
          item ← "- 14:23 **重启**了 `db`\n  继续\n\n  ```sql title\n  SELECT 1\n  ```"
            paragraph ← "14:23 **重启**了 `db`\n  继续"
              text "14:23 "
              strong
                text "重启"
              text "了 "
              code "db"
              softBreak
              text "继续"
            codeBlock "SELECT 1\n" +"sql title" ← "```sql title\n  SELECT 1\n  ```"
          item ← "- b"
            paragraph ← "b"
              text "b"
        """#)
  }

  @Test func `lines may end with CR LF, and the CR belongs to no block`() {
    #expect(
      TreeShape.of("障害\r\nb  \r\nc\r\n\r\n> q\r\n> r\r\n") == #"""
        paragraph ← "障害\r\nb  \r\nc"
          text "障害"
          softBreak
          text "b"
          lineBreak
          text "c"
        blockQuote ← "> q\r\n> r"
          paragraph ← "q\r\n> r"
            text "q"
            softBreak
            text "r"
        """#)
  }

  @Test func `a table knows its alignment, header and cells, missing ones too`() {
    #expect(
      TreeShape.of("| 名 | b | c |\n|:--|--:|:-:|\n| 数据 `x` | 2 |\n") == #"""
        table ← "| 名 | b | c |\n|:--|--:|:-:|\n| 数据 `x` | 2 |"
          tableRow 1 ← "| 名 | b | c |"
            tableCell 1 ← "名"
              text "名"
            tableCell 3 ← "b"
              text "b"
            tableCell 2 ← "c"
              text "c"
          tableRow ← "| 数据 `x` | 2 |"
            tableCell 1 ← "数据 `x`"
              text "数据 "
              code "x"
            tableCell 3 ← "2"
              text "2"
            tableCell 2 ← ""
        """#)
  }

  @Test func `nested lists and a tab keep their places`() {
    #expect(
      TreeShape.of("3. a\n   - 備\n\n\tcode\n4. c\n") == #"""
        list 1 loose ← "3. a\n   - 備\n\n\tcode\n4. c"
          item ← "3. a\n   - 備\n\n\tcode"
            paragraph ← "a"
              text "a"
            list tight ← "- 備"
              item ← "- 備"
                paragraph ← "備"
                  text "備"
            paragraph ← "code"
              text "code"
          item ← "4. c"
            paragraph ← "c"
              text "c"
        """#)
  }

  @Test func `neighbouring texts are one, with entities and escapes undone`() {
    #expect(
      TreeShape.of(#"a & b &amp; &#x5907; \* [ ] ~ x_y"#) == #"""
        paragraph ← "a & b &amp; &#x5907; \\* [ ] ~ x_y"
          text "a & b & 备 * [ ] ~ x_y"
        """#)
  }

  @Test func `links, images and raw HTML keep address and title`() {
    #expect(
      TreeShape.of("[l](http://x \"t\")![*alt*](i.png)<b>x\n\n[r]\n\n[r]: /u\n") == #"""
        paragraph ← "[l](http://x \"t\")![*alt*](i.png)<b>x"
          link "http://x" +"t"
            text "l"
          image "i.png"
            emphasis
              text "alt"
          htmlInline "<b>"
          text "x"
        paragraph ← "[r]"
          link "/u"
            text "r"
        """#)
  }

  @Test func `task marks, strikethrough and bare URLs stay text`() {
    #expect(
      TreeShape.of("- [x] ~~a~~ https://a.b\n") == #"""
        list tight ← "- [x] ~~a~~ https://a.b"
          item ← "- [x] ~~a~~ https://a.b"
            paragraph ← "[x] ~~a~~ https://a.b"
              text "[x] ~~a~~ https://a.b"
        """#)
  }

  @Test func `places count from the start of the file, not of the body`() {
    let front = "---\ntitle: 障害\n---\n"
    let source = SourceText(path: "t.md", text: front + "# 标题\n\ntext\n")
    let tree = MarkdownParser.parse(source, from: front.utf8.count).tree
    #expect(
      TreeShape.of(tree, source) == #"""
        heading 1 ← "# 标题"
          text "标题"
        paragraph ← "text"
          text "text"
        """#)
    #expect(source.position(at: Int(tree.nodes[3].span.start)) == Position(line: 6, column: 1))
  }

  @Test func `a CR alone and a NUL move nothing`() {
    #expect(
      TreeShape.of("a\rb\u{0}c\n\nd\n") == #"""
        paragraph ← "a\rb\0c"
          text "a b c"
        paragraph ← "d"
          text "d"
        """#)
  }

  @Test(arguments: ["", "\n", " \n\n", "---\n"])
  func `an empty body is a document without text`(_ text: String) {
    let parsed = MarkdownParser.parse(SourceText(path: "t.md", text: text), from: 4)
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.tree.nodes.count == 1)
    #expect(parsed.tree.nodes.first?.kind == .document)
  }

  @Test func `threads that parse at once do not disturb each other`() async {
    let texts = [
      "- 14:23 *a* ~b~ https://x.y **c** _d_\n", "| a | b |\n|--|:-:|\n| ~x~ | www.a.b |\n",
      "> # 标题 `code` [l](u)\n\n1. x\n", "```\nx\n```\n\n- [ ] t <b>\n",
    ]
    let expected = texts.map { TreeShape.of($0) }
    let wrong = await withTaskGroup(of: Int.self) { group in
      for task in 0..<4 {
        group.addTask {
          var wrong = 0
          for round in 0..<1_000 {
            let index = (round + task) % texts.count
            if TreeShape.of(texts[index]) != expected[index] { wrong += 1 }
          }
          return wrong
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }
}

import Documents
import Testing

/// The HTML of each construct.
struct MarkdownHTMLTests {
  private func html(_ text: String, _ set: (inout MarkdownHTML) -> Void = { _ in }) -> String {
    var writer = MarkdownHTML()
    set(&writer)
    return writer.string(Fragments.whole(text))
  }

  @Test(arguments: [
    ("a *b* **c** `d`", "<p>a <em>b</em> <strong>c</strong> <code>d</code></p>\n"),
    ("a  \nb\nc", "<p>a<br>\nb\nc</p>\n"),
    ("数据\n丢失", "<p>数据丢失</p>\n"), ("**数据**\n*丢失*", "<p><strong>数据</strong><em>丢失</em></p>\n"),
    ("数据\n`db`", "<p>数据\n<code>db</code></p>\n"),
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
    ("3. a\n   - b", "<ol start=\"3\">\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ol>\n"),
    ("> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"), ("***", "<hr>\n"),
    ("```sql x\n<a>\n```", "<pre><code class=\"language-sql\">&lt;a&gt;\n</code></pre>\n"),
    ("```\"onclick=x\n```", "<pre><code></code></pre>\n"),
    ("a <b onclick='x'>", "<p>a &lt;b onclick=&#39;x&#39;&gt;</p>\n"),
    (
      "<script>\nx\n</script>",
      "<pre class=\"raw-html\"><code>&lt;script&gt;\nx\n&lt;/script&gt;\n</code></pre>\n"
    ),
    ("![备份 *x*](a.png)", "<p>备份 <em>x</em></p>\n"),
  ])
  func `a construct has its element`(_ text: String, _ expected: String) {
    #expect(html(text) == expected)
  }

  @Test func `a table has a head, a body and classes for alignment`() {
    #expect(
      html("|a|b|\n|:-:|-|\n|c|\n") == """
        <div class="table" tabindex="0"><table>
        <thead>
        <tr><th scope="col" class="align-center">a</th><th scope="col">b</th></tr>
        </thead>
        <tbody>
        <tr><td class="align-center">c</td><td></td></tr>
        </tbody>
        </table></div>

        """)
  }

  @Test func `headings stay below those of the page and are named`() {
    let text = "# Root causes\n## 根因 (1)\n### 根因 1\n###### x\n# *\n"
    #expect(
      html(text) {
        $0.highestHeading = 2
        $0.headingIDPrefix = "s-"
      } == """
        <h2 id="s-root-causes">Root causes</h2>
        <h2 id="s-根因-1">根因 (1)</h2>
        <h3 id="s-根因-1-1">根因 1</h3>
        <h6 id="s-x">x</h6>
        <h2 id="s-section">*</h2>

        """)
  }

  @Test func `marks of tasks are inert and can be heard`() {
    #expect(
      html("- [x] a\n- [-] b\n- [y] c") == """
        <ul>
        <li class="task-item"><span class="task task-done"><span aria-hidden="true">☑</span>\
        <span class="visually-hidden">done</span></span> a</li>
        <li class="task-item"><span class="task task-declined"><span aria-hidden="true">⊟</span>\
        <span class="visually-hidden">declined</span></span> b</li>
        <li>[y] c</li>
        </ul>

        """)
  }

  @Test(arguments: [
    ("https://a.b/c?d=1&e", "https://a.b/c?d=1&amp;e", ""),
    ("见https://a.b/c。后", "https://a.b/c", "见|。后"),
    ("(http://a.b/c_(d)).", "http://a.b/c_(d)", "(|)."), ("https://a.b/c,", "https://a.b/c", "|,"),
    ("https://a.b/备份", "https://a.b/", "|备份"), ("HTTP://a.b!?", "HTTP://a.b", "|!?"),
    ("\"https://a.b\" x", "https://a.b", "&quot;|&quot; x"),
  ])
  func `a bare URL is linked without the sentence around it`(
    _ text: String, _ url: String, _ around: String
  ) {
    let sides = around.split(separator: "|", omittingEmptySubsequences: false)
    let before = sides.first ?? ""
    let after = sides.count > 1 ? sides[1] : ""
    #expect(
      html(text)
        == "<p>\(before)<a href=\"\(url)\" rel=\"noopener noreferrer\">\(url)</a>\(after)</p>\n")
  }

  @Test(arguments: [
    "xhttp://a.b", "http://", "http:///a", "`http://a.b`", "ftp://a.b", "javascript://a.b",
    "://a.b",
    "http:/a.b", "https//a.b",
  ])
  func `other text is no URL`(_ text: String) {
    #expect(!html(text).contains("<a"))
  }

  @Test(arguments: [
    ("see CHG-1.", "see [CHG-1]."), ("RC-1/RC-2", "[RC-1]/[RC-2]"),
    ("`CHG-1` x", "<code>CHG-1</code> x"),
    ("见INC-2020-0408的", "见[INC-2020-0408]的"), ("(AI-3)", "([AI-3])"), ("a/CHG-1", "a/CHG-1"),
    ("CHG-12", "CHG-12"), ("XCHG-1", "XCHG-1"), ("CHG-1.json", "CHG-1.json"),
    ("2020-04-08", "2020-04-08"),
    ("**AI-3**", "<strong>[AI-3]</strong>"), ("@AI-3", "@AI-3"), ("AI-3, AI-3", "[AI-3], [AI-3]"),
    ("https://a.b/AI-3", nil), ("[AI-3](x)", "<a href=\"x\">AI-3</a>"),
    ("--- - -1 a-", "--- - -1 a-"),
  ])
  func `known tokens in text become links`(_ text: String, _ expected: String?) {
    let known: Set = ["CHG-1", "RC-1", "RC-2", "INC-2020-0408", "AI-3"]
    let found = html(text) { writer in
      writer.references = { known.contains($0) ? "#" + $0 : nil }
      writer.paragraphs = .bare
    }
    var links = found
    for token in known {
      links = links.replacing("<a href=\"#\(token)\">\(token)</a>", with: "[\(token)]")
    }
    if let expected { #expect(links == expected) } else { #expect(links == found) }
  }

  @Test func `relative links and images go through the caller`() {
    let text = "[a](../x.md) [b](no.md) ![c\nd](p.png \"t\") ![e](q.png)"
    let found = html(text) { writer in
      writer.resolveLink = { $0 == "../x.md" ? "../x.html?a&\"b" : nil }
      writer.resolveImage = {
        $0 == "p.png" ? MarkdownHTML.Picture(address: "media/p q.png") : nil
      }
      writer.paragraphs = .bare
    }
    #expect(
      found == """
        <a href="../x.html?a&amp;%22b">a</a> b \
        <img src="media/p%20q.png" alt="c d" title="t" loading="lazy"> e
        """)
  }

  @Test func `a link to a heading gets the prefix of headings`() {
    #expect(
      html("[a](#Root%20Causes) [b](#根因)") {
        $0.headingIDPrefix = "s-"
        $0.paragraphs = .bare
      } == "<a href=\"#s-root-causes\">a</a> <a href=\"#s-%E6%A0%B9%E5%9B%A0\">b</a>")
  }

  @Test(arguments: [
    (6, 0, "<em>b</em> c"), (7, 0, "c"), (0, 2, "<strong>14:23</strong> <em>b</em>"), (9, 0, ""),
  ])
  func `what is left out leaves no empty element`(_ first: Int, _ last: Int, _ expected: String) {
    var writer = MarkdownHTML()
    writer.paragraphs = .bare
    var fragment = Fragments.whole("**14:23** *b* c")
    fragment.dropFirst = first
    fragment.dropLast = last
    #expect(writer.string(fragment) == expected)
  }

  @Test func `output beyond the cap is cut with its elements closed`() {
    let quotes = "- \"" + String(repeating: "\"", count: 7_000) + "\n\n"
    let text = String(repeating: quotes, count: 20)
    var html: [UInt8] = []
    let writer = MarkdownHTML()
    #expect(writer.write(Fragments.whole(text), to: &html))
    let parsed = MarkdownParser.parse(SourceText(path: "t.md", text: text)).tree
    var nodes = parsed.nodes
    for index in nodes.indices { nodes[index].span = Span(0, 0) }
    let tree = MarkdownTree(nodes: nodes, text: parsed.text)
    html = []
    #expect(!writer.write(MarkdownFragment(tree: tree, nodes: 1..<tree.nodes.count), to: &html))
    #expect(html.count < 2 * MarkdownLimits.outputBytes)
    #expect(HTMLProof.faults(in: html) == [])
  }
}

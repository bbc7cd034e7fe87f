import Documents
import Testing

/// Texts that strangers may write: none becomes markup of its own, none takes long.
struct HostileMarkdownTests {
  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#x0A;script:alert(1)", "&#106;avascript:x",
    "javascript&colon;alert(1)", "&Tab;javascript:x", "<javascript:x>", "< javascript:x>",
    "data:text/html,x", "vbscript:x", "ms-msdt:x", "intent:x", "file:///etc/passwd",
    "//evil.example",
    "/etc/passwd", "\\\\\\\\evil.example", "/\\\\evil.example", "http:evil", "https:///x",
    "http:\\\\\\\\x",
    "../../x", "a/../../x", "%2e%2e/x", ".%2E/x", "?x", "http://", "mailto:", "blob:x", "x:y", "",
    "httpſ://x", "ｊavascript:x:y/../..", "#x", "<a\tb>", "\u{1}javascript:x",
  ])
  func `an address outside the list makes no link`(_ address: String) {
    let html = MarkdownHTML().string(Fragments.whole("[text](\(address))"))
    #expect(!html.contains("<a") || HTMLProof.faults(in: Array(html.utf8)) == [])
    #expect(!html.contains("href") || address.utf8.first ?? 0 >= 0x80)
    #expect(html.contains("text"))
  }

  @Test(arguments: [
    ("http://a.b/\"onclick=\"x", "http://a.b/%22onclick=%22x"),
    ("http://a.b/'x", "http://a.b/&#39;x"),
    ("http://a.b/<b>", "http://a.b/%3Cb%3E"), ("a/../b.md", "a/../b.md"), ("备.md", "%E5%A4%87.md"),
    ("mailto:a@b.c", "mailto:a@b.c"), ("HTTPS://a.b", "HTTPS://a.b"),
    ("http://a.b/%3C&amp;c", "http://a.b/%3C&amp;c"),
    ("http://[::1]/", "http://[::1]/"),
  ])
  func `an address in the list is made safe`(_ address: String, _ href: String) {
    let html = MarkdownHTML().string(Fragments.whole("[text](\(address))"))
    #expect(html.contains("<a href=\"\(href)\""))
  }

  static let attacks = [
    "<img src=x onerror=alert(1)>", "<svg/onload=x>", "<!--><script>", "<?php x ?>",
    "<![CDATA[<x>]]>",
    "[a](http://a.b \"t\" onclick=x)", "[a](http://a.b 't\"\u{301}<x')", "![\"\u{301}><b>](x)",
    "`<b>`", "```\"><x>\n<y>\n```", "<http://a.b/\"x>", "https://a.b/\"><x>", "https://a.b/'x&y<z",
    "# <h> \"\u{301}&", "|<a>|\"|\n|-|-|\n|'|&|", "[<b>](u)", "[![<i>](x)](javascript:y)",
    "[a]: javascript:x\n\n[a] [b][a]", "<a href=\"javascript:x\">y</a>", "&lt;script&gt;",
    "- [ ] <x>\n- [x]\n- [ ]", "*a <b* c>", "[http://a.b](javascript:x)", "CHG-1<b>CHG-1</b>",
    "<p\n\n<q", "\u{202E}<x>", "[x](<http://a.b/\n>)", "> <x>\n- <y>\n  1. <z>",
  ]

  @Test(arguments: attacks)
  func `every tag in the output is one of ours`(_ text: String) {
    var writer = MarkdownHTML()
    writer.headingIDPrefix = "\"<x>'"
    writer.references = { _ in "\"><x>" }
    writer.resolveImage = { MarkdownHTML.Picture(address: $0 + "\"><x>") }
    var html: [UInt8] = []
    writer.write(Fragments.whole(text), to: &html)
    #expect(HTMLProof.faults(in: html) == [])
  }

  @Test func `mixtures of all attacks stay inside the elements we know`() {
    var state: UInt64 = 42
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces =
      Self.attacks + [
        "\n", "\n\n", "- ", "> ", "  ", "    ", "\t", "*", "**", "_", "`", "```\n", "[", "](", ")",
        "<",
        ">", "\"", "'", "&", "\\", "|", "|-|\n", "备份", "。", "https://", "javascript:", "\r\n", "# ",
        "1. ",
        "!", "://", "-", "AI-1", "\u{301}", "~~", "==\n", "--\n", ":",
      ]
    var writer = MarkdownHTML()
    writer.headingIDPrefix = "s-"
    writer.references = { $0 == "AI-1" ? "#" + $0 : nil }
    for _ in 0..<800 {
      let text = (0..<(1 + random(24))).map { _ in pieces[random(pieces.count)] }.joined()
      var fragment = Fragments.whole(text)
      guard !fragment.isEmpty else { continue }
      fragment.dropFirst = random(3) * random(8)
      fragment.dropLast = random(3) * random(8)
      var html: [UInt8] = []
      writer.write(fragment, to: &html)
      let faults = HTMLProof.faults(in: html)
      #expect(faults == [], "\(text.debugDescription)")
      if !faults.isEmpty { return }
    }
  }

  static let costly: [(name: String, text: String)] = [
    ("brackets", String(repeating: "[", count: 50_000)),
    ("closers", String(repeating: "a]", count: 50_000)),
    ("links", String(repeating: "[a](", count: 20_000)),
    ("emphasis", String(repeating: "*a_ ", count: 20_000)),
    ("openers", String(repeating: "_a", count: 30_000)),
    ("strong", String(repeating: "**a ", count: 20_000)),
    ("quotes", String(repeating: "> ", count: 5_000) + "a"),
    ("nulls", String(repeating: "abc\u{0}de", count: 20_000)),
    ("backticks", (1...400).map { "e" + String(repeating: "`", count: $0) }.joined()),
    ("declarations", String(repeating: "<!A ", count: 20_000)),
    ("comments", String(repeating: "<!-- a\n", count: 9_000)),
    ("nested lists", (0..<400).map { String(repeating: "  ", count: $0) + "* a\n" }.joined()),
    (
      "tables",
      String(repeating: "|", count: 20_000) + "\n" + String(repeating: "|-", count: 20_000)
    ),
    ("rows", "|a|b|\n|-|-|\n" + String(repeating: "|\n", count: 15_000)),
    (
      "references",
      (0..<5_000).map { "[\($0)]: /u\n" }.joined() + String(repeating: "[0] ", count: 10_000)
    ),
    ("items", String(repeating: "- a\n", count: 15_000)),
    ("loose items", String(repeating: "- a\n\n", count: 10_000)),
    (
      "short blocks of brackets",
      String(repeating: String(repeating: "[", count: 500) + "\n\n", count: 400)
    ),
    (
      "short blocks of emphasis",
      String(repeating: String(repeating: "*a **b ", count: 140) + "\n\n", count: 200)
    ),
    ("empty items", String(repeating: "-\n", count: 90_000)),
    ("headings", String(repeating: "#\n", count: 90_000)),
    ("fences", String(repeating: "```\n", count: 50_000)),
    ("lines", String(repeating: "\n", count: 200_000)),
    ("entities", String(repeating: String(repeating: "&", count: 4_000) + "\n\n", count: 50)),
    ("short quotes", String(repeating: "> > > > a\n\n", count: 5_000)),
    ("colons", String(repeating: "http://", count: 1_000)),
    ("hyphens", String(repeating: "a-1-", count: 2_000)),
  ]

  @Test(arguments: costly.indices)
  func `a text made to be slow is refused or done in time`(_ index: Int) {
    let text = Self.costly[index].text
    var writer = MarkdownHTML()
    writer.references = { _ in nil }
    var html: [UInt8] = []
    let time = ContinuousClock().measure {
      let tree = MarkdownParser.parse(SourceText(path: "t.md", text: text)).tree
      writer.write(MarkdownFragment(tree: tree, nodes: 1..<tree.nodes.count), to: &html)
    }
    #expect(time < .seconds(5), "\(Self.costly[index].name)")
    #expect(HTMLProof.faults(in: html) == [])
  }
}

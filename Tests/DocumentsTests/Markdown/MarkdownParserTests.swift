import Documents
import Testing

struct MarkdownParserTests {
  @Test func dump() {
    for text in [
      "## 时间线\n\n- 14:23 **重启**了 `db`\n  继续\n\n  ```sql title\n  SELECT 1\n  ```\n- b\n\npara",
      "a\r\nb  \r\nc\r\n\r\n> q\r\n> r\r\n",
      "| 名 | b |\n|:--|--:|\n| 数据 `x` | 2 |\n| c |\n",
      "1. a\n   - b\n\n\tcode\n2. c & d &amp; e\\*\n",
      "[l](http://x \"t\") ![alt](i.png) <b>x</b> <http://a.b>\n\n<div>\nx\n</div>\n\n***\n[r]: /u\n\n[r]\n",
      "- [ ] AI-1 a\n- [x] AI-2 b\n-\n\n\n# h ##\nS\n=\n",
    ] { print(TreeShape.of(text)); print("----") }
    let s = SourceText(path: "", text: "---\nid: x\n---\n# 标题\r\ntext\rmore\n")
    print(TreeShape.of(MarkdownParser.parse(s, from: 14).tree, s))
  }
}

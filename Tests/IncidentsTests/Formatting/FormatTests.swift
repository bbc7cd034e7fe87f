import Documents
import Testing

@testable import Incidents

/// What the canonical form looks like.
struct FormatTests {
  private static let head = "---\nid: INC-1\ntitle: T\ntimezone: Asia/Tokyo\n---\n"

  private func formatted(_ text: String, zone: Zone? = nil) -> String? {
    let source = SourceText(path: "a.md", text: text)
    guard
      case .formatted(let text) = DocumentFormatter.format(
        source, context: ReadingContext(zone: zone))
    else { return nil }
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private func line(_ line: String, in section: String) -> String? {
    let frame = "\(Self.head)\n## \(section)\n\n"
    guard let text = formatted("\(frame)\(line)\n"), text.hasPrefix(frame) else { return nil }
    return String(text.dropFirst(frame.count).dropLast())
  }

  @Test(
    arguments: [
      ("- **14:23** start: it fails", "- 14:23 start: it fails"),
      ("- [14:23] it fails", "- 14:23 it fails"), ("- 9:05 it fails", "- 09:05 it fails"),
      ("- 14:23 UTC it fails", "- 14:23Z it fails"),
      ("- 14:23 UTC+8 it fails", "- 14:23+08:00 it fails"),
      ("- 14:23 -0500 it fails", "- 14:23-0500 it fails"),
      ("- 2020-04-08T14:23-05:00 it fails", "- 2020-04-08 14:23-0500 it fails"),
      ("- 14：23 start：重启", "- 14:23 start: 重启"), ("- 14:23重启", "- 14:23 重启"),
      ("- 约14:23 it fails", "- ~14:23 it fails"), ("- about 14:23 it fails", "- ~14:23 it fails"),
      ("- 14:23左右 it fails", "- ~14:23 it fails"),
      ("- 18:05 - 18:25 it fails", "- 18:05–18:25 it fails"),
      ("- ～18:05～18:25 it fails", "- ~18:05–18:25 it fails"),
      ("- 18:05-18:25 UTC it fails", "- 18:05–18:25Z it fails"),
      ("- 2020/4/8 9:05 it fails", "- 2020-04-08 09:05 it fails"),
      ("- +1d  02:00 it fails", "- +1d 02:00 it fails"),
      ("- 14:23 | it fails", "- 14:23 it fails"), ("- 14:23: it fails", "- 14:23 it fails"),
      (
        "- 14:23 Change（CHG-1，CHG-2）： [dba]  restarted",
        "- 14:23 change(CHG-1, CHG-2): [dba] restarted"
      ),
      ("- 14:23 ack: @li，重启", "- 14:23 ack: @li，重启"),
      ("- 14:23 检测：延迟升高", "- 14:23 检测: 延迟升高"),
      ("- 14:23 変更（CHG-1）：再起動", "- 14:23 変更(CHG-1): 再起動"),
      ("- **14:23 start:** **all** of it", "- 14:23 start: **all** of it"),
      ("- 14:23  `code` fails", "- 14:23 `code` fails"),
      ("- 14:23 **[dba]** restarted", "- 14:23 [dba] restarted"),
      ("- 14:23 _it_ fails  ", "- 14:23 _it_ fails"),
      ("### 2020/4/8 (Asia/Tokyo)", "### 2020-04-08 (Asia/Tokyo)"),
    ])
  func `heads of entries are written plainly`(written: String, plain: String) {
    #expect(line(written, in: "Timeline") == plain)
  }

  @Test(
    arguments: [
      // Bold reaches into the text; a fraction would be lost; midnight keeps its day.
      "- **14:23 it** fails", "- 14:23:05.123 it fails", "- 24:00 it fails", "- it fails",
      "- 14:23 JST it fails", "- 22020-04-08 it fails", "- 14:23 one\n  two  \n  three",
      "- 14:23 a [link](b \"c\") and `code`", "- 14:23 one\n\n  - nested\n\n- 14:24 two",
      "1. 14:23 it fails", "- 14:23 it fails\n\n      code  ",
      "| a | b |\n| --- | --- |\n| 1 | 2 |",
    ])
  func `what has no plain form without a doubt stays`(written: String) {
    #expect(line(written, in: "Timeline") == written)
  }

  @Test(
    arguments: [
      ("- RC-1（trigger，change-control）：it was", "- RC-1 (trigger, change-control) it was"),
      ("- RC-1 (change-control, trigger) it was", "- RC-1 (trigger, change-control) it was"),
      ("- **RC-1** (trigger): it was", "- RC-1 (trigger) it was"),
      ("- RC-1: (it was)", "- RC-1: (it was)"),
    ])
  func `heads of causes are written plainly`(written: String, plain: String) {
    #expect(line(written, in: "Root causes") == plain)
  }

  @Test(
    arguments: [
      ("- [X] AI-1 (RC-1, P1, prevent): do it", "- [x] AI-1 (prevent, P1, RC-1) do it"),
      (
        "- [] AI-1（prevent，P1） do it due:2020/4/30 @li",
        "- [ ] AI-1 (prevent, P1) do it @li due:2020-04-30"
      ),
      ("- [ ] AI-1 @li do it", "- [ ] AI-1 do it @li"),
      ("- [ ] AI-1 due:2020-04-30, do it, @li.", "- [ ] AI-1 do it, @li due:2020-04-30"),
      ("- [ ] AI-1 do due:2020-04-30 it @li", "- [ ] AI-1 do due:2020-04-30 it @li"),
      ("- [ ] AI-1 do it status:blocked @li", "- [ ] AI-1 do it @li status:blocked"),
      ("- [ ] AI-1 do it due: 2020-04-30", "- [ ] AI-1 do it due:2020-04-30"),
      ("- [ ] AI-1 do it\n  due:2020-04-30 @li", "- [ ] AI-1 do it\n  @li due:2020-04-30"),
      (
        "- [ ] AI-1 do it due:2020-04-30 @li <!-- lint: allow a-b: c -->",
        "- [ ] AI-1 do it @li due:2020-04-30 <!-- lint: allow a-b: c -->"
      ),
      ("- [ ] AI-1 due:2020-04-30 @li", "- [ ] AI-1 @li due:2020-04-30"),
      ("- AI-1 do it", "- AI-1 do it"), ("- [ ] AI-1: (maybe) do it", "- [ ] AI-1: (maybe) do it"),
    ])
  func `heads of items have their words in one order`(written: String, plain: String) {
    #expect(line(written, in: "Action items") == plain)
  }

  @Test func `headings stand between blank lines, and blank lines stand alone`() {
    let written = """
      ---
      id: INC-1  \n# a remark\t
      title: T
      ---
      #  Title #
      text \n
      \n
      ## Summary
      text
      more\t
      ### Sub
      - one

      - two
      ## End ##   \n\n\n
      """
    #expect(
      formatted(written) == """
        ---
        id: INC-1
        # a remark
        title: T
        ---

        # Title

        text

        ## Summary

        text
        more

        ### Sub
        - one

        - two

        ## End

        """)
  }

  @Test(
    arguments: [
      "title: |\n  one  \n  two\n", "title: \"one  \n  two\"\n",
    ])
  func `blanks in texts of several lines stay`(field: String) {
    let text = "---\nid: INC-1\n\(field)---\n"
    #expect(formatted(text) == text)
  }

  @Test func `code and HTML stay byte for byte`() {
    let text = "\(Self.head)\n```\n## a  \n\n\n14：23\n```\n\n    code  \n\n<div>\n## b  \n</div>\n"
    #expect(formatted(text) == text)
  }

  @Test func `CRLF and a byte order mark stay`() {
    #expect(
      formatted("\u{FEFF}---\r\nid: INC-1\r\n---\r\n## A\r\ntext \r\n")
        == "\u{FEFF}---\r\nid: INC-1\r\n---\r\n\r\n## A\r\n\r\ntext\r\n")
  }

  @Test func `a zone that the configuration gives is written down where times depend on it`() {
    let zone = Zone("Asia/Tokyo")
    let timeline = "\n## Timeline\n\n### 2020-04-08\n- 14:23 it fails\n"
    #expect(
      formatted("---\nid: INC-1\ntitle: T # said\ntags: [a]\n---\n\(timeline)", zone: zone)
        == "---\nid: INC-1\ntitle: T # said\ntimezone: Asia/Tokyo\ntags: [a]\n---\n\(timeline)")
    for text in [
      "---\nid: INC-1\n---\n\ntext\n", "---\nid: INC-1\ntimezone: UTC\n---\n\(timeline)",
      "---\n{id: INC-1}\n---\n\(timeline)",
    ] { #expect(formatted(text, zone: zone) == text) }
  }

  @Test(arguments: ["---\nid: [\n---\n", "no front matter\n", "---\nid: INC-1\ntpye: x\n---\n"])
  func `a document with errors is refused`(text: String) {
    #expect(formatted(text) == nil)
  }
}

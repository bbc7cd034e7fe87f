import Documents
import Incidents
import Testing

@testable import Authoring

/// A line in a timeline: at its place, with everything else as it was.
struct TimelineAdditionTests {
  /// 2026-11-21 17:36 in Shanghai.
  static let now = 1_795_253_760

  private static let head = """
    ---
    id: INC-1
    title: T
    type: incident
    status: active
    timezone: Asia/Shanghai
    ---


    """

  /// The body of a document after `words` were logged at 17:36 in Shanghai.
  private func logged(
    _ words: String, to body: String, now: Int = now, head: String = head
  ) throws -> String {
    let document = DocumentReader.read(SourceText(path: "a.md", text: head + body))
    let addition = try TimelineAddition(
      words, to: document, now: now, context: ReadingContext())
    let text = String(decoding: addition.bytes, as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    #expect(lines[addition.line - 1].contains(addition.text))
    #expect(text.hasPrefix(head))
    return String(text.dropFirst(head.count))
  }

  @Test(arguments: [
    ("17:30 detect: the pager", "- 17:30 detect: the pager"),
    ("detect: the pager", "- 17:36 detect: the pager"),
    ("rebooting did not help", "- 17:36 rebooting did not help"),
    ("3 hosts are down", "- 17:36 3 hosts are down"),
    ("~17:20–17:30 mitigate: tries", "- ~17:20–17:30 mitigate: tries"),
    ("- 17:30 pasted", "- 17:30 pasted"), ("09:30Z ack: [dba] 主库", "- 09:30Z ack: [dba] 主库"),
    ("a\nb\r\n\r\n## Timeline\t\u{7}c\u{2028}d", "- 17:36 a b ## Timeline c d"),
    ("```", "- 17:36 ```"), ("<!-- ", "- 17:36 <!--"), ("back\\", "- 17:36 back"),
    ("[a]: http://x", "- 17:36 [a]: http://x"), ("---", "- 17:36 ---"), ("# x", "- 17:36 # x"),
  ])
  func `words become one entry with a time`(words: String, line: String) throws {
    let body = "## Timeline\n\n### 2026-11-21\n- 17:00 start: it fails\n\n## Root causes\n"
    #expect(
      try logged(words, to: body)
        == "## Timeline\n\n### 2026-11-21\n- 17:00 start: it fails\n\(line)\n\n## Root causes\n")
  }

  @Test(arguments: [
    ("17:30 b", "- 17:00 a\n- 17:30 b\n- 17:40 c\n"),
    ("16:00 b", "- 16:00 b\n- 17:00 a\n- 17:40 c\n"),
    ("17:00 b", "- 17:00 a\n- 17:00 b\n- 17:40 c\n"),
  ])
  func `an earlier time goes to its place`(words: String, after: String) throws {
    let heading = "## Timeline\n### 2026-11-21\n"
    #expect(try logged(words, to: heading + "- 17:00 a\n- 17:40 c\n") == heading + after)
  }

  @Test func `entries without a time and nested evidence stay behind theirs`() throws {
    let body = "## Timeline\n### 2026-11-21\n- 17:00 a\n  - log\n\n    more\n- untimed\n"
    #expect(try logged("17:30 b", to: body) == body + "- 17:30 b\n")
  }

  @Test func `a new day gets its heading`() throws {
    let body = "## Timeline\n\n### 2026-11-20\n- 23:00 a\n\n## Root causes\n"
    #expect(
      try logged("17:30 b", to: body)
        == "## Timeline\n\n### 2026-11-20\n- 23:00 a\n\n### 2026-11-21\n- 17:30 b\n\n## Root causes\n"
    )
  }

  @Test func `a time that lies ahead is of the day before`() throws {
    // 00:10 of the 22nd.
    let after = Self.now + 6 * 3600 + 34 * 60
    let body = "## Timeline\n\n### 2026-11-21\n- 17:00 a\n"
    #expect(try logged("23:55 b", to: body, now: after) == body + "- 23:55 b\n")
    #expect(
      try logged("00:05 b", to: body, now: after) == body + "\n### 2026-11-22\n- 00:05 b\n")
  }

  @Test func `a time that lies ahead is not of a day before the first`() throws {
    let body = "## Timeline\n\n### 2026-11-21\n- 17:00 a\n"
    // 17:36 of the first day.
    #expect(try logged("17:55 b", to: body) == body + "- 17:55 b\n")
  }

  @Test func `a day that is named is taken`() throws {
    let body = "## Timeline\n\n### 2026-11-19\n- 17:00 a\n\n### 2026-11-21\n- 17:00 c\n"
    #expect(
      try logged("2026-11-20 12:00 b", to: body)
        == "## Timeline\n\n### 2026-11-19\n- 17:00 a\n\n### 2026-11-20\n- 2026-11-20 12:00 b\n\n"
        + "### 2026-11-21\n- 17:00 c\n")
  }

  @Test func `a timeline whose entries name their days stays so`() throws {
    let body = "## Timeline\n- 2026-11-21 17:00 a\n- 2026-11-21 17:40 c\n"
    #expect(
      try logged("17:30 b", to: body)
        == "## Timeline\n- 2026-11-21 17:00 a\n- 2026-11-21 17:30 b\n- 2026-11-21 17:40 c\n")
  }

  @Test func `the zone of the day is the zone of the clock`() throws {
    let body = "## Timeline\n\n### 2026-11-21 (Asia/Tokyo)\n- 18:00 a\n"
    #expect(try logged("b", to: body) == body + "- 18:36 b\n")
  }

  @Test func `without any zone the time is universal`() throws {
    let head = "---\nid: INC-1\n---\n"
    #expect(
      try logged("b", to: "## Timeline\n", head: head)
        == "## Timeline\n\n### 2026-11-21\n- 09:36Z b\n")
  }

  @Test(arguments: [
    ("", "## Timeline\n\n### 2026-11-21\n- 17:36 b\n\n"),
    ("## 摘要\n文\n\n## 根因\n", "## 摘要\n文\n\n## 时间线\n\n### 2026-11-21\n- 17:36 b\n\n## 根因\n"),
    ("## Summary", "## Summary\n\n## Timeline\n\n### 2026-11-21\n- 17:36 b\n"),
    ("## Timeline", "## Timeline\n\n### 2026-11-21\n- 17:36 b\n"),
    ("## Timeline\n### 2026-11-21", "## Timeline\n### 2026-11-21\n- 17:36 b\n"),
    (
      "## Timeline\r\n### 2026-11-21\r\n* 17:00 a",
      "## Timeline\r\n### 2026-11-21\r\n* 17:00 a\n* 17:36 b\n"
    ),
  ])
  func `what is missing is made`(body: String, after: String) throws {
    #expect(try logged("b", to: body) == after)
  }

  @Test func `lines end as the others do`() throws {
    let head = Self.head.replacing("\n", with: "\r\n")
    let body = "## Timeline\r\n### 2026-11-21\r\n- 17:00 a\r\n"
    #expect(try logged("b", to: body, head: head) == body + "- 17:36 b\r\n")
  }

  @Test(arguments: ["", "  \n ", "25:99 detect: x", "2026-13-41 12:00 x", "17h36 x"])
  func `what the reader does not understand is refused`(words: String) throws {
    #expect(throws: AuthoringRefusal.self) { try logged(words, to: "## Timeline\n") }
  }

  @Test func `a line that an open fence would swallow is refused`() throws {
    let body = "## Timeline\n### 2026-11-21\n- 17:00 a\n\n```\nlog\n"
    let outcome = try? logged("b", to: body)
    #expect(outcome == nil || outcome?.contains("- 17:00 a\n- 17:36 b\n") == true)
  }
}

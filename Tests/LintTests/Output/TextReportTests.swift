import Documents
import Testing

@testable import Lint

/// A finding in a text, shown plainly, without the closing line.
private func report(
  _ text: String, _ span: Span, label: String = "here", related: [(Span, String)] = [],
  help: [String] = [], message: String = "something is wrong"
) -> String {
  let source = SourceText(path: "a.md", text: text)
  let finding = Diagnostic(
    "test-rule", .error, message, at: source.place(of: span), label: label,
    related: related.map { Diagnostic.Related(source.place(of: $0.0), $0.1) }, help: help)
  return TextReport().text(finding) { $0 == "a.md" ? source : nil }
}

/// The bytes of the first occurrence of `word` in `text`.
private func find(_ word: String, in text: String) -> Span {
  let (bytes, sought) = (Array(text.utf8), Array(word.utf8))
  let start =
    bytes.indices.first { bytes[$0...].starts(with: sought) } ?? bytes.count
  return Span(start, start + sought.count)
}

struct TextReportTests {
  @Test func `a finding shows its line, the related line and the way out`() {
    let text = "one\ntwo\n  start: 14:23\nfour\nfive\n  at: 14:40\n"
    let shown = report(
      text, find("14:40", in: text), label: "signed off",
      related: [(find("14:23", in: text), "started")], help: ["do not move the time"],
      message: "CHG-2 was signed off 17 min after it started")
    #expect(
      shown == """
        error[test-rule]: CHG-2 was signed off 17 min after it started
          --> a.md:6:7
           |
         3 |   start: 14:23
           |          ----- started
        .. |
         6 |   at: 14:40
           |       ^^^^^ signed off
           |
           = help: do not move the time

        """)
  }

  @Test func `line numbers of different lengths end in the same cell`() {
    let text = (1...10).map { "line \($0)\n" }.joined()
    let shown = report(
      text, find("10", in: text), related: [(find("9", in: text), "before")])
    #expect(
      shown == """
        error[test-rule]: something is wrong
           --> a.md:10:6
            |
          9 | line 9
            |      - before
         10 | line 10
            |      ^^ here
            |

        """)
  }

  @Test func `a single line between two marks is shown, not left out`() {
    let text = "alpha\nbeta\ngamma\n"
    let shown = report(text, find("gamma", in: text), related: [(find("alpha", in: text), "a")])
    #expect(shown.contains(" 2 | beta\n"))
    #expect(!shown.contains(".."))
  }

  /// `- 16:20 停掉全量备份`: eight cells of ASCII, then two for each character. 备份 begins behind four
  /// of them: at cell 8 + 4 × 2 = 16, and takes four.
  @Test func `carets stand below Chinese characters, two cells for each`() {
    let text = "- 16:20 停掉全量备份,业务恢复\n"
    let shown = report(text, find("备份", in: text))
    let lines = shown.split(separator: "\n")
    #expect(lines[1] == "  --> a.md:1:13")
    #expect(lines[3] == " 1 | - 16:20 停掉全量备份,业务恢复")
    #expect(lines[4] == "   | " + String(repeating: " ", count: 16) + "^^^^ here")
  }

  /// Half-width katakana take one cell, full-width and kanji two: ｻｰﾊﾞ (four scalars) is four cells.
  @Test func `half-width katakana take one cell`() {
    let text = "ｻｰﾊﾞを停止\n"
    let shown = report(text, find("停止", in: text)).split(separator: "\n")
    #expect(shown[4] == "   | " + String(repeating: " ", count: 4 + 2) + "^^^^ here")
  }

  /// e followed by U+0301 is one cell, so the second word begins in cell 5.
  @Test func `a combining accent takes no cell`() {
    let text = "cafe\u{301} bad\n"
    let shown = report(text, find("bad", in: text)).split(separator: "\n")
    #expect(shown[4] == "   |      ^^^ here")
  }

  /// The tab after `ab` goes on to cell 4.
  @Test func `a tab goes to the next multiple of four cells`() {
    let text = "ab\tcd\n"
    let shown = report(text, find("cd", in: text)).split(separator: "\n")
    #expect(shown[3] == " 1 | ab  cd")
    #expect(shown[4] == "   |     ^^ here")
  }

  @Test func `an empty stretch has one caret`() {
    let shown = report("abc\n", Span(1, 1)).split(separator: "\n")
    #expect(shown[4] == "   |  ^ here")
  }

  @Test func `the end of the file is shown behind its last character`() {
    let shown = report("abc", Span(3, 3)).split(separator: "\n")
    #expect(shown[1] == "  --> a.md:1:4")
    #expect(shown[4] == "   |    ^ here")
  }

  @Test func `behind a final newline the empty last line is shown`() {
    let shown = report("abc\n", Span(4, 4)).split(separator: "\n")
    #expect(shown[1] == "  --> a.md:2:1")
    #expect(shown[3] == " 2 |")
    #expect(shown[4] == "   | ^ here")
  }

  @Test func `an empty file has a line to point at`() {
    let shown = report("", Span(0, 0)).split(separator: "\n")
    #expect(shown[3] == " 1 |")
    #expect(shown[4] == "   | ^ here")
  }

  @Test func `a stretch of several lines is marked on its first and its last`() {
    let text = "ab cd\nmiddle\nmiddle\n  ef gh\n"
    let shown = report(text, Span(3, Int(find("ef", in: text).end)))
    #expect(
      shown == """
        error[test-rule]: something is wrong
          --> a.md:1:4
           |
         1 | ab cd
           |    ^^
        .. |
         4 |   ef gh
           |   ^^ here
           |

        """)
  }

  @Test func `a stretch with its line's ending is marked to the end of that line`() {
    let shown = report("abc\ndef\n", Span(0, 4)).split(separator: "\n")
    #expect(shown[4] == "   | ^^^ here")
    #expect(shown.count == 6)
  }

  @Test func `two marks of one line stand on two lines`() {
    let text = "from: 5, to: 3\n"
    let shown = report(
      text, find("3", in: text), label: "earlier", related: [(find("5", in: text), "later")])
    #expect(shown.contains("   |       - later\n   |              ^ earlier\n"))
  }

  @Test func `a byte order mark moves nothing`() {
    let shown = report("\u{FEFF}abc\n", Span(3, 6)).split(separator: "\n")
    #expect(shown[3] == " 1 | abc")
    #expect(shown[4] == "   | ^^^ here")
  }

  @Test func `the carriage return of a line's end is not shown`() {
    let shown = report("abc\r\ndef\r\n", Span(0, 3)).split(separator: "\n")
    #expect(shown[3] == " 1 | abc")
  }
}

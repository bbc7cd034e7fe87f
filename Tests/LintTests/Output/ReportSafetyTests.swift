import Documents
import Testing

@testable import Lint

private func finding(
  _ source: SourceText, _ span: Span, _ severity: Diagnostic.Severity = .error,
  message: String = "wrong", label: String = ""
) -> Diagnostic {
  Diagnostic("test-rule", severity, message, at: source.place(of: span), label: label)
}

struct ReportSafetyTests {
  @Test func `no escape sequence of a file, a path or a message reaches the output`() {
    let attack = "\u{1B}[2J\u{1B}]0;gone\u{07}\u{9B}31m"
    let source = SourceText(path: "a\(attack).md", text: "title: \(attack)\n")
    var bad = finding(source, Span(7, 9), message: "`\(attack)` is wrong", label: attack)
    bad.help = [attack]
    bad.related = [Diagnostic.Related(source.place(of: Span(0, 5)), attack)]
    let text = TextReport().text([bad], files: 1) { _ in source }
    let concise = ConciseReport.text([bad], files: 1)
    let blind = TextReport().text([bad], files: 1) { _ in nil }
    for output in [text, concise, blind] {
      #expect(
        output.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control }
      )
    }
    #expect(text.contains("\\u{1B}[2J"))
  }

  @Test func `a message of several lines stays on one`() {
    let source = SourceText(path: "a.md", text: "abc\n")
    let bad = finding(source, Span(0, 1), message: "first\nerror[forged]: second")
    #expect(ConciseReport.text([bad], files: 1).split(separator: "\n").count == 2)
  }

  @Test func `carets stand below what is shown in place of a control character`() {
    let source = SourceText(path: "a.md", text: "\u{1B}x\n")
    let shown = TextReport().text(finding(source, Span(1, 2))) { _ in source }
    // `\u{1B}` takes six cells.
    #expect(shown.contains(" 1 | \\u{1B}x\n   |       ^\n"))
  }

  @Test func `a long line is cut around the caret`() throws {
    let text = String(repeating: "a", count: 5000) + "X" + String(repeating: "b", count: 5000)
    let source = SourceText(path: "a.md", text: text)
    let lines = TextReport().text(finding(source, Span(5000, 5001))) { _ in source }
      .split(separator: "\n")
    let (shown, mark) = (lines[3].dropFirst(5), lines[4].dropFirst(5))
    #expect(shown.count == 200)
    #expect(shown.hasPrefix("…a") && shown.hasSuffix("b…"))
    let caret = try #require(mark.firstIndex(of: "^"))
    let column = mark.distance(from: mark.startIndex, to: caret)
    #expect(shown[shown.index(shown.startIndex, offsetBy: column)] == "X")
  }

  @Test func `a long line of Chinese is cut around the caret`() throws {
    let text = String(repeating: "长", count: 3000) + "X" + String(repeating: "行", count: 3000)
    let source = SourceText(path: "a.md", text: text)
    let lines = TextReport().text(finding(source, Span(9000, 9001))) { _ in source }
      .split(separator: "\n")
    let (shown, mark) = (lines[3].dropFirst(5), lines[4].dropFirst(5))
    let before = try #require(shown.firstIndex(of: "X"))
    let cells = TerminalText.displayWidth(of: String(shown[..<before]))
    #expect(mark == String(repeating: " ", count: cells) + "^")
    #expect(TerminalText.displayWidth(of: String(shown)) <= 200)
  }

  @Test func `a stretch that is longer than the line shown ends at its edge`() {
    let text = String(repeating: "a", count: 5000)
    let source = SourceText(path: "a.md", text: text)
    let shown = TextReport().text(finding(source, Span(0, 5000))) { _ in source }
    #expect(shown.split(separator: "\n").allSatisfy { $0.count <= 205 })
  }

  @Test func `of a file with many findings the gravest twenty are shown and the rest counted`() {
    let source = SourceText(path: "a.md", text: String(repeating: "x\n", count: 60))
    let notes = (0..<30).map { finding(source, Span($0 * 2, $0 * 2 + 1), .note) }
    let errors = (30..<35).map { finding(source, Span($0 * 2, $0 * 2 + 1)) }
    let text = TextReport().text(notes + errors, files: 1) { _ in source }
    #expect(text.split(separator: "\n").count { $0.hasPrefix("error[") } == 5)
    #expect(text.split(separator: "\n").count { $0.hasPrefix("note[") } == 15)
    #expect(text.contains("15 more findings in a.md: --format concise lists all\n"))
    #expect(text.hasSuffix("5 errors, 30 notes in 1 file\n"))
  }

  @Test func `a related place of another file has its own lines`() {
    let first = SourceText(path: "a.md", text: "id: X\n")
    let second = SourceText(path: "b.md", text: "id: X\n")
    var bad = finding(second, Span(4, 5), label: "again")
    bad.related = [Diagnostic.Related(first.place(of: Span(4, 5)), "first")]
    let shown = TextReport().text(bad) { $0 == "a.md" ? first : second }
    #expect(
      shown == """
        error[test-rule]: wrong
          --> b.md:1:5
           |
         1 | id: X
           |     ^ again
           |
          ::: a.md:1:5
           |
         1 | id: X
           |     - first
           |

        """)
  }

  @Test func `colours are only there where they are asked for`() {
    let source = SourceText(path: "a.md", text: "abc\n")
    let bad = finding(source, Span(0, 1))
    let plain = TextReport().text([bad], files: 1) { _ in source }
    let colour = TextReport(style: .coloured).text([bad], files: 1) { _ in source }
    #expect(!plain.contains("\u{1B}"))
    #expect(colour.hasPrefix("\u{1B}[1;31merror[test-rule]\u{1B}[0m"))
  }

  @Test(
    arguments: [
      ([], 1, "no findings in 1 file"), ([.error], 2, "1 error in 2 files"),
      ([.breach, .breach, .note], 3, "2 declared breaches, 1 note in 3 files"),
      ([.warning, .warning, .breach], 9, "2 warnings, 1 declared breach in 9 files"),
    ] as [([Diagnostic.Severity], Int, String)])
  func `the closing line counts`(severities: [Diagnostic.Severity], files: Int, line: String) {
    let source = SourceText(path: "a.md", text: "abc\n")
    let findings = severities.map { finding(source, Span(0, 1), $0) }
    #expect(FindingSummary(findings, files: files).line == line)
  }

  @Test func `a record keeps its fingerprint when lines move`() {
    let early = SourceText(path: "a.md", text: "abc\n")
    let late = SourceText(path: "a.md", text: "\n\n\nabc\n")
    var (one, other) = (finding(early, Span(0, 3)), finding(late, Span(3, 6)))
    (one.document, one.entity, one.field) = ("INC-1", "CHG-1", "signoffs")
    (other.document, other.entity, other.field) = ("INC-1", "CHG-1", "signoffs")
    #expect(FindingRecord(one).fingerprint == "test-rule/INC-1/CHG-1/signoffs")
    #expect(FindingRecord(one).fingerprint == FindingRecord(other).fingerprint)
    #expect(FindingRecord(other).place.line == 4)
  }
}

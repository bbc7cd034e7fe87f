import Documents
import Testing

@testable import Incidents

/// How changes of items look in the file.
struct ItemEditTests {
  private static let head = "---\nid: INC-1\ntitle: T\n---\n\n## Action items\n\n"

  private func document(_ lines: String) -> Document {
    DocumentReader.read(SourceText(path: "a.md", text: Self.head + lines))
  }

  private func readable(_ source: SourceText) throws -> Document {
    let document = DocumentReader.read(source)
    try #require(!document.items.isEmpty)
    return document
  }

  private func changed(_ lines: String, _ change: ItemChange) throws -> String {
    let edit = try ItemEdit(
      change, of: 0, in: document(lines), context: ReadingContext(), people: JudgedPolicy().people)
    let text = edit.text.text(Span(0, edit.text.bytes.count))
    #expect(text.hasPrefix(Self.head))
    return String(text.dropFirst(Self.head.count))
  }

  @Test(arguments: ["\n", "\r\n"])
  func `at the end of a file without an end all lines of evidence go`(end: String) throws {
    let lines = [
      "- [x] AI-1 Text @li closed:2026-11-19", "  - evidence: run 8",
      "  - verified: @eve 2026-11-19",
    ]
    let source = SourceText(
      path: "a.md",
      text: Self.head.replacing("\n", with: end) + lines.joined(separator: end))
    let edit = try ItemEdit(
      .reopened(on: try Self.day(), reason: nil), of: 0, in: try readable(source),
      context: ReadingContext(), people: JudgedPolicy().people)
    let text = edit.text.text(Span(0, edit.text.bytes.count))
    #expect(
      text.hasSuffix("\(end)- [ ] AI-1 Text @li\(end)"), "\(text.suffix(60).debugDescription)")
  }

  private static func day() throws -> CivilDay {
    try #require(CivilDay(year: 2026, month: 11, day: 20))
  }

  @Test(
    arguments: [
      ("- [ ] AI-1 Text @li\n", "- [x] AI-1 Text @li closed:2026-11-20\n  - evidence: run 8\n"),
      ("- [ ] AI-1 Text @li", "- [x] AI-1 Text @li closed:2026-11-20\n  - evidence: run 8"),
      (
        "* [ ] AI-1 Text\n  * ticket: A-1\n\nEnd\n",
        "* [x] AI-1 Text closed:2026-11-20\n  * ticket: A-1\n  * evidence: run 8\n\nEnd\n"
      ),
      (
        "- [ ] AI-1 Text status:blocked @li\n- [ ] AI-2 b\n",
        "- [x] AI-1 Text closed:2026-11-20 @li\n  - evidence: run 8\n- [ ] AI-2 b\n"
      ),
      (
        "1. [ ] AI-1 long\n   text\n\n   Details\n",
        "1. [x] AI-1 long\n   text closed:2026-11-20\n   - evidence: run 8\n\n   Details\n"
      ),
      (
        "- [ ] AI-1 重启 **全部**\r\n- [ ] AI-2 b\r\n",
        "- [x] AI-1 重启 **全部** closed:2026-11-20\r\n  - evidence: run 8\r\n- [ ] AI-2 b\r\n"
      ),
      ("- AI-1 Text\n", "- [x] AI-1 Text closed:2026-11-20\n  - evidence: run 8\n"),
    ])
  func `done`(before: String, after: String) throws {
    // The lines of a file end alike.
    let isCRLF = before.contains("\r\n")
    let head = isCRLF ? Self.head.replacing("\n", with: "\r\n") : Self.head
    let source = SourceText(path: "a.md", text: head + before)
    let edit = try ItemEdit(
      .done(on: try Self.day(), evidence: "run 8"), of: 0, in: try readable(source),
      context: ReadingContext(), people: JudgedPolicy().people)
    #expect(edit.text.text(Span(0, edit.text.bytes.count)) == head + after)
  }

  @Test func `a move writes the slip behind the lines that are there`() throws {
    let before = "- [ ] AI-1 Text @li due:2026-03-01\n  - done when: x\n- [ ] AI-2 b\n"
    let after =
      "- [ ] AI-1 Text @li due:2026-11-20\n  - done when: x\n"
      + "  - slipped: 2026-03-01 → 2026-11-20 the freeze\n- [ ] AI-2 b\n"
    #expect(
      try changed(before, .moved(to: Self.day(), on: Self.day(), reason: "the freeze")) == after)
    #expect(
      try changed("- [ ] AI-1 T\n", .moved(to: Self.day(), on: Self.day(), reason: nil))
        == "- [ ] AI-1 T due:2026-11-20\n")
  }

  @Test func `a new owner stands where the former one stood, or before the day`() throws {
    #expect(
      try changed("- [ ] AI-1 Text @li due:2026-03-01\n", .reassigned(to: "wang"))
        == "- [ ] AI-1 Text @wang due:2026-03-01\n")
    #expect(
      try changed("- [ ] AI-1 Text due:2026-03-01\n", .reassigned(to: "wang"))
        == "- [ ] AI-1 Text @wang due:2026-03-01\n")
  }

  @Test func `declined, and open again`() throws {
    let declined = try changed(
      "- [ ] AI-1 Text @li status:proposed\n",
      .declined(on: Self.day(), reason: "superseded by AI-2", by: "wang"))
    #expect(
      declined
        == "- [-] AI-1 Text @li\n  - declined: superseded by AI-2, @wang 2026-11-20\n")
    #expect(
      try changed(declined, .reopened(on: Self.day(), reason: "AI-2 was not enough"))
        == "- [ ] AI-1 Text @li\n  - reopened: 2026-11-20 AI-2 was not enough\n")
  }

  @Test func `a verification by the owner makes room for that of somebody else`() throws {
    let before =
      "- [x] AI-1 Text @li closed:2026-11-01\n  - evidence: x1\n  - verified: @li 2026-11-02\n"
    #expect(
      try changed(before, .verified(on: Self.day(), by: "wang"))
        == before.replacing("@li 2026-11-02", with: "@wang 2026-11-20"))
  }

  @Test(
    arguments: [
      ("- [ ] AI-1 Text @li\n", ItemChange.reassigned(to: "li"), "AI-1 is @li's already"),
      (
        "- [x] AI-1 T @li closed:2026-01-01\n  - evidence: x1\n", ItemChange.reassigned(to: "wang"),
        "AI-1 is done: nothing is left to hand on; postmortem actions reopen, first"
      ),
      // The words of the change would be more than they were meant to be.
      ("- [ ] AI-1 T status:**blocked**\n", ItemChange.reassigned(to: "a,b,"), "cannot be changed"),
    ])
  func `what cannot be said is refused with its place`(
    lines: String, change: ItemChange, message: String
  ) throws {
    let error = #expect(throws: ItemRefusal.self) { _ = try changed(lines, change) }
    #expect(error?.description.hasPrefix("a.md:8:7: ") == true, "\(error?.description ?? "")")
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test func `a line with more below it is not taken away`() throws {
    let lines = "- [x] AI-1 T closed:2026-01-01\n  - evidence: x1\n    - and more\n"
    #expect(throws: ItemRefusal.self) {
      _ = try changed(lines, .reopened(on: Self.day(), reason: nil))
    }
  }
}

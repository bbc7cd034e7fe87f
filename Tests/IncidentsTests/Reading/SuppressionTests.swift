import Documents
import Testing

@testable import Incidents

/// Where comments are found, and which lines they mean.
struct SuppressionTests {
  private func comments(_ text: String) -> [SuppressionComment] {
    DocumentReader.read(SourceText(path: "a.md", text: text)).suppressions
  }

  @Test func `a comment behind a value means its line`() throws {
    let found = comments(
      "---\nid: A\nregion: eu  # lint: allow document-unknown-key: imported\n---\n")
    let comment = try #require(found.first)
    #expect(comment.rules.map(\.value) == ["document-unknown-key"])
    #expect(comment.reason?.value == "imported")
    #expect(comment.lines == 3..<4)
  }

  @Test func `comments alone on their lines mean the next line with a value`() {
    let found = comments(
      "---\nid: A\n# lint: allow a-b: one\n\n# said elsewhere\n  # lint: allow c-d: two\nregion: eu\n---\n"
    )
    #expect(found.map(\.lines) == [7..<8, 7..<8])
  }

  @Test func `a comment before the end of the front matter means nothing`() {
    #expect(comments("---\nid: A\n# lint: allow a-b: one\n---\n").map(\.lines.isEmpty) == [true])
  }

  @Test(
    arguments: [
      "title: \"a # lint: allow a-b: c\"", "title: 'a # lint: allow a-b: c'",
      "title: a#lint: allow a-b", "title: |\n  # lint: allow a-b: c\n  text",
      "title: >-\n  text\n  # lint: allow a-b: c", "title: \"a\n  # lint: allow a-b: c\"",
    ])
  func `a hash inside a value begins no comment`(field: String) {
    #expect(comments("---\nid: A\n\(field)\n---\n").isEmpty)
  }

  @Test(
    arguments: [
      "title: \"a\" # lint: allow a-b: c", "title: | # lint: allow a-b: c\n  text",
      "tags: [a, # lint: allow a-b: c\n  b]", "title: |\n  text\n# lint: allow a-b: c\nseverity: x",
      "title: a\t# lint: allow a-b: c",
    ])
  func `a hash outside of values begins one`(field: String) {
    #expect(comments("---\nid: A\n\(field)\n---\n").map(\.reason?.value) == ["c"])
  }

  @Test func `a comment in a paragraph means its lines`() {
    let found = comments("---\nid: A\n---\n\none\ntwo <!-- lint: allow a-b: c -->\nthree\n\nfour\n")
    #expect(found.map(\.lines) == [5..<8])
  }

  @Test func `a comment between blocks means the one that follows`() {
    let found = comments(
      "---\nid: A\n---\n\n<!-- lint: allow a-b: c -->\n<!-- and a remark -->\n\none\ntwo\n\nthree\n"
    )
    #expect(found.map(\.lines) == [8..<10])
  }

  @Test func `of a list that follows only the first entry is meant`() {
    let found = comments(
      "---\nid: A\n---\n\n<!-- lint: allow a-b: c -->\n\n- one\n  - more\n- two\n")
    #expect(found.map(\.lines) == [7..<9])
  }

  @Test func `a comment at the end of its list entry means nothing`() {
    let found = comments("---\nid: A\n---\n\n- one\n\n  <!-- lint: allow a-b: c -->\n\n- two\n")
    #expect(found.map(\.lines.isEmpty) == [true])
  }

  @Test(
    arguments: [
      "`<!-- lint: allow a-b: c -->`", "```\n<!-- lint: allow a-b: c -->\n```",
      "    <!-- lint: allow a-b: c -->", "\\<!-- lint: allow a-b: c -->",
      "text # lint: allow a-b: c", "<!-- a word before lint: allow a-b: c -->",
    ])
  func `code and text of the body hold no suppression`(text: String) {
    #expect(comments("---\nid: A\n---\n\n\(text)\n").isEmpty)
  }

  @Test(
    arguments: [
      "lint: allow a-b, c-d: why", "lint:allow a-b,c-d:why", "lint： allow a-b，c-d：why",
      "lint: allow a-b、c-d: why",
    ])
  func `full-width signs and missing blanks do not matter`(words: String) {
    let found = comments("---\nid: A # \(words)\n---\n")
    #expect(found.map { $0.rules.map(\.value) } == [["a-b", "c-d"]])
    #expect(found.map(\.reason?.value) == ["why"])
  }

  @Test(arguments: ["", ":", ": …", ": -"])
  func `what has no letter is no reason`(end: String) {
    #expect(comments("---\nid: A # lint: allow a-b\(end)\n---\n").map(\.reason) == [nil])
  }

  @Test func `until gives the last day`() throws {
    let found = comments("---\nid: A # lint: allow a-b until 2026-12-31: why\n---\n")
    #expect(found.first?.until?.value == CivilDay(year: 2026, month: 12, day: 31))
    #expect(found.first?.reason?.value == "why")
  }

  @Test func `a comment does not hide the words of an item before it`() throws {
    let document = DocumentReader.read(
      SourceText(
        path: "a.md",
        text: """
          ---
          id: A
          ---

          ## Action items

          - [ ] AI-1 (prevent) Do it @dba-li due:2020-04-30 <!-- lint: allow a-b: why -->
          """))
    let item = try #require(document.items.first)
    #expect(item.owner?.value == "dba-li")
    #expect(item.due?.value == CivilDay(year: 2020, month: 4, day: 30))
    #expect(item.text.plainText == "Do it")
  }

  @Test func `a comment behind a time that is meant out of order leaves it so`() throws {
    let document = DocumentReader.read(
      SourceText(
        path: "a.md",
        text: "---\nid: A\n---\n\n## Timeline\n\n- 14:03 one (sic) <!-- lint: allow a-b: why -->\n")
    )
    let entry = try #require(document.timeline.first)
    #expect(entry.isSic)
    #expect(entry.text.plainText == "one")
  }
}

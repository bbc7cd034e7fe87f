import Incidents
import Testing

@testable import Site

@Suite struct WordTableTests {
  @Test(arguments: Configuration.Language.allCases)
  func `the theme in the binary says everything in every language, and nothing that nobody uses`(
    language: Configuration.Language
  ) throws {
    let theme = try Theme.builtIn(language: language)
    #expect(theme.unusedWords.map(\.description) == [])
  }

  @Test(arguments: [
    ("a:\n  b: {en: x, ja: y}\n", "words.yml:2:3: “a.b” has no words in zh-Hans"),
    (
      "a:\n  b: {en: x, zh: y, ja: z}\n",
      "words.yml:2:14: “a.b” has words in “zh”; languages are en, zh-Hans, ja"
    ),
    (
      "a:\n  b: {en: '{n} of {m}', zh-Hans: '{n}', ja: '{n}{m}'}\n",
      "words.yml:2:3: {m} of “a.b” is not in all languages: zh-Hans differs from en"
    ),
    (
      "a:\n  b: {en: {one: x, other: y}, zh-Hans: z, ja: z}\n",
      "words.yml:2:11: “a.b” has two forms, but no {count} to choose by"
    ),
    (
      "a:\n  b: {en: {one: '{count}'}, zh-Hans: z, ja: z}\n",
      "words.yml:2:11: “a.b” has the forms `one` and `other`"
    ),
    (
      "a:\n  b: {en: '{n', zh-Hans: z, ja: z}\n",
      "words.yml:2:11: words are a text; a value stands in it as {name}"
    ),
    ("a: b\n", "words.yml:1:4: `a` is a mapping of keys to words"),
    ("- a\n", "words.yml:1:1: the table is a mapping of groups, `home: …`"),
    ("a:\n  b: [\n", "words.yml:3:1: a value is missing between brackets"),
  ])
  func `a mistake in the table is an error at its line and column`(table: String, message: String) {
    let error = #expect(throws: TemplateError.self) {
      try WordTable(Array(table.utf8), language: .en)
    }
    #expect(error?.description == message)
  }

  @Test func `words that nothing uses are named with their line`() throws {
    let table = try WordTable(
      Array("a:\n  b: {en: x, zh-Hans: x, ja: x}\n  c: {en: x, zh-Hans: x, ja: x}\n".utf8),
      language: .ja)
    #expect(
      table.unused(["a.b"]).map(\.description)
        == ["words.yml:3:3: nothing uses “a.c”; delete it"])
  }

  @Test func `words that the program needs are missed at their group`() throws {
    let files = try Theme.builtInFiles.map { file in
      guard file.path == "words.yml" else { return file }
      let text = try #require(String(validating: file.bytes, as: UTF8.self))
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("  place:") }
      return ThemeFile(path: file.path, bytes: Array(lines.joined(separator: "\n").utf8))
    }
    let error = #expect(throws: TemplateError.self) { try Theme(files: files, language: .en) }
    #expect(error?.message == "words.yml has no “pager.place”; did you mean “pager.back”?")
    #expect(error?.line ?? 0 > 1)
  }

  @Test func `a value that the program does not give is an error at its line`() throws {
    let files = try Theme.builtInFiles.map { file in
      guard file.path == "words.yml" else { return file }
      let text = try #require(String(validating: file.bytes, as: UTF8.self))
      return ThemeFile(
        path: file.path, bytes: Array(text.replacing("{number}", with: "{nummer}").utf8))
    }
    let error = #expect(throws: TemplateError.self) { try Theme(files: files, language: .en) }
    #expect(
      error?.message == "“home.page” has no {nummer}; it has {number}"
        || error?.message == "“pager.place” has no {nummer}; it has {number}, {total}")
  }
}

import Incidents
import Testing

@testable import Site

@Suite struct TemplateTests {
  /// Words for templates to name.
  static let table = """
    home:
      lead: {en: a < b, zh-Hans: 甲, ja: か}
      seen: {en: "{shown} of {total}", zh-Hans: "{total} 中的 {shown}", ja: "{total}中{shown}"}
      items:
        en: {one: "{count} item of {who}", other: "{count} items of {who}"}
        zh-Hans: "{who} 有 {count} 项"
        ja: "{who}の{count}件"
    """

  func set(
    _ files: [(name: String, text: String)], _ language: Configuration.Language = .en
  ) throws -> TemplateSet {
    try TemplateSet(
      files.map { TemplateFile(name: $0.name, path: $0.name, bytes: Array($0.text.utf8)) },
      words: try WordTable(Array(Self.table.utf8), language: language))
  }

  func rendered(
    _ template: String, _ record: Record, _ language: Configuration.Language = .en
  ) throws -> String {
    let set = try set([("page", template)], language)
    return String(decoding: try set.render("page", record).bytes, as: UTF8.self)
  }

  @Test func `the five characters of markup are escaped`() throws {
    #expect(try rendered("{{x}}", ["x": "a&b<c>\"d'"]) == "a&amp;b&lt;c&gt;&quot;d&#39;")
  }

  @Test func `a quote with a combining mark after it is still escaped`() throws {
    let output = try rendered("{{x}}", ["x": "\"\u{301}"])
    #expect(Array(output.utf8) == Array("&quot;\u{301}".utf8))
  }

  @Test func `safe bytes are printed as they are, with their values escaped`() throws {
    #expect(try rendered("{{x}}", ["x": .html("<b>\("<i>")</b>")]) == "<b>&lt;i&gt;</b>")
  }

  @Test func `a section repeats for a list and sees the names around it`() throws {
    let record: Record = ["a": "1", "xs": .list([["b": "2"], ["b": "3"]])]
    #expect(try rendered("{{#xs}}{{a}}{{b}};{{/xs}}", record) == "12;13;")
  }

  @Test func `the inner of two equal names counts`() throws {
    #expect(try rendered("{{#r}}{{a}}{{/r}}{{a}}", ["a": "1", "r": .record(["a": "2"])]) == "21")
  }

  @Test(arguments: [
    (Value.absent, "no"), (.text(""), "no"), (.number(0), "no"), (.flag(false), "no"),
    (.list([]), "no"), (.html(HTML()), "no"), (.text("x"), "yes"), (.number(-1), "yes"),
    (.flag(true), "yes"), (.record([:]), "yes"),
  ])
  func `a section is shown for a value, the inverted one for none`(
    value: Value, expected: String
  ) throws {
    #expect(try rendered("{{#x}}yes{{/x}}{{^x}}no{{/x}}", ["x": value]) == expected)
  }

  @Test func `sections nest`() throws {
    let inner: [Record] = [["n": .number(1)], ["n": .number(12)]]
    let record: Record = ["a": .list([["b": .list(inner)], ["b": .list([])]])]
    let template = "{{#a}}[{{#b}}({{n}}){{/b}}{{^b}}-{{/b}}]{{/a}}"
    #expect(try rendered(template, record) == "[(1)(12)][-]")
  }

  @Test func `lines of tags alone and indentation are not printed`() throws {
    let template = "<ul>\n  {{#x}}\n  <li>{{y}} z</li>\n  {{/x}}\n</ul>\n"
    #expect(
      try rendered(template, ["x": .list([["y": "1"], ["y": "2"]])])
        == "<ul>\n<li>1 z</li>\n<li>2 z</li>\n</ul>\n")
  }

  @Test func `a partial sees the names of its place`() throws {
    let set = try set([
      ("page", "{{#xs}}{{> row}}{{/xs}}"), ("row", "{{! one row }}<{{y}}>"),
    ])
    let output = try set.render("page", ["xs": .list([["y": "1"], ["y": "2"]])])
    #expect(output.bytes == Array("<1><2>".utf8))
  }

  @Test(arguments: [
    ("ab\n é{{wrong}}", "page:2:3: this page has no “wrong”; it has x"),
    ("{{x", "page:1:1: this tag is not closed; write “}}” at its end"),
    ("a{{#x}}", "page:1:2: section “x” is not closed; add {{/x}}"),
    ("{{/x}}", "page:1:1: there is no open section “x” to close"),
    ("{{#x}}{{^x}}{{/y}}", "page:1:13: this closes “y”, but “x” is open"),
    ("{{> row}}", "page:1:1: there is no template “row”; there are page"),
    ("{{> page}}", "page:1:1: template “page” contains itself"),
    ("{{{x}}}", "page:1:1: “{{{x}}” is no tag; a name is made of letters, digits, “-” and “_”"),
    ("a {{@home.lede}}", "page:1:3: words.yml has no “home.lede”; did you mean “home.lead”?"),
    ("\n{{@home.seen}}", "page:2:1: this page has no “shown”; it has x"),
    ("{{@}}", "page:1:1: “{{@}}” is no tag; a name is made of letters, digits, “-” and “_”"),
    ("{{a.b}}", "page:1:1: “{{a.b}}” is no tag; a name is made of letters, digits, “-” and “_”"),
    ("{{&x}}", "page:1:1: “{{&x}}” is no tag; a name is made of letters, digits, “-” and “_”"),
  ])
  func `a mistake is an error at its line and column`(template: String, message: String) {
    let error = #expect(throws: TemplateError.self) {
      try rendered(template, ["x": true])
    }
    #expect(error?.description == message)
  }

  @Test(
    arguments: [
      (.en, 1, "1 item of &lt;mia&gt;"), (.en, 2, "2 items of &lt;mia&gt;"),
      (.en, 0, "0 items of &lt;mia&gt;"), (.zhHans, 1, "&lt;mia&gt; 有 1 项"),
      (.ja, 2, "&lt;mia&gt;の2件"),
    ] as [(Configuration.Language, Int, String)])
  func `words are those of the language, with the values of the page in them`(
    language: Configuration.Language, count: Int, expected: String
  ) throws {
    let record: Record = ["count": .number(count), "who": "<mia>"]
    #expect(try rendered("{{@home.items}}", record, language) == expected)
  }

  @Test func `words are escaped as all text is`() throws {
    #expect(try rendered("{{@home.lead}}", [:]) == "a &lt; b")
  }

  @Test func `scripts get a sentence with its holes and forms`() throws {
    #expect(
      try rendered("{{@@home.items}}", [:]) == "{count} item of {who}|{count} items of {who}")
    #expect(try rendered("{{@@home.seen}}", [:], .ja) == "{total}中{shown}")
  }

  @Test func `a list is not printed by accident`() {
    let error = #expect(throws: TemplateError.self) { try rendered("{{x}}", ["x": .list([])]) }
    #expect(
      error?.message == "“x” is no text to print; use it as a section, {{#x}} … {{/x}}")
  }
}

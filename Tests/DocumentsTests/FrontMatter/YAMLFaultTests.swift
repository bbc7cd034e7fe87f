import Testing

@testable import Documents

/// What is wrong, where, and whether a way out is offered.
struct YAMLFaultTests {
  private func faults(_ text: String) -> [Diagnostic] {
    let source = SourceText(path: "x.yml", text: text)
    return YAMLReader.read(source, Span(0, source.bytes.count)).diagnostics
  }

  @Test(
    arguments: [
      ("a: b: c", 1, 5, "a second `: ` in one line"),
      ("a: 1\nb: @x", 2, 4, "cannot begin a value"),
      ("a: 1\n\tb: 2", 2, 1, "a tab in the indentation"),
      ("a: 1\nnothing\nb: 2", 2, 1, "a line without `key: value`"),
      ("a:\n  b: 1\n c: 2", 3, 2, "indentation"),
      ("a: [x, y\nb: 2", 2, 2, "not closed"),
      ("a: {x: 1", 1, 9, "not closed"),
      ("a: 'x", 1, 4, "a quoted value is not closed"),
      ("a: \"\\q\"", 1, 5, "unknown escape"),
      ("%YAML 1.1\na: 1", 2, 1, "directive"),
      ("? [a]\n: b", 1, 3, "a key must be a word"),
      ("[a]: b", 1, 1, "a key must be a word"),
      ("a: 1\n--- b", 2, 5, "only one YAML document"),
      ("a: |x\n  y", 1, 5, "behind `|`"),
    ])
  func `a fault is told in words, at its place`(
    text: String, line: Int, column: Int, words: String
  ) throws {
    let found = try #require(faults(text).first)
    #expect(found.message.contains(words), "\(found.message)")
    #expect(found.place.start == Position(line: line, column: column))
    #expect(found.rule == "document-unreadable" && found.severity == .error)
  }

  @Test(
    arguments: ["a: b: c", "a: 'x", "a: [x", "\ta: 1", "a: &x 1", "a: !t 1", "a: \"\\e\""])
  func `a fault comes with a way out`(text: String) {
    #expect(faults(text).first?.help.isEmpty == false)
  }

  @Test(
    arguments: [
      ("a: &x 1", "anchors", 4), ("a: !!str 1", "tags", 4), ("a: *x", "an alias", 4),
      ("a: &x [1]", "anchors", 4), ("a: !t {b: 1}", "tags", 4),
    ])
  func `anchors, tags and aliases are refused`(text: String, word: String, column: Int) throws {
    let found = try #require(faults(text).first)
    #expect(found.message.contains(word))
    #expect(found.place.start.column == column)
  }

  @Test(arguments: [(16, true), (17, false)])
  func `nesting is limited`(depth: Int, isRead: Bool) {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(faults(text).isEmpty == isRead)
  }

  @Test(arguments: [(YAMLLimits.values - 1, true), (YAMLLimits.values, false)])
  func `the number of values is limited`(items: Int, isRead: Bool) {
    #expect(faults(String(repeating: "- a\n", count: items)).isEmpty == isRead)
  }

  @Test(arguments: [(YAMLLimits.lineBytes, true), (YAMLLimits.lineBytes + 1, false)])
  func `the length of a line is limited`(bytes: Int, isRead: Bool) {
    #expect(faults("a: " + String(repeating: "x", count: bytes - 3)).isEmpty == isRead)
  }

  @Test(arguments: [("\\e", "U+001B"), ("\\0", "U+0000"), ("\\x9b", "U+009B"), ("\\r", "U+000D")])
  func `an escape that writes a control character is refused`(escape: String, name: String) throws {
    let source = SourceText(path: "x.yml", text: "a: \"x\(escape)y\"")
    let result = YAMLReader.read(source, Span(0, source.bytes.count))
    #expect(try #require(result.diagnostics.first).message.contains(name))
    #expect(result.root?["a"]?.text == "x\u{FFFD}y")
  }

  @Test(
    arguments: [
      ("a: x\u{1}y", 5), ("a: \u{FFFE}", 4),
    ])
  func `a character that YAML does not allow has its own place`(text: String, column: Int) throws {
    #expect(try #require(faults(text).first).place.start.column == column)
  }

  @Test func `bytes that are not UTF-8 have their own place`() throws {
    let source = SourceText(path: "x.yml", bytes: Array("a: 1\nb: ".utf8) + [0xFF, 0x0A])
    let found = YAMLReader.read(source, Span(0, source.bytes.count)).diagnostics
    #expect(try #require(found.first).place.start == Position(line: 2, column: 4))
  }

  @Test func `what follows a hash and is no comment is pointed at`() throws {
    let found = faults("title: roll back #123 of 4")
    #expect(try #require(found.first).severity == .warning)
    #expect(found.first?.place.start.column == 18)
    #expect(faults("title: roll back # then").isEmpty)
  }

  @Test func `what was read before a fault is kept`() {
    let source = SourceText(path: "x.yml", text: "a: 1\nb:\n  - 2\n  - {c: 3\nd: 4")
    let result = YAMLReader.read(source, Span(0, source.bytes.count))
    #expect(result.root?["a"]?.text == "1")
    #expect(!result.isComplete)
  }

  /// Texts that take other readers seconds or gigabytes; here each is refused or read at once.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 30_000),
      String(repeating: "- ", count: 4000), String(repeating: "k: v\n", count: 9000),
      String(repeating: "? ", count: 4000), String(repeating: "a: 'x\n", count: 9000),
      "[a]: b", "a: *a", "&a [*a, *a]: b",
      (0..<9000).map { "k\($0): v\n" }.joined(),
    ])
  func `hostile texts end`(text: String) {
    #expect(faults(text).count <= 10_000)
  }
}

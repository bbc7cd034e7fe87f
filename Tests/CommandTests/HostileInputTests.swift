import Foundation
import Testing

/// Files that nobody meant to write, through the program's front door: each is named with its place,
/// ends with exit code 1, and neither stops the others nor the program.
struct HostileInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    /// What standard output must hold.
    var expected: String

    init(_ name: String, _ text: String, _ expected: String) {
      self.init(name, bytes: Array(text.utf8), expected)
    }

    init(_ name: String, bytes: [UInt8], _ expected: String) {
      self.name = name
      self.bytes = bytes
      self.expected = expected
    }

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      "NUL", bytes: Array("---\nid: A\n---\nab".utf8) + [0] + Array("c\n".utf8),
      "x.md:4:3: error[document-unreadable]"),
    Case(
      "invalid UTF-8", bytes: Array("---\nid: 中".utf8) + [0xFF, 0x0A],
      "x.md:2:6: error[document-unreadable]"),
    Case(
      "unclosed front matter", "---\nid: A\n\n## Summary\n", "x.md:1:1: error[document-unreadable]"),
    Case("no front matter", "# Outage\n", "x.md:1:1: error[document-unreadable]"),
    Case("empty file", "", "x.md:1:1: error[document-unreadable]"),
    Case("duplicate key", "---\nid: A\nid: B\n---\n", "x.md:3:1: error[document-duplicate-key]"),
    Case(
      "alias bomb",
      "---\nx-a: &a [1]\nx-b: &b [*a, *a, *a, *a]\nx-c: [*b, *b, *b, *b]\n---\n",
      "x.md:2:6: error[document-unreadable]"),
    Case(
      "deep YAML", "---\nx-a: " + String(repeating: "[", count: 400) + "\n---\n",
      "x.md:2:21: error[document-unreadable]"),
    Case(
      "deep Markdown", "---\nid: A\n---\n" + String(repeating: "> ", count: 400) + "x\n",
      "x.md:4:"),
    Case(
      "huge line", "---\nid: A\n---\n" + String(repeating: "x", count: 20_000) + "\n", "x.md:4:"),
    Case(
      "huge file",
      "---\nid: A\n---\n" + String(repeating: "word word word\n\n", count: 20_000),
      "x.md:1:1: error[document-unreadable]"),
    Case(
      "tab in the indentation", "---\nroles:\n\tscribe: a\n---\n",
      "x.md:3:1: error[document-unreadable]"),
    Case(
      "id with slashes", "---\nid: ../../etc/passwd\n---\n",
      "x.md:2:5: error[document-invalid-value]"),
    Case(
      "unknown key", "---\nid: A\nsevrity: SEV1\n---\n", "x.md:3:1: error[document-unknown-key]"),
    Case(
      "escape sequence in a value", "---\nid: A\ntitle: \"\\e]0;owned\\a\"\n---\n",
      "x.md:3:8: error[document-unreadable]"),
  ]

  @Test(arguments: cases) func `is reported at its place`(_ hostile: Case) throws {
    let scratch = try Scratch(["incidents/good.md": Samples.incident])
    try scratch.write("incidents/x.md", bytes: hostile.bytes)
    let lint = try scratch.run("lint", "--format", "concise")
    #expect(lint.exitCode == 1, "\(lint.output)\(lint.errors)")
    #expect(lint.output.contains(hostile.expected), "\(lint.output)")
    #expect(!lint.output.contains("\u{1B}"))
    let ingest = try scratch.run("ingest")
    #expect(ingest.exitCode == 0, "\(ingest.errors)")
    #expect(ingest.output.contains("2 read"))
  }

  @Test(arguments: [
    ("a byte order mark", "\u{FEFF}" + Samples.incident),
    ("CRLF", Samples.incident.replacing("\n", with: "\r\n")),
  ])
  func `reads like any other`(_ name: String, _ text: String) throws {
    let scratch = try Scratch(["incidents/x.md": text])
    let lint = try scratch.run("lint", "--format", "concise")
    #expect(lint.exitCode == 0, "\(name): \(lint.output)")
  }

  @Test func `a symbolic link out of the tree is not followed`() throws {
    let scratch = try Scratch([
      "incidents/good.md": Samples.incident, "secret": "---\nid: S\n---\n",
    ])
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url("incidents/x.md").path, withDestinationPath: "../secret")
    let lint = try scratch.run("lint", "--format", "concise")
    #expect(lint.exitCode == 1)
    #expect(lint.output.contains("incidents/x.md:1:1: error[document-unreadable]"))
    #expect(lint.output.contains("symbolic link"))
    _ = try scratch.run("ingest")
    let ids = try scratch.run("query", "SELECT id FROM documents", "--format", "csv")
    #expect(ids.output == "id\r\nINC-2020-0408\r\n")
  }

  @Test func `a folder named like a document is reported`() throws {
    let scratch = try Scratch([
      "incidents/good.md": Samples.incident, "incidents/x.md/inner.txt": "",
    ])
    let lint = try scratch.run("lint", "--format", "concise")
    #expect(lint.exitCode == 1)
    #expect(lint.output.contains("incidents/x.md:1:1: error[document-unreadable]"))
  }

  @Test func `a named pipe does not make the program wait`() throws {
    let scratch = try Scratch(["incidents/good.md": Samples.incident])
    #expect(mkfifo(scratch.url("incidents/x.md").path, 0o644) == 0)
    let lint = try scratch.run("lint", "--format", "concise")
    #expect(lint.exitCode == 1)
    #expect(lint.output.contains("incidents/x.md:1:1: error[document-unreadable]"))
  }

  @Test func `an unreadable file is reported, the others are read`() throws {
    let scratch = try Scratch(["incidents/good.md": Samples.incident])
    try scratch.write("incidents/x.md", Samples.incident(id: "INC-2"))
    #expect(chmod(scratch.url("incidents/x.md").path, 0) == 0)
    let lint = try Unprivileged.run(["lint", "--format", "concise"], in: scratch)
    #expect(lint.exitCode == 1, "\(lint.errors)")
    #expect(lint.output.contains("incidents/x.md:1:1: error[document-unreadable]"))
    #expect(lint.output.contains("permission denied"))
  }

  @Test func `everything wrong in a file is reported, not the first`() throws {
    let scratch = try Scratch([
      "incidents/x.md": """
      ---
      id: a/b
      sevrity: SEV1
      status: finished
      status: final
      ---
      ## Timeline
      - 2020-13-45 10:00 what
      """
    ])
    let output = try scratch.run("lint", "--format", "concise").output
    for rule in [
      "2:5: error[document-invalid-value]", "3:1: error[document-unknown-key]",
      "4:9: error[document-invalid-value]", "5:1: error[document-duplicate-key]",
    ] { #expect(output.contains(rule), "\(rule) in \(output)") }
  }
}

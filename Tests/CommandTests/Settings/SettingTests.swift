import Foundation
import Testing

/// Which value holds, and where it is looked for.
struct SettingTests {
  /// A repository with a knowledge base in `kb`.
  private static func repository(_ configuration: String) throws -> Scratch {
    try Scratch([
      ".git/HEAD": "ref: refs/heads/main\n", "kb/postmortem.yml": configuration,
      "kb/incidents/2020/a.md": Samples.incident,
      "kb/incidents/2020/b.md": Samples.incident(id: "INC-2").replacing("draft", with: "daft"),
    ])
  }

  /// The line of `config show` for a setting.
  private static func shown(
    _ name: String, _ scratch: Scratch, _ arguments: [String] = [], in folder: String = "kb",
    environment: [String: String] = [:]
  ) throws -> [String] {
    let outcome = try Program.run(
      ["config", "show"] + arguments, in: scratch.url(folder).path, environment: environment)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let line = outcome.output.split(separator: "\n").first { $0.hasPrefix(name + " ") }
    return try #require(line).split(separator: " ").dropFirst().map(String.init)
  }

  @Test func `a flag counts before a variable before the file before the default`() throws {
    let scratch = try Self.repository("title: x\nfail_on: note\n")
    let variable = ["POSTMORTEM_FAIL_ON": "warning"]
    #expect(
      try Self.shown("fail_on", scratch, ["--fail-on", "never"], environment: variable)
        == ["never", "--fail-on"])
    #expect(
      try Self.shown("fail_on", scratch, environment: variable) == [
        "warning", "POSTMORTEM_FAIL_ON",
      ])
    #expect(try Self.shown("fail_on", scratch) == ["note", "postmortem.yml:2:10"])
    #expect(
      try Self.shown("fail_on", scratch, environment: ["POSTMORTEM_FAIL_ON": ""])
        == ["note", "postmortem.yml:2:10"])
    try scratch.write("kb/postmortem.yml", "title: x\n")
    #expect(try Self.shown("fail_on", scratch) == ["error", "default"])
  }

  @Test func `the value is used, not only shown`() throws {
    let scratch = try Scratch([
      "incidents/a.md": Samples.incident, "postmortem.yml": "fail_on: warning\n",
    ])
    #expect(try scratch.run("lint").exitCode == 1)
    #expect(try scratch.run("lint", "--fail-on", "error").exitCode == 0)
    #expect(
      try scratch.run("lint", environment: ["POSTMORTEM_FAIL_ON": "never"]).exitCode == 0)
    let github = try scratch.run("lint", environment: ["POSTMORTEM_FORMAT": "github,json=a.json"])
    #expect(github.output.hasPrefix("::warning file="))
    #expect(scratch.bytes("a.json") != nil)
    _ = try scratch.run("ingest", environment: ["POSTMORTEM_DATABASE": "other.sqlite"])
    #expect(scratch.bytes("other.sqlite") != nil && scratch.bytes("build/postmortem.sqlite") == nil)
  }

  @Test func `the file is found from a folder below, and paths are meant from there`() throws {
    let scratch = try Self.repository("database: data/x.sqlite\n")
    let below = scratch.url("kb/incidents/2020").path
    #expect(try Self.shown("database", scratch, in: "kb/incidents")[1] == "../postmortem.yml:1:11")
    let lint = try Program.run(["lint", "b.md", "--format", "concise"], in: below)
    #expect(lint.output.hasPrefix("b.md:5:9: error[document-invalid-value]"), "\(lint.output)")
    let text = try Program.run(["lint", "../2020/b.md", "--format", "text"], in: below)
    #expect(text.output.contains(" 5 | status: daft\n"), "\(text.output)\(text.errors)")
    _ = try Program.run(["lint", "--format", "json=all.json"], in: below)
    #expect(scratch.text("kb/incidents/2020/all.json")?.contains("\"incidents/2020/b.md\"") == true)
    let ingest = try Program.run(["ingest"], in: below)
    #expect(ingest.output.hasPrefix("../../data/x.sqlite: 2 read"), "\(ingest.output)")
    #expect(scratch.bytes("kb/data/x.sqlite") != nil)
    _ = try Program.run(["ingest", "--database", "y.sqlite"], in: below)
    #expect(scratch.bytes("kb/incidents/2020/y.sqlite") != nil)
  }

  @Test func `nothing above the repository, or outside one, is looked at`() throws {
    let scratch = try Scratch([
      "postmortem.yml": "title: outside\n", "plain/incidents/a.md": Samples.incident,
      "repo/.git/HEAD": "x", "repo/incidents/a.md": Samples.incident,
    ])
    for folder in ["plain", "repo"] {
      #expect(try Self.shown("title", scratch, in: folder) == ["default"])
    }
  }

  @Test(
    arguments: [
      ("patience: soon\n", [:], "postmortem.yml:1:11: `patience` is a number of seconds"),
      ("database: /tmp/x\n", [:], "leads out of the knowledge base"),
      ("output: ../x\n", [:], "postmortem.yml:1:9: `output` leads out of the knowledge base"),
      ("format: [sarfi]\n", [:], "did you mean `sarif`?"),
      ("fail_on: errors\n", [:], "postmortem.yml:1:10: error[configuration-invalid-value]"),
      ("failon: error\n", [:], "did you mean `fail_on`?"),
      ("rules: {timeline-gap: of}\n", [:], "allowed: error, warning, note, off"),
      (
        "", ["POSTMORTEM_AS_OF": "yesterday"],
        "POSTMORTEM_AS_OF is a day, 2026-11-21, not `yesterday`"
      ),
      ("", ["POSTMORTEM_COLOR": "alwys"], "did you mean `always`?"),
    ] as [(String, [String: String], String)])
  func `what means nothing is wrong usage, with its place`(
    configuration: String, environment: [String: String], message: String
  ) throws {
    let scratch = try Scratch([
      "incidents/a.md": Samples.incident, "postmortem.yml": configuration,
    ])
    let outcome = try scratch.run("lint", environment: environment)
    #expect(outcome.exitCode == 2, "\(outcome.output)")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func `an unknown variable of ours is warned of`() throws {
    let scratch = try Scratch(["incidents/a.md": Samples.incident])
    let outcome = try scratch.run("lint", environment: ["POSTMORTEM_FAILON": "warning"])
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.contains("POSTMORTEM_FAILON is no variable of ours"))
    #expect(outcome.errors.contains("did you mean POSTMORTEM_FAIL_ON?"))
  }

  @Test func `colours are chosen`() throws {
    let scratch = try Scratch(["incidents/a.md": "---\nid: A\n---\n"])
    #expect(try !scratch.run("lint").output.contains("\u{1B}"))
    #expect(try scratch.run("lint", "--color", "always").output.contains("\u{1B}["))
    let both = ["NO_COLOR": "1", "POSTMORTEM_COLOR": "always"]
    #expect(try scratch.run("lint", environment: both).output.contains("\u{1B}["))
    #expect(
      try Self.shown("color", scratch, in: ".", environment: ["NO_COLOR": "1"])
        == ["never", "NO_COLOR"])
  }
}

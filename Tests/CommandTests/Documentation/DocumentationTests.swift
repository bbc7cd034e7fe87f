import Foundation
import Testing

/// `docs/commands.md`, the help and the program say the same.
struct DocumentationTests {
  @Test func `every command has its section, and no other has one`() throws {
    let sections = CommandSection.all(in: try Repository.text("docs/commands.md"))
    #expect(sections.map(\.name).sorted() == (try CommandHelp.all()).map(\.name).sorted())
  }

  @Test func `the readme names every command`() throws {
    let readme = try Repository.text("README.md")
    for help in try CommandHelp.all() {
      #expect(readme.contains("`postmortem \(help.name)"), "\(help.name)")
    }
  }

  @Test func `a section has the synopsis, the options and the arguments of its command`() throws {
    let sections = CommandSection.all(in: try Repository.text("docs/commands.md"))
    for help in try CommandHelp.all() {
      let section = try #require(sections.first { $0.name == help.name }, "\(help.name)")
      #expect(section.usage == help.usage)
      #expect(section.options == help.options, "\(help.name)")
      for argument in help.arguments {
        #expect(section.usage.contains(argument), "\(help.name) \(argument)")
      }
    }
  }

  @Test func `every variable of the environment that is read has its row`() throws {
    let page = try Repository.text("docs/commands.md")
    let sources = try Repository.files(below: "Sources", ".swift").map(Repository.text)
    let names = Set(
      sources.flatMap { source in
        source.matches(of: /"(POSTMORTEM_[A-Z_]+[A-Z]|GITHUB_[A-Z_]+|NO_COLOR)"/)
          .map { String($0.1) }
      })
    let rows = Set(page.matches(of: /(?m)^\| `([A-Z_]+)` \|/).map { String($0.1) })
    #expect(!names.isEmpty)
    #expect(rows == names)
  }

  @Test(arguments: ["README.md", "docs/commands.md"])
  func `the examples of a page do what the page says`(page: String) throws {
    let scratch = try Repository.knowledgeBase()
    #expect(try scratch.run("ingest").exitCode == 0)
    let examples = CommandExample.all(in: try Repository.text(page))
    #expect(!examples.isEmpty)
    let folder = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path
    for example in examples {
      var output = ""
      for command in example.commands {
        let outcome = try Program.run(
          ["-c", command.line], in: scratch.path,
          environment: ["PATH": "\(folder):/usr/bin:/bin"], executable: "/bin/sh")
        #expect(outcome.exitCode == command.exitCode, "\(command.line)\n\(outcome.errors)")
        output += outcome.output
      }
      let missing = example.missing(in: output)
      #expect(missing == nil, "\(example.commands.map(\.line))\n\(output)")
    }
  }

  @Test func `the shapes of JSON have the keys of the page`() throws {
    let blocks = try Repository.text("docs/commands.md").matches(of: /```json\n([^`]+)```/)
      .map { String($0.1) }
    let scratch = try Repository.knowledgeBase()
    try scratch.write(
      "incidents/new.md", Samples.signedOff.replacing("services:", with: "srvices:"))
    #expect(try scratch.run("ingest").exitCode == 0)
    let answers = [
      try scratch.run("lint", "--format", "json").output,
      try scratch.run("search", "CommunicationsException", "--json").output,
      try Self.itemsOfEveryForm(),
      try Self.disagreements(),
      try scratch.run("config", "show", "--fail-on", "warning", "--json").output,
    ]
    #expect(blocks.map(Self.keys) == answers.map(Self.keys))
  }

  /// The list of items that have all there is to have.
  private static func itemsOfEveryForm() throws -> String {
    let items = """
      - [ ] AI-1 (prevent, P1, RC-1) a @li due:2020-04-30
        - ticket: OPS-1
      - [x] AI-2 b @li closed:2020-05-01
        - evidence: run 8
        - verified: @chen 2020-05-02
      - [-] AI-3 c
        - declined: not needed, @li 2020-05-01
      """
    let text = Samples.incident.components(separatedBy: "- [ ] AI-1")[0] + items + "\n"
    let people = "li: {team: accounts}\nchen: {}\n"
    let settings = "tickets: {url: \"https://tracker.example.org/browse/{ticket}\"}\n"
    return try Scratch([
      "incidents/a.md": text, "policy/people.yml": people, "postmortem.yml": settings,
    ]).run("actions", "--all", "--json").output
  }

  /// A disagreement that `--write` is refused.
  private static func disagreements() throws -> String {
    let files = [
      "incidents/a.md": Samples.incident.replacing(" due:2020-04-30", with: "")
        + "\n  - ticket: OPS-1\n",
      "a.csv": "key,status,due\nOPS-1,Open,2020-01-01\n",
    ]
    return try Scratch(files).run("actions", "sync", "--from", "a.csv", "--write", "--json").output
  }

  /// Every key of every object in a JSON text: quotes inside its strings are escaped.
  private static func keys(of text: String) -> Set<String> {
    Set(text.matches(of: /"(\w+)" ?:/).map { String($0.1) })
  }

  @Test func `the help of the program fits a screen`() throws {
    #expect(try CommandHelp("").lines.count <= 30)
  }

  @Test(
    arguments: [
      ("build", ["build/postmortem.sqlite", "build/site", "auto"]),
      ("lint", ["text", "error", "auto"]), ("search", ["build/postmortem.sqlite", "10"]),
      ("init", ["UTC", "en", "."]),
    ])
  func `the help says once what holds where nobody says anything`(name: String, values: [String])
    throws
  {
    let text = try CommandHelp(name).lines.joined(separator: " ").replacing(/\s+/, with: " ")
    for value in values {
      #expect(text.contains("default: \(value))"), "\(value)")
      #expect(!text.contains("\(value). (default: \(value))"))
    }
  }

  @Test func `no line of any help is longer than 80 cells or names a page of this repository`()
    throws
  {
    let names = [""] + (try CommandHelp("").subcommands) + (try CommandHelp.all()).map(\.name)
    for name in names {
      for line in try CommandHelp(name).lines {
        let cells = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
        #expect(cells <= 80, "\(name): \(line)")
        // Who has the program need not have this repository.
        #expect(!line.contains("docs/"), "\(name): \(line)")
      }
    }
  }
}

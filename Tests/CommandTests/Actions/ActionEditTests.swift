import Foundation
import Testing

/// `actions done` and its neighbours, as people type them.
struct ActionEditTests {
  private static let people =
    "dba-li: {}\nqa-chen: {accounts: [chen]}\nalice: {}\nops-wang: {}\ndba: {}\n"

  private static func base(_ files: [String: String] = [:]) throws -> Scratch {
    try Scratch(
      ["incidents/a.md": Samples.incident + "\n"].merging(files) { $1 })
  }

  private static func item(_ scratch: Scratch) -> String {
    let text = scratch.text("incidents/a.md") ?? ""
    return text.components(separatedBy: "## Action items\n\n").last ?? ""
  }

  @Test func `an item is done, verified, opened again and moved`() throws {
    let scratch = try Self.base()
    let before = try #require(scratch.text("incidents/a.md"))
    let done = try scratch.run(
      "actions", "done", "INC-2020-0408/AI-1", "--evidence", "run 812", "--on", "2020-04-20")
    #expect(done.exitCode == 0, "\(done.errors)")
    #expect(
      done.output == """
        incidents/a.md:29: INC-2020-0408/AI-1 is done, closed on 2020-04-20
        next: postmortem actions verify INC-2020-0408/AI-1 --by <who looked at it>

        """)
    #expect(
      Self.item(scratch) == """
        - [x] AI-1 (prevent, RC-1) The console refuses a resume @dba-li due:2020-04-30 \
        closed:2020-04-20
          - evidence: run 812

        """)
    #expect(try scratch.run("actions", "verify", "AI-1", "--by", "@qa-chen").exitCode == 0)
    #expect(Self.item(scratch).contains("\n  - verified: @qa-chen 20"))
    let reopened = try scratch.run("actions", "reopen", "AI-1")
    #expect(reopened.exitCode == 0, "\(reopened.errors)")
    #expect(scratch.text("incidents/a.md") == before)
    let moved = try scratch.run(
      "actions", "move", "AI-1", "2020-06-01", "--reason", "the freeze", "--on", "2020-04-29")
    #expect(moved.exitCode == 0, "\(moved.errors)")
    #expect(
      moved.output
        == "incidents/a.md:29: INC-2020-0408/AI-1 is due on 2020-06-01, was on 2020-04-30\n")
    #expect(
      Self.item(scratch).hasSuffix(
        "due:2020-06-01\n  - slipped: 2020-04-30 → 2020-06-01 the freeze\n"))
    #expect(try scratch.run("actions", "reassign", "AI-1", "ops-wang").exitCode == 0)
    #expect(Self.item(scratch).contains(" @ops-wang due:2020-06-01\n"))
    let declined = try scratch.run(
      "actions", "decline", "AI-1", "--reason", "the console is gone", "--by", "alice")
    #expect(declined.exitCode == 0, "\(declined.errors)")
    #expect(Self.item(scratch).hasPrefix("- [-] AI-1"))
    #expect(try scratch.run("lint").exitCode == 0)
  }

  @Test(
    arguments: [
      (["done", "AI-1"], "AI-1 has no evidence; say with --evidence"),
      (["done", "AI-1", "--evidence", "n/a"], "`n/a` is no evidence"),
      (["done", "AI-1", "--evidence", " \n"], "--evidence is empty"),
      (["done", "AI-1", "--evidence", "x1", "--on", "2999-01-01"], "lies ahead"),
      (["verify", "AI-1", "--by", "qa-chen"], "AI-1 is open; only what is done can be verified"),
      (["move", "AI-1", "2999-06-01"], "AI-1 was due 2020-04-30; say with --reason why"),
      (
        ["move", "AI-1", "2020-06-01", "--reason", "x1"],
        "incidents/a.md:29:7: AI-1 cannot be due on 2020-06-01: that day lies before 20"
      ),
      (["move", "AI-1", "2020-06-31", "--reason", "x1"], "<date> `2020-06-31` is not a day"),
      (["move", "AI-1", "2020-04-30", "--on", "2020-04-01"], "AI-1 is due 2020-04-30 already"),
      (["verify", "AI-1"], "`--by <person>` is missing: who looked at the evidence, and is not"),
      (["reopen", "AI-1"], "AI-1 is open already"),
      (
        ["reassign", "AI-1", "dba-lee"],
        "@dba-lee is not in policy/people.yml; did you mean @dba-li?"
      ),
      (["reassign", "AI-1", "a b"], "`a b` is no name"),
      (["decline", "AI-1", "--by", "alice", "--reason", "n/a"], "is no reason"),
      (["decline", "AI-1", "--by", "alice"], "`--reason <text>` is missing: why"),
      (["done", "AI-2", "--evidence", "x1"], "there is no AI-2"),
      (["done", "INC-2020-0408/AI-2"], "INC-2020-0408 has no AI-2; it has AI-1"),
      (["done", "INC-2020-0409/AI-1"], "did you mean `INC-2020-0408/AI-1`?"),
      (["done", "one"], "`one` is no action item"),
      (["finish", "AI-1"], "there is no command `finish` of `actions`"),
    ])
  func `what the linter would refuse is refused`(words: [String], message: String) throws {
    let scratch = try Self.base(["policy/people.yml": Self.people])
    let before = scratch.text("incidents/a.md")
    let outcome = try Program.run(["actions"] + words, in: scratch.path)
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(scratch.text("incidents/a.md") == before)
  }

  @Test func `nobody verifies what is theirs, under whatever name`() throws {
    let scratch = try Self.base([
      "policy/people.yml": "dba-li: {accounts: [li]}\ndba: {}\nops-wang: {}\n"
    ])
    #expect(try scratch.run("actions", "done", "AI-1", "--evidence", "run 8").exitCode == 0)
    let outcome = try scratch.run("actions", "verify", "AI-1", "--by", "LI")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("incidents/a.md:29:7: @LI is the owner of AI-1"))
  }

  @Test func `nothing is verified or opened again before it was closed`() throws {
    let scratch = try Self.base()
    let done = try scratch.run(
      "actions", "done", "AI-1", "--evidence", "run 8", "--on", "2020-04-20")
    #expect(done.exitCode == 0, "\(done.errors)")
    for words in [["verify", "AI-1", "--by", "qa-chen"], ["reopen", "AI-1"]] {
      let outcome = try Program.run(
        ["actions"] + words + ["--on", "2020-04-19"], in: scratch.path)
      #expect(outcome.exitCode == 2)
      #expect(outcome.errors.contains("AI-1 was closed on 2020-04-20"), "\(outcome.errors)")
    }
  }

  @Test func `a former id leads to the item`() throws {
    let scratch = try Self.base()
    let text = try #require(scratch.text("incidents/a.md"))
    try scratch.write(
      "incidents/a.md",
      text.replacing("id: INC-2020-0408\n", with: "id: INC-2020-0408\nformer_ids: [INC-2019-1]\n"))
    let outcome = try scratch.run("actions", "reassign", "INC-2019-1/AI-1", "ops-wang")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.output.contains(": INC-2020-0408/AI-1 is @ops-wang's, was @dba-li's"))
  }

  @Test func `a secret is not written`() throws {
    let scratch = try Self.base()
    let before = scratch.text("incidents/a.md")
    let outcome = try scratch.run(
      "actions", "done", "AI-1", "--evidence", "mysql://app:Zeb7a-cross" + "ing-at-9@db-1/shop")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("leak-secret"), "\(outcome.errors)")
    #expect(scratch.text("incidents/a.md") == before)
  }

  @Test func `a bare id that several documents have is answered with the choice`() throws {
    let scratch = try Self.base([
      "incidents/b.md": Samples.incident(id: "INC-2021-0001") + "\n",
      "incidents/c.md": Samples.incident.replacing("id: INC-2020-0408\n", with: "") + "\n",
    ])
    let outcome = try scratch.run("actions", "done", "AI-1", "--evidence", "run 8")
    #expect(outcome.exitCode == 2)
    #expect(
      outcome.errors.hasPrefix(
        """
        postmortem: 3 action items are called AI-1; say which:
          INC-2020-0408/AI-1  incidents/a.md:29
          INC-2021-0001/AI-1  incidents/b.md:
        """), "\(outcome.errors)")
    #expect(outcome.errors.contains("incidents/c.md/AI-1"))
    let path = try scratch.run(
      "actions", "done", "incidents/c.md/AI-1", "--evidence", "run 8", "--json")
    #expect(path.exitCode == 0, "\(path.errors)")
    #expect(path.output.contains(#""state" : "done""#))
  }

  @Test(arguments: ["--dry-run", "--diff"])
  func `a dry run shows the difference and writes nothing`(option: String) throws {
    let scratch = try Self.base()
    let before = scratch.tree(".")
    let diff = try scratch.run("actions", "done", "AI-1", "--evidence", "run 8", option)
    #expect(diff.output.contains("\n+  - evidence: run 8\n"))
    #expect(diff.output.contains("\n-- [ ] AI-1"))
    let json = try scratch.run("actions", "done", "AI-1", "--evidence", "run 8", option, "--json")
    #expect(json.output.contains(#""isWritten" : false"#))
    #expect(scratch.tree(".") == before)
  }

  @Test func `mode, mark and a secret elsewhere stay`() throws {
    let text = "\u{FEFF}" + Samples.incident + "\n  - note: password=hunter2hunter2Zq9\n"
    let scratch = try Scratch(["incidents/a.md": text])
    chmod(scratch.url("incidents/a.md").path, 0o640)
    let outcome = try scratch.run("actions", "reassign", "AI-1", "ops-wang")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(scratch.text("incidents/a.md") == text.replacing("@dba-li", with: "@ops-wang"))
    let mode =
      try FileManager.default.attributesOfItem(
        atPath: scratch.url("incidents/a.md").path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }
}

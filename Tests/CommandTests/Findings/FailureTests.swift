import Foundation
import Testing

/// What makes a run fail, and what is looked at.
struct FailureTests {
  /// A warning and nothing worse: late in review.
  private static func late() throws -> Scratch {
    try Scratch(["incidents/a.md": Samples.incident])
  }

  @Test(
    arguments: [
      ("error", 0), ("warning", 1), ("note", 1), ("never", 0), ("warnign", 2), ("", 2),
    ] as [(String, Int32)])
  func `--fail-on says from which severity on a run fails`(level: String, code: Int32) throws {
    #expect(try Self.late().run("lint", "--fail-on", level).exitCode == code)
  }

  @Test func `a run that fails by errors does not with never`() throws {
    let scratch = try Scratch(["incidents/a.md": "---\nid: A\n---\n"])
    #expect(try scratch.run("lint").exitCode == 1)
    #expect(try scratch.run("lint", "--fail-on", "never").exitCode == 0)
  }

  @Test func `rules are chosen by name and by group`() throws {
    let scratch = try Scratch(["incidents/a.md": "---\nid: A\nx: 1\n---\n"])
    let only = try scratch.run(
      "lint", "--select", "document-unknown-key,signoff", "--format", "concise")
    #expect(only.output.split(separator: "\n").count == 2, "\(only.output)")
    #expect(only.exitCode == 1)
    #expect(try scratch.run("lint", "--ignore", "document").exitCode == 0)
    let unknown = try scratch.run("lint", "--select", "documnet")
    #expect(unknown.exitCode == 2)
    #expect(unknown.errors.contains("did you mean `document`?"))
  }

  @Test func `statistics stand instead of the list`() throws {
    let scratch = try Scratch(["incidents/a.md": "---\nid: A\nx: 1\n---\n"])
    let outcome = try scratch.run("lint", "--statistics", "--select", "document-unknown-key")
    #expect(outcome.output == "1  error  document-unknown-key\n1 error in 1 file\n")
    #expect(outcome.exitCode == 1)
  }

  @Test func `the id that is proposed for one of two documents is free`() throws {
    let scratch = try Scratch([
      "incidents/a.md": Samples.incident(id: "INC-9"),
      "incidents/b.md": Samples.incident(id: "INC-9b"),
      "incidents/c.md": Samples.incident(id: "INC-9b"),
      "incidents/d.md": Samples.incident(id: "INC-9"),
    ])
    let output = try scratch.run("lint").output
    #expect(output.contains("add a letter: `INC-9c` is free"))
    #expect(output.contains("add a letter: `INC-9d` is free"))
  }

  @Test func `standard input stands for a document within the knowledge base`() throws {
    let scratch = try Scratch([
      "incidents/a.md": Samples.incident, "incidents/b.md": Samples.incident(id: "INC-2"),
    ])
    let same = Samples.incident(id: "INC-2").replacing("draft", with: "daft")
    let outcome = try scratch.run(
      "lint", "--stdin-filename", "./incidents/c.md", input: same)
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.contains("c.md:5:9\n"), "\(outcome.output)")
    #expect(outcome.output.contains(" 5 | status: daft\n"))
    #expect(outcome.output.contains("document-duplicate-id"))
    #expect(scratch.bytes("incidents/c.md") == nil)
    let new = try scratch.run(
      "lint", "--stdin-filename", "incidents/new.md", input: Samples.incident(id: "INC-3"))
    #expect(new.exitCode == 0, "\(new.output)")
    #expect(new.output.contains("in 1 file"))
  }

  @Test(arguments: ["README.md", "incidents/a.txt", "../incidents/a.md", "/incidents/a.md"])
  func `standard input cannot stand for what is no document`(path: String) throws {
    let outcome = try Self.late().run("lint", "--stdin-filename", path, input: "x")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("documents are the *.md files below incidents/"))
  }

  @Test func `a wrong flag is wrong usage with every command`() throws {
    let scratch = try Scratch()
    for help in try CommandHelp.all() {
      let words = help.name.split(separator: " ").map(String.init)
      let outcome = try Program.run(
        words + ["--no-such-flag"] + help.arguments.map { _ in "x" }, in: scratch.path)
      #expect(outcome.exitCode == 2, "\(help.name)")
      #expect(outcome.output.isEmpty && outcome.errors.contains("--no-such-flag"), "\(help.name)")
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `ctrl-c while standard input is waited for ends at once`() throws {
    let scratch = try Self.late()
    // A pipe that nobody writes to.
    let running = try Program.start(
      [
        "-c", "mkfifo pipe; exec \"$0\" lint --stdin-filename incidents/a.md <> pipe", Program.path,
      ],
      in: scratch.path, executable: "/bin/bash")
    usleep(1_000_000)
    running.process.interrupt()
    let outcome = try running.outcome()
    #expect(outcome.exitCode == 130, "\(outcome.errors)")
  }
}

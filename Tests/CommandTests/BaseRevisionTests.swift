import Testing

/// `lint --base`: only what is new since the branch began.
struct BaseRevisionTests {
  /// An incident with one error, a missing sign-off; `title` tells two apart.
  static func faulty(id: String, title: String = "A change without sign-off") -> String {
    Samples.incident(id: id)
      .replacing("The resize released the live primary", with: title)
      .replacing(
        "no_changes: {by: ops-wang, searched: [deploy log]}",
        with: """
          changes:
            - {id: CHG-1, title: Resize, kind: normal, risk: low, targets: [user-center],
               category: capacity, executed_by: ops-wang, started_at: 2020-04-08 17:00}
          """)
  }

  /// Rules of the errors that are told, with their documents.
  static func errors(_ outcome: Program.Outcome) -> [String] {
    outcome.output.matches(of: /(?m)^(\S+):\d+:\d+: error\[(\S+)\]/).map { "\($0.1) \($0.2)" }
  }

  private func lint(_ scratch: Scratch, _ more: String...) throws -> Program.Outcome {
    try Program.run(
      ["lint", "--base", "main", "--as-of", "2020-05-01", "--format", "concise"] + more,
      in: scratch.path)
  }

  @Test func `a finding of the base is not told, a new one is`() throws {
    let scratch = try Scratch.repository(["incidents/a.md": Self.faulty(id: "INC-1")])
    try scratch.write("incidents/b.md", Self.faulty(id: "INC-2"))
    let outcome = try lint(scratch)
    #expect(outcome.exitCode == 1)
    #expect(Self.errors(outcome) == ["incidents/b.md signoff-missing"])
    #expect(outcome.output.contains("existing findings since main ("))
  }

  @Test(arguments: ["gitlab", "sarif", "junit", "text=findings.txt"])
  func `what is not shown is counted beside forms that have no room for it`(format: String) throws {
    let scratch = try Scratch.repository(["incidents/a.md": Self.faulty(id: "INC-1")])
    let outcome = try scratch.run("lint", "--base", "main", "--format", format)
    #expect(outcome.errors.contains("since main ("))
    let isForMachines = ["gitlab", "sarif", "junit"].contains(format)
    #expect(!isForMachines || !outcome.output.contains("since main ("))
  }

  @Test func `a branch that adds nothing passes, and says what it does not show`() throws {
    let scratch = try Scratch.repository(["incidents/a.md": Self.faulty(id: "INC-1")])
    let outcome = try lint(scratch)
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("1 error"))
    #expect(outcome.output.contains("not shown"))
  }

  @Test func `lines that move and a file with another name bring nothing new`() throws {
    let scratch = try Scratch.repository(["incidents/a.md": Self.faulty(id: "INC-1")])
    try scratch.remove("incidents/a.md")
    try scratch.write(
      "incidents/2020/z.md",
      Self.faulty(id: "INC-1").replacing("\n## Summary", with: "\n\n\n## Summary"))
    #expect(Self.errors(try lint(scratch)) == [])
  }

  @Test func `a second finding of one fingerprint is new`() throws {
    let gap = "- 18:29 resolve: connections recover"
    let twice = gap + "\n- 17:00 note: earlier"
    let scratch = try Scratch.repository([
      "incidents/a.md": Samples.incident.replacing(gap, with: twice)
    ])
    try scratch.write(
      "incidents/a.md",
      Samples.incident.replacing(gap, with: twice + "\n- 16:00 note: much earlier"))
    let outcome = try lint(scratch)
    #expect(Self.errors(outcome) == ["incidents/a.md timeline-out-of-order"])
    #expect(outcome.output.contains("16:00"))
  }

  @Test func `what was a note and is an error now is new`() throws {
    let own = Self.faulty(id: "INC-1")
    let retold = own.replacing("status: draft", with: "status: draft\nsource: {title: T}")
    let scratch = try Scratch.repository(["incidents/a.md": retold])
    try scratch.write("incidents/a.md", own)
    #expect(Self.errors(try lint(scratch)) == ["incidents/a.md signoff-missing"])
  }

  @Test func `a missing sign-off is found where no line was touched`() throws {
    // The status is what changed; the finding stands elsewhere.
    let active = Self.faulty(id: "INC-1").replacing("status: draft", with: "status: active")
    let scratch = try Scratch.repository(["incidents/a.md": active])
    try scratch.write("incidents/a.md", Self.faulty(id: "INC-1"))
    #expect(Self.errors(try lint(scratch)) == ["incidents/a.md signoff-missing"])
  }

  @Test func `a link to a document that was deleted is new`() throws {
    let scratch = try Scratch.repository([
      "incidents/a.md": Samples.incident(id: "INC-1"),
      "incidents/b.md": Samples.incident(id: "INC-2")
        .replacing(
          "status: draft", with: "status: draft\nrelated: [{id: INC-1, relation: follows}]"),
    ])
    try scratch.remove("incidents/a.md")
    let outcome = try lint(scratch)
    #expect(outcome.output.contains("incidents/b.md"))
    #expect(outcome.output.contains("link-unknown-reference"))
  }

  @Test func `the policy of the base judges, and a change of it is said`() throws {
    let scratch = try Scratch.repository([
      "postmortem.yml": "timezone: Asia/Tokyo\n", "incidents/a.md": Samples.incident,
    ])
    try scratch.write("postmortem.yml", "rules: {signoff: off}\n")
    try scratch.write("incidents/b.md", Self.faulty(id: "INC-2"))
    let outcome = try lint(scratch)
    #expect(Self.errors(outcome) == ["incidents/b.md signoff-missing"])
    #expect(
      outcome.output.contains(
        "postmortem.yml changed in this branch; judged by the policy of main"))
  }

  @Test func `the policy is that of the tip of the base, not of an old commit`() throws {
    let scratch = try Scratch.repository([
      "postmortem.yml": "rules: {signoff: off}\n", "incidents/a.md": Samples.incident,
    ])
    try scratch.git("checkout", "--quiet", "main")
    try scratch.write("postmortem.yml", "rules: {signoff: error}\n")
    try scratch.commit()
    try scratch.git("checkout", "--quiet", "work")
    try scratch.write("incidents/b.md", Self.faulty(id: "INC-2"))
    let outcome = try lint(scratch)
    #expect(Self.errors(outcome) == ["incidents/b.md signoff-missing"])
    #expect(!outcome.output.contains("changed in this branch"))
  }

  @Test func `a branch cannot decide what fails it`() throws {
    let scratch = try Scratch.repository(["incidents/a.md": Samples.incident])
    try scratch.write("postmortem.yml", "fail_on: never\n")
    try scratch.write("incidents/b.md", Self.faulty(id: "INC-2"))
    #expect(try lint(scratch).exitCode == 1)
    #expect(try lint(scratch, "--fail-on", "never").exitCode == 0)
  }

  @Test func `documents cannot hide in another folder`() throws {
    let scratch = try Scratch.repository(["incidents/a.md": Samples.incident])
    try scratch.write("postmortem.yml", "incidents: elsewhere\n")
    try scratch.write("elsewhere/b.md", Self.faulty(id: "INC-2"))
    try scratch.write("incidents/c.md", Self.faulty(id: "INC-3"))
    #expect(
      Self.errors(try lint(scratch)) == [
        "elsewhere/b.md signoff-missing", "incidents/c.md signoff-missing",
      ])
  }

  @Test func `a folder of documents may get another name`() throws {
    let scratch = try Scratch.repository([
      "postmortem.yml": "incidents: old\n", "old/a.md": Self.faulty(id: "INC-1"),
    ])
    try scratch.remove("old")
    try scratch.write("postmortem.yml", "incidents: new\n")
    try scratch.write("new/a.md", Self.faulty(id: "INC-1"))
    try scratch.write("new/b.md", Self.faulty(id: "INC-2"))
    #expect(Self.errors(try lint(scratch)) == ["new/b.md signoff-missing"])
  }

  @Test func `a knowledge base in a folder of the repository is compared with itself`() throws {
    let scratch = try Scratch.repository([
      "docs/pm/incidents/a.md": Self.faulty(id: "INC-1"), "incidents/x.md": "no document",
    ])
    try scratch.write("docs/pm/incidents/b.md", Self.faulty(id: "INC-2"))
    #expect(Self.errors(try lint(scratch, "-C", "docs/pm")) == ["incidents/b.md signoff-missing"])
  }

  @Test func `a knowledge base that is new has nothing to hide behind`() throws {
    let scratch = try Scratch.repository(["readme.txt": "nothing"])
    try scratch.write("pm/incidents/a.md", Self.faulty(id: "INC-1"))
    #expect(Self.errors(try lint(scratch, "-C", "pm")) == ["incidents/a.md signoff-missing"])
  }

  @Test func `line ends that git turned bring nothing new`() throws {
    let scratch = try Scratch.repository([
      "incidents/a.md": Self.faulty(id: "INC-1"), "postmortem.yml": "title: T\n",
    ])
    for name in ["incidents/a.md", "postmortem.yml"] {
      let text = try #require(scratch.text(name))
      try scratch.write(name, text.replacing("\n", with: "\r\n"))
    }
    let outcome = try lint(scratch)
    #expect(Self.errors(outcome) == [])
    #expect(!outcome.output.contains("changed in this branch"))
  }

  @Test func `names with line ends, quotes and no encoding are compared like others`() throws {
    let scratch = try Scratch.repository(["incidents/a\n\"b\".md": Self.faulty(id: "INC-1")])
    #expect(try lint(scratch).exitCode == 0)
    try scratch.write("incidents/c\n\"d\".md", Self.faulty(id: "INC-2"))
    let outcome = try lint(scratch)
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.contains(#"incidents/c\u{A}"d".md"#))
  }

  @Test func `links and files that are no text are compared, too`() throws {
    let scratch = try Scratch.repository(["incidents/a.md": Samples.incident])
    try scratch.git("checkout", "--quiet", "main")
    try scratch.write("incidents/broken.md", bytes: [0xFF, 0xFE])
    try scratch.write("notes/n.txt", "x")
    _ = try Program.run(
      ["-s", "a.md", "incidents/link.md"], in: scratch.path, executable: "/bin/ln")
    _ = try Program.run(
      ["-s", "../notes", "incidents/notes"], in: scratch.path, executable: "/bin/ln")
    try scratch.commit()
    let outcome = try lint(scratch, "--base", "main")
    #expect(outcome.exitCode == 0, "\(outcome.output)")
    #expect(outcome.output.contains("(2 errors, 3 warnings)"))
  }

  @Test func `what stands in a submodule counts as new, and that is said`() throws {
    let other = try Scratch.repository(["b.md": Self.faulty(id: "INC-2")])
    let scratch = try Scratch.repository(["incidents/a.md": Samples.incident])
    try scratch.git("checkout", "--quiet", "main")
    try scratch.git("submodule", "--quiet", "add", other.path, "incidents/other")
    try scratch.commit()
    let outcome = try lint(scratch)
    #expect(Self.errors(outcome) == ["incidents/other/b.md signoff-missing"])
    #expect(outcome.output.contains("incidents/other is another repository"))
  }

  @Test func `JSON tells what was left out`() throws {
    let scratch = try Scratch.repository(["incidents/a.md": Self.faulty(id: "INC-1")])
    let commit = try scratch.git("rev-parse", "HEAD").prefix(40)
    let outcome = try scratch.run(
      "lint", "--base", "main", "--as-of", "2020-05-01", "--format", "json")
    #expect(outcome.output.contains(#""findings" : ["#))
    #expect(outcome.output.contains(#""base" : "main""#))
    #expect(outcome.output.contains(#""commit" : "\#(commit)""#))
    #expect(outcome.output.contains(#""existing" : {"#))
  }

  @Test func `a branch cannot say that nothing fails it`() throws {
    let scratch = try Scratch.repository(["incidents/a.md": Samples.incident])
    try scratch.write("incidents/b.md", Self.faulty(id: "INC-2"))
    try scratch.write("postmortem.yml", "fail_on: never\n")
    #expect(try lint(scratch).exitCode == 1)
    #expect(try lint(scratch, "--fail-on", "never").exitCode == 0)
  }

  @Test func `the sign-offs are those of documents that differ`() throws {
    let scratch = try Scratch.repository(["incidents/a.md": Samples.signedOff])
    try scratch.write(
      "incidents/b.md", Samples.signedOff.replacing("INC-2020-0408", with: "INC-2"))
    let outcome = try lint(scratch, "--signoffs")
    #expect(outcome.output.contains("INC-2 CHG-1"))
    #expect(outcome.output.contains("1 change, 1 with a sign-off, 0 without"))
  }
}

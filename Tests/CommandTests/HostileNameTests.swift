import Testing

/// Names and lines that would be commands, and targets that are somebody's work.
struct HostileNameTests {
  @Test(arguments: ["incidents/1.md", "postmortem.yml", "policy/people.yml"])
  func `no output is written over what people wrote`(path: String) throws {
    let files = [
      "incidents/1.md": Samples.incident, "postmortem.yml": "timezone: UTC\n",
      "policy/people.yml": "# nobody yet\n",
    ]
    let scratch = try Scratch(files)
    for option in ["--save-baseline=\(path)", "--format=json=\(path)"] {
      let outcome = try scratch.run("lint", option)
      #expect(outcome.exitCode == 3)
      #expect(outcome.errors.contains("\(path) is a file that people wrote"), "\(outcome.errors)")
    }
    #expect(scratch.text(path) == files[path])
  }

  @Test(arguments: ["::error::a.md", "  ::error::a.md", "a\n::error::b.md"])
  func `no name of a file begins a command`(name: String) throws {
    let odd = Samples.incident.replacing("- 17:30 start:", with: "- **17:30** Start：")
      .replacing("status: draft", with: "status: active").replacing("SEV1", with: "sev1")
    let scratch = try Scratch([name: odd])
    for arguments in [
      ["lint", "--format", "concise"], ["lint"], ["lint", "--format", "markdown"],
      ["lint", "--diff"],
      ["fmt", "--check"], ["fmt", "--diff"], ["log", "--dry-run", "seen"],
      ["lint", "--format", "junit"],
    ] {
      let outcome = try Program.run(arguments, in: scratch.path)
      let lines = (outcome.output + outcome.errors).split(separator: "\n")
      #expect(!lines.isEmpty)
      #expect(!lines.contains { $0.drop { $0 == " " }.hasPrefix("::") }, "\(arguments) \(lines)")
    }
  }

  @Test func `two names that look the same are not both read, and say so`() throws {
    let scratch = try Scratch(["incidents/\u{E9}.md": Samples.incident(id: "INC-1")])
    try scratch.write("incidents/e\u{301}.md", Samples.incident(id: "INC-2"))
    for command in ["build", "lint"] {
      let outcome = try scratch.run(command)
      #expect(outcome.exitCode == 1, "\(outcome.errors)")
      #expect(outcome.output.contains("has the name of another file"), "\(outcome.output)")
    }
    let answer = try scratch.run("query", "--format", "csv", "SELECT count(*) AS n FROM documents")
    #expect(answer.output.split(whereSeparator: \.isNewline) == ["n", "1"])
  }

  @Test func `no line beside a change begins a command, and the difference still applies`() throws {
    let odd =
      Samples.incident.replacing(
        "## Timeline\n\n", with: "::error::a\n\n    ::error::b\n\n## Timeline\n") + "\n"
    let scratch = try Scratch.repository(["incidents/1.md": odd])
    let outcome = try scratch.run("fmt", "--diff")
    #expect(outcome.output.contains("error::a") || outcome.output.contains("error::b"))
    let lines = outcome.output.split(separator: "\n")
    #expect(!lines.contains { $0.drop { $0 == " " }.hasPrefix("::") })
    try scratch.write("a.patch", outcome.output)
    try scratch.git("apply", "a.patch")
    let patched = scratch.text("incidents/1.md")
    try scratch.write("incidents/1.md", odd)
    #expect(try scratch.run("fmt").exitCode == 0)
    #expect(scratch.text("incidents/1.md") == patched && patched != odd)
  }
}

import Testing

/// `lint --baseline`: a list of old findings that a repository lives with.
struct BaselineTests {
  private static func scratch() throws -> Scratch {
    try Scratch([
      "incidents/a.md": BaseRevisionTests.faulty(id: "INC-1"),
      "incidents/b.md": BaseRevisionTests.faulty(id: "INC-2"),
    ])
  }

  private func lint(_ scratch: Scratch, _ more: String...) throws -> Program.Outcome {
    try Program.run(
      ["lint", "--as-of", "2020-05-01", "--format", "concise"] + more, in: scratch.path)
  }

  @Test func `what was written down is not told, what comes is`() throws {
    let scratch = try Self.scratch()
    #expect(try lint(scratch).exitCode == 1)
    let written = try lint(scratch, "--save-baseline", "old.txt")
    #expect(written.exitCode == 0)
    #expect(written.output.hasPrefix("old.txt: "))
    let quiet = try lint(scratch, "--baseline", "old.txt")
    #expect(quiet.exitCode == 0, "\(quiet.output)")
    #expect(quiet.output.contains("of old.txt not shown (2 errors"))
    try scratch.write("incidents/c.md", BaseRevisionTests.faulty(id: "INC-3"))
    let loud = try lint(scratch, "--baseline", "old.txt")
    #expect(BaseRevisionTests.errors(loud) == ["incidents/c.md signoff-missing"])
  }

  @Test func `the list is sorted, one entry a line, and stays the same`() throws {
    let scratch = try Self.scratch()
    _ = try lint(scratch, "--save-baseline", "old.txt")
    let text = try #require(scratch.text("old.txt"))
    let entries = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(entries.contains("error signoff-missing INC-1 CHG-1 signoffs"))
    #expect(entries == entries.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    _ = try lint(scratch, "--save-baseline", "old.txt")
    #expect(scratch.text("old.txt") == text)
  }

  @Test func `comments stay when the list is written anew`() throws {
    let scratch = try Self.scratch()
    _ = try lint(scratch, "--save-baseline", "old.txt")
    let text = try #require(scratch.text("old.txt"))
    let commented = text.replacing(
      "error signoff-missing INC-1", with: "# nobody remembers\nerror signoff-missing INC-1")
    try scratch.write("old.txt", commented)
    _ = try lint(scratch, "--save-baseline", "old.txt")
    #expect(scratch.text("old.txt") == commented)
  }

  @Test func `an entry whose finding is gone is stale`() throws {
    let scratch = try Self.scratch()
    _ = try lint(scratch, "--save-baseline", "old.txt")
    try scratch.write("incidents/b.md", Samples.incident(id: "INC-2"))
    let outcome = try lint(scratch, "--baseline", "old.txt")
    #expect(outcome.exitCode == 0)
    #expect(
      outcome.output.contains("warning[baseline-stale] signoff-missing of INC-2 is there no more"))
    // Of a part of the documents nobody can say what is gone.
    #expect(
      !(try lint(scratch, "--baseline", "old.txt", "incidents/a.md")).output.contains("stale"))
  }

  @Test func `a finding that became graver is told`() throws {
    let scratch = try Self.scratch()
    try scratch.write("postmortem.yml", "rules: {signoff: warning}\n")
    _ = try lint(scratch, "--save-baseline", "old.txt")
    try scratch.remove("postmortem.yml")
    #expect(try lint(scratch, "--baseline", "old.txt").exitCode == 1)
  }

  @Test(arguments: [
    ("eror signoff-missing INC-1 CHG-1 signoffs", "1:1", "did you mean `error`?"),
    ("error signoff-missing INC-1", "1:1", "the line has 3 words"),
    ("error signoff-missing INC-1 CHG%1 signoffs", "1:29", "write % as %25"),
    ("error signoff-missing INC-1 CHG-1 signoffs x0", "1:44", "write x2, x3"),
    ("\n# c\nerror a b - -\nerror a b - -", "4:1", "stands in line 3, too"),
    ("error a b\u{1} - -", "1:10", "U+0001"),
  ])
  func `a line that is wrong ends the run`(text: String, place: String, wayOut: String) throws {
    let scratch = try Self.scratch()
    try scratch.write("old.txt", text + "\n")
    let outcome = try lint(scratch, "--baseline", "old.txt")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("old.txt:\(place): error["), "\(outcome.errors)")
    #expect(outcome.errors.contains(wayOut), "\(outcome.errors)")
    #expect(outcome.output == "")
  }

  @Test func `a list without an end is read, and of many faults the first are told`() throws {
    let scratch = try Self.scratch()
    let many = (0..<300).map { "error signoff-missing INC-\($0) CHG-2 signoffs x100000" }
    try scratch.write("old.txt", many.joined(separator: "\n"))
    let long = try lint(scratch, "--baseline", "old.txt")
    #expect(long.exitCode == 1, "\(long.errors)")
    #expect(long.output.contains("signoff-missing of INC-299 is there no more"))
    try scratch.write("old.txt", String(repeating: "eror a b - -\n", count: 20_000))
    let bad = try lint(scratch, "--baseline", "old.txt")
    #expect(bad.exitCode == 2)
    #expect(bad.errors.contains("old.txt:100:1: error["))
    #expect(!bad.errors.contains("old.txt:101:1: error["))
    #expect(bad.errors.contains("… and 19900 more"))
    #expect(bad.errors.contains("20000 errors in the baseline"), "\(bad.errors.suffix(200))")
  }

  @Test func `a list that is read-only is left as it is`() throws {
    let scratch = try Self.scratch()
    _ = try lint(scratch, "--save-baseline", "old.txt")
    let text = try #require(scratch.text("old.txt"))
    try scratch.remove("incidents/b.md")
    _ = try Program.run(["444", "old.txt"], in: scratch.path, executable: "/bin/chmod")
    let outcome = try lint(scratch, "--save-baseline", "old.txt")
    #expect(outcome.exitCode == 3)
    #expect(outcome.errors.contains("old.txt is read-only; make it writable"), "\(outcome.errors)")
    #expect(scratch.text("old.txt") == text)
    // The same holds for a file of findings.
    #expect(try lint(scratch, "--format", "json=old.txt").exitCode == 3)
    #expect(scratch.text("old.txt") == text)
  }

  @Test func `a list that is not there is written by the command in the message`() throws {
    let outcome = try lint(try Self.scratch(), "--baseline", "old.txt")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("postmortem lint --save-baseline old.txt"))
  }

  @Test func `a path with blanks is one word`() throws {
    let scratch = try Scratch(["incidents/a b.md": "no document", "incidents/事故.md": "none"])
    _ = try lint(scratch, "--save-baseline", "old.txt")
    #expect(scratch.text("old.txt")?.contains("incidents/a%20b.md") == true)
    #expect(scratch.text("old.txt")?.contains("incidents/事故.md") == true)
    #expect(try lint(scratch, "--baseline", "old.txt").exitCode == 0)
  }

  @Test(arguments: [
    ["--base", "main", "--baseline", "old.txt"], ["--base", "main", "--save-baseline", "old.txt"],
    ["--baseline", "old.txt", "--save-baseline", "old.txt"],
    ["--save-baseline", "old.txt", "incidents/a.md"],
  ])
  func `options that contradict each other are refused`(options: [String]) throws {
    let scratch = try Self.scratch()
    let outcome = try Program.run(["lint"] + options, in: scratch.path)
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("leave out"))
  }
}

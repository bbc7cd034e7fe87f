import Testing

struct SuppressionTests {
  private static let silenced = Samples.incident.replacing(
    "severity: SEV1",
    with: "severity: SEV1\nregion: eu  # lint: allow document-unknown-key: imported")
  private static let change = Samples.incident.replacing(
    "no_changes: {by: ops-wang, searched: [deploy log]}",
    with: "changes:\n  - {id: CHG-1, title: Restart, started_at: 2020-04-08 17:00}")
  private static let waiver =
    "waivers:\n  - {rule: signoff-missing, document: INC-2020-0408, reason: told, approver: alice,"

  @Test func `a silenced finding is counted, listed in JSON and fails nothing`() throws {
    let scratch = try Scratch(["incidents/1.md": Self.silenced])
    let text = try scratch.run("lint", "--as-of", "2020-04-09")
    #expect(text.exitCode == 0)
    #expect(text.output == "no findings in 1 file, 1 suppressed\n")
    let json = try scratch.run("lint", "--format", "json", "--as-of", "2020-04-09")
    #expect(json.output.contains("\"suppression\""))
    #expect(json.output.contains("\"imported\""))
  }

  @Test func `the database keeps it apart and the page leaves it out`() throws {
    let scratch = try Scratch(["incidents/1.md": Self.silenced])
    let outcome = try scratch.run("build", "--as-of", "2020-04-09")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("no findings in 1 file, 1 suppressed"))
    let open = try scratch.run("query", "--format", "csv", "SELECT count(*) FROM findings")
    #expect(open.output == "count(*)\r\n0\r\n")
    let silenced = try scratch.run(
      "query", "--format", "csv",
      "SELECT rule, suppressed_by, suppression_reason FROM suppressed_findings")
    #expect(
      silenced.output
        == "rule,suppressed_by,suppression_reason\r\ndocument-unknown-key,inline,imported\r\n")
    let page = try #require(scratch.text("build/site/incidents/INC-2020-0408.html"))
    #expect(!page.contains("unknown key"))
  }

  @Test func `a waiver silences a control, and is told when it silences nothing any more`() throws {
    let scratch = try Scratch([
      "incidents/1.md": Self.change,
      "policy/waivers.yml": Self.waiver + " until: 2020-12-31}\n",
    ])
    let waived = try scratch.run("build", "--as-of", "2020-12-31", "--format", "concise")
    #expect(!waived.output.contains("signoff-missing"))
    #expect(!waived.output.contains("suppression-"))
    let over = try scratch.run("build", "--as-of", "2021-01-01", "--format", "concise")
    #expect(over.output.contains("error[signoff-missing]"))
    #expect(over.output.contains("policy/waivers.yml:2:"))
    #expect(over.output.contains("error[suppression-expired]"))
    // Only the document changes: the waiver is judged by what the database holds.
    try scratch.write("incidents/1.md", Samples.incident)
    let unused = try scratch.run("build", "--as-of", "2020-12-31", "--format", "concise")
    #expect(unused.output.contains("policy/waivers.yml:2:5: warning[suppression-unused]"))
    try scratch.write("incidents/1.md", Self.change)
    let again = try scratch.run("build", "--as-of", "2020-12-31", "--format", "concise")
    #expect(!again.output.contains("suppression-"))
  }

  @Test func `waivers of a document are judged with it, whatever else is looked at`() throws {
    let scratch = try Scratch([
      "incidents/1.md": Self.change, "incidents/2.md": Samples.incident(id: "INC-2"),
      "policy/waivers.yml": Self.waiver + " until: 2020-12-31}\n"
        + "  - {rule: signoff-mising, document: INC-2, reason: told, approver: alice,"
        + " until: 2020-12-31}\n"
        + "  - {rule: signoff-missing, reason: told, approver: alice, until: 2020-12-31}\n",
    ])
    func told(_ paths: String...) throws -> [String] {
      try Program.run(
        ["lint", "--as-of", "2021-01-01", "--format", "concise"] + paths, in: scratch.path
      ).output.split(separator: "\n").filter { $0.hasPrefix("policy/") }.map {
        $0.split(separator: " ").prefix(2).joined(separator: " ").replacing(/:(\d+):\d+:/) {
          ":\($0.output.1):"
        }
      }
    }
    let expired = "policy/waivers.yml:2: error[suppression-expired]"
    let misspelt = "policy/waivers.yml:3: error[suppression-unknown]"
    let nowhere = "policy/waivers.yml:4: error[suppression-without-reason]"
    #expect(try told() == [expired, misspelt, nowhere])
    #expect(try told("incidents/1.md") == [expired, nowhere])
    #expect(try told("incidents/2.md") == [misspelt, nowhere])
    #expect(try told("incidents") == [expired, misspelt, nowhere])
  }

  @Test(arguments: [
    ("\n\n", "4000 warnings"), ("\n\nText.\n\n", "4000 warnings"),
    // One block, or one line, is longer than a document may have.
    ("\n", "1 error"), (" ", "1 error"),
  ])
  func `thousands of comments are read in no time`(between: String, told: String) throws {
    let comment = "<!-- lint: allow document-unknown-key: x -->\(between)"
    let scratch = try Scratch([
      "incidents/1.md": Samples.incident + "\n\n" + String(repeating: comment, count: 4000)
    ])
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = try scratch.run("lint", "--format", "concise", "--as-of", "2020-04-09")
    #expect(outcome.output.contains(told), "\(outcome.output.suffix(200))")
    // Quadratic work took minutes here.
    #expect(clock.now - start < .seconds(20))
  }

  @Test(arguments: [
    "<!-- lint: allow timeline-gap: x", "<!-- lint: allow <!-- lint: allow a: b -->",
  ])
  func `a comment that is not closed, or holds another, stops nothing`(comment: String) throws {
    let scratch = try Scratch(["incidents/1.md": Samples.incident + "\n\n" + comment + "\n"])
    let outcome = try scratch.run("lint", "--format", "concise", "--as-of", "2020-04-09")
    #expect(outcome.exitCode <= 1 && outcome.errors == "", "\(outcome.errors)")
  }
}

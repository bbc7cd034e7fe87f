import Testing

/// Rules that compare a document with what it was where the branch began.
struct LookBackTests {
  private static let document = BaseRevisionTests.faulty(id: "INC-1")

  private func errors(_ scratch: Scratch) throws -> [String] {
    let outcome = try scratch.run(
      "lint", "--base", "main", "--as-of", "2020-05-01", "--format", "concise")
    return BaseRevisionTests.errors(outcome)
  }

  private func errors(changing old: String, to new: String) throws -> [String] {
    let scratch = try Scratch.repository(["incidents/a.md": Self.document])
    try #require(Self.document.contains(old))
    try scratch.write("incidents/a.md", Self.document.replacing(old, with: new))
    return try errors(scratch)
  }

  private static let item =
    "- [ ] AI-1 (prevent, RC-1) The console refuses a resume @dba-li due:2020-04-30"

  @Test func `a due date that moves in silence is told, one that says why is not`() throws {
    #expect(
      try errors(changing: "due:2020-04-30", to: "due:2020-06-30")
        == ["incidents/a.md action-due-moved"])
    #expect(
      try errors(
        changing: "due:2020-04-30",
        to: "due:2020-06-30\n  - slipped: 2020-04-30 → 2020-06-30 the freeze") == [])
    #expect(
      try errors(
        changing: "due:2020-04-30",
        to: "due:2020-06-30\n  - slipped: 2020-04-30 → 2020-05-30 the freeze\n"
          + "  - slipped: 2020-05-30 → 2020-06-30 a fair") == [])
    #expect(try errors(changing: "due:2020-04-30", to: "due:2020-04-29") == [])
  }

  @Test func `an item that is gone is told, one that is declined is not`() throws {
    #expect(
      try errors(
        changing: Self.item, to: "- [ ] AI-2 (prevent, RC-1) Something else @dba-li due:2020-04-30")
        == ["incidents/a.md action-vanished"])
    #expect(
      try errors(
        changing: Self.item,
        to: Self.item.replacing("[ ]", with: "[-]") + "\n  - declined: too dear, @alice 2020-04-20")
        == [])
  }

  @Test func `a change that is gone is told, and so is its whole document`() throws {
    #expect(try errors(changing: "CHG-1", to: "CHG-2").contains("incidents/a.md change-deleted"))
    let scratch = try Scratch.repository([
      "incidents/a.md": Self.document, "incidents/b.md": Samples.incident(id: "INC-2"),
    ])
    try scratch.remove("incidents/a.md")
    #expect(try errors(scratch) == ["incidents/a.md change-deleted"])
    try scratch.remove("incidents/b.md")
    #expect(
      try errors(scratch) == ["incidents/a.md change-deleted", "incidents/b.md action-vanished"])
  }

  @Test func `a file that moves and an id that says its former one are the same document`() throws {
    let scratch = try Scratch.repository(["incidents/a.md": Self.document])
    try scratch.remove("incidents/a.md")
    try scratch.write(
      "incidents/z.md",
      Self.document.replacing("id: INC-1\n", with: "id: INC-9\nformer_ids: [INC-1]\n"))
    #expect(try errors(scratch).filter { !$0.contains("signoff-missing") } == [])
  }

  @Test func `a draft does not become final over night`() throws {
    let found = try errors(changing: "status: draft", to: "status: final")
    #expect(found.contains("incidents/a.md document-status-jump"))
    #expect(
      try !errors(changing: "status: draft", to: "status: review").contains { $0.contains("jump") })
  }

  @Test func `a comment for such a rule is not unused where there is no base`() throws {
    let comment = "<!-- lint: allow action-vanished: moved to INC-9 -->\n"
    let scratch = try Scratch([
      "incidents/a.md": Samples.incident.replacing(
        "## Action items", with: comment + "## Action items")
    ])
    let outcome = try scratch.run("lint", "--as-of", "2020-05-01", "--format", "concise")
    #expect(!outcome.output.contains("suppression-unused"))
  }
}

import Testing

/// What git tells of items, changes and documents comes into the database.
struct HistoryTests {
  /// Every event as `2026-08-31 INC-A AI-1 opened before after explained`, notes aside.
  private static func events(_ scratch: Scratch) throws -> [String] {
    let ingest = try scratch.run("ingest")
    #expect(ingest.exitCode == 0, "\(ingest.errors)")
    let answer = try scratch.run(
      "query", "--format", "csv",
      """
      SELECT concat FROM (SELECT substr(at_at, 1, 10) || ' ' || document_id || ' '
        || coalesce(entity_id || ' ', '') || event || coalesce(' ' || before, '')
        || coalesce(' > ' || after, '') || coalesce(' ' || is_explained, '') AS concat
      FROM history WHERE document_id <> 'GUIDE-NOTES' ORDER BY number)
      """)
    #expect(answer.exitCode == 0, "\(answer.errors)")
    return answer.output.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
  }

  private static let whole = [
    "2026-08-31 INC-A added > draft",
    "2026-08-31 INC-A AI-1 opened",
    "2026-08-31 INC-A AI-1 owner-set > li",
    "2026-08-31 INC-A AI-1 due-set > 2026-09-30",
    "2026-08-31 INC-A AI-2 opened",
    "2026-08-31 INC-A AI-2 owner-set > sato",
    "2026-08-31 INC-A AI-2 due-set > 2026-10-01",
    "2026-08-31 INC-A CHG-1 declared",
    "2026-09-07 INC-A AI-1 due-moved 2026-09-30 > 2026-10-15 1",
    "2026-09-16 INC-A AI-1 due-moved 2026-10-15 > 2026-11-02 0",
    "2026-09-21 INC-A AI-2 done open > done",
    "2026-09-24 INC-A AI-2 reopened done > open",
    "2026-09-28 INC-A AI-1 owner-changed li > wang",
    "2026-10-05 INC-A AI-3 opened",
    "2026-10-05 INC-A AI-3 owner-set > li",
    "2026-10-05 INC-BB added > draft",
    "2026-10-05 INC-BB AI-1 opened",
    "2026-10-05 INC-BB AI-1 owner-set > li",
    "2026-10-05 INC-BB AI-1 done open > done",
    "2026-10-12 INC-A status-changed draft > review",
    "2026-10-15 INC-A AI-2 done open > done",
    "2026-10-20 INC-A AI-2 verified done > verified",
    "2026-10-26 INC-A AI-3 vanished open",
    "2026-10-30 INC-A CHG-1 signed-off",
    "2026-11-02 INC-A CHG-1 validated",
    "2026-11-11 INC-BB renamed INC-B > INC-BB",
    "2026-11-16 INC-A AI-1 declined open > declined",
    "2026-11-19 INC-BB removed draft",
    "2026-11-19 INC-BB AI-1 vanished",
  ]

  @Test func `twelve weeks are told, each event once, at the instant of the merge`() throws {
    let story = try Story()
    try story.go(to: 60)
    #expect(try Self.events(story.scratch) == Self.whole)
    let again = try story.scratch.run("ingest")
    #expect(again.output.contains("history") == false)
  }

  @Test func `read bit by bit it tells the same`() throws {
    let story = try Story()
    for end in [1, 13, 26, 49, 50, 53, 60] {
      try story.go(to: end)
      #expect(try story.scratch.run("ingest").output.contains("history: "))
    }
    #expect(try Self.events(story.scratch) == Self.whole)
  }

  @Test func `a document that nobody could read when it went is told as gone`() throws {
    let scratch = try Scratch(["incidents/a.md": Samples.incident])
    try scratch.git("init", "--quiet", "-b", "main")
    try scratch.commit(at: Story.instant(0))
    _ = try Self.events(scratch)
    try scratch.write("incidents/a.md", "---\nid: [\n")
    try scratch.commit(at: Story.instant(1))
    _ = try Self.events(scratch)
    try scratch.remove("incidents/a.md")
    try scratch.commit(at: Story.instant(2))
    #expect(
      try Self.events(scratch).suffix(2) == [
        "2026-09-02 INC-2020-0408 removed draft", "2026-09-02 INC-2020-0408 AI-1 vanished",
      ])
  }

  @Test func `what is not committed is no history`() throws {
    let story = try Story()
    try story.go(to: 2)
    let before = try Self.events(story.scratch)
    try story.scratch.remove("incidents/a.md")
    #expect(try Self.events(story.scratch) == before)
  }

  @Test func `a rewritten history is read again`() throws {
    let story = try Story()
    try story.go(to: 16)
    _ = try Self.events(story.scratch)
    try story.scratch.git("reset", "--quiet", "--hard", "HEAD~3")
    #expect(try Self.events(story.scratch) == Array(Self.whole.prefix(10)))
  }

  @Test func `an item says when it was opened, how often it slipped and when it was closed`() throws
  {
    let story = try Story()
    try story.go(to: 60)
    _ = try story.scratch.run("ingest")
    let answer = try story.scratch.run(
      "query", "--format", "csv",
      """
      SELECT item_id, opened_at, original_due, slips, unexplained_slips, reopenings, closed_at,
        verified_at FROM item_history ORDER BY item_id
      """)
    #expect(
      answer.output.split(whereSeparator: \.isNewline).dropFirst() == [
        "AI-1,2026-08-31T12:00:00Z,2026-09-30,2,1,0,2026-11-16T12:00:00Z,",
        "AI-2,2026-08-31T12:00:00Z,2026-10-01,0,0,1,2026-10-15T12:00:00Z,2026-10-20T12:00:00Z",
      ])
  }

  @Test func `another branch than the default one is not the history`() throws {
    let story = try Story()
    try story.go(to: 10)
    let clone = try Scratch()
    try clone.git("clone", "--quiet", story.scratch.path, "kb")
    try clone.git("checkout", "--quiet", "-b", "mine", in: "kb")
    try clone.remove("kb/incidents/a.md")
    try clone.git("commit", "--quiet", "-am", "gone", in: "kb")
    _ = try clone.run("ingest", "-C", "kb")
    let answer = try clone.run(
      "query", "-C", "kb", "--format", "csv",
      "SELECT count(*) FILTER (WHERE event = 'removed') = 0 AND count(*) > 5 AS ok FROM history")
    #expect(answer.output.split(whereSeparator: \.isNewline) == ["ok", "1"])
  }

  @Test func `a shallow clone says what it cannot know and invents nothing`() throws {
    let story = try Story()
    try story.go(to: 14)
    let clone = try Scratch()
    try clone.git("clone", "--quiet", "--depth", "3", "file://\(story.scratch.path)", "kb")
    let ingest = try clone.run("ingest", "-C", "kb")
    #expect(ingest.exitCode == 0)
    #expect(ingest.errors.contains("git fetch --unshallow"))
    let answer = try clone.run(
      "query", "-C", "kb", "--format", "csv", "SELECT event, after FROM history")
    #expect(
      answer.output.split(whereSeparator: \.isNewline) == ["event,after", "due-moved,2026-11-02"])
  }

  @Test func `outside git there is no history, and everything else works`() throws {
    let scratch = try Scratch(["incidents/a.md": Samples.incident])
    let ingest = try scratch.run("ingest")
    #expect(ingest.exitCode == 0)
    #expect(!ingest.output.contains("history"))
    let answer = try scratch.run(
      "query", "SELECT value FROM meta WHERE name = 'history'")
    #expect(answer.output.contains("is not in a working tree of git"))
  }
}

import Foundation
import Testing

/// The report of each of the twelve weeks of `Story`. What must stand there was written down from what
/// the story does, commit by commit: `Story.step` is its source.
struct WeekTests {
  /// A week: what the numbers at the top are, and what stands in the sections about action items.
  struct Week: Sendable, CustomTestStringConvertible {
    var name: String
    var open: Int
    var overdue = 0
    var new = 0
    var closed = 0
    var entries: [String] = []

    var testDescription: String { name }
    /// Number of commits by its end.
    var end: Int { (weeks.firstIndex { $0.name == name } ?? 0) * 5 + 5 }
  }

  static let weeks = [
    Week(
      name: "2026-W36", open: 2, new: 2, entries: ["new: open INC-A AI-1", "new: open INC-A AI-2"]),
    Week(
      name: "2026-W37", open: 2,
      entries: ["moved: once INC-A AI-1", "slipped: slipped Mon 7 Sep INC-A AI-1"]),
    Week(
      name: "2026-W38", open: 2,
      entries: ["moved: 2 times INC-A AI-1", "slipped: slipped Wed 16 Sep INC-A AI-1"]),
    Week(
      name: "2026-W39", open: 2,
      entries: [
        "due-next: Thu 1 Oct INC-A AI-2", "moved: 2 times INC-A AI-1",
        "slipped: reopened Thu 24 Sep INC-A AI-2",
      ]),
    Week(
      name: "2026-W40", open: 2, overdue: 1,
      entries: ["moved: 2 times INC-A AI-1", "overdue: 3 days INC-A AI-2"]),
    Week(
      name: "2026-W41", open: 3, overdue: 1, new: 2, closed: 1,
      entries: [
        "closed: Mon 5 Oct INC-BB AI-1", "moved: 2 times INC-A AI-1", "new: done INC-BB AI-1",
        "new: open INC-A AI-3", "overdue: 10 days INC-A AI-2",
      ]),
    Week(
      name: "2026-W42", open: 2, closed: 1,
      entries: ["closed: Thu 15 Oct INC-A AI-2", "moved: 2 times INC-A AI-1"]),
    Week(name: "2026-W43", open: 2, entries: ["moved: 2 times INC-A AI-1"]),
    Week(
      name: "2026-W44", open: 1,
      entries: [
        "decisions: put back or decline INC-A AI-3", "due-next: Mon 2 Nov INC-A AI-1",
        "moved: 2 times INC-A AI-1", "vanished: Mon 26 Oct INC-A AI-3",
      ]),
    Week(
      name: "2026-W45", open: 1, overdue: 1,
      entries: [
        "decisions: do or decline INC-A AI-1", "moved: 2 times INC-A AI-1",
        "overdue: 6 days INC-A AI-1",
      ]),
    Week(
      name: "2026-W46", open: 1, overdue: 1,
      entries: [
        "decisions: do or decline INC-A AI-1", "moved: 2 times INC-A AI-1",
        "overdue: 13 days INC-A AI-1",
      ]),
    Week(
      name: "2026-W47", open: 0,
      entries: ["declined: Mon 16 Nov INC-A AI-1", "vanished: Thu 19 Nov INC-BB AI-1"]),
  ]

  private static let sections: Set<String> = [
    "decisions", "overdue", "due", "due-next", "new", "closed", "declined", "slipped", "vanished",
    "moved",
  ]

  /// What the JSON of a report says.
  struct Report: Decodable {
    struct Figure: Decodable { var key: String, count: Int, previous: Int?, median: Double? }
    struct Section: Decodable { var key: String, entries: [Entry], notes: [String] }
    struct Entry: Decodable { var reason: String, text: String, details: [String], about: About? }
    struct About: Decodable {
      var document: String?, entity: String?, revision: String?, at: String?
    }
    var figures: [Figure]
    var sections: [Section]
    var remarks: [String]

    subscript(figure: String) -> Figure? { figures.first { $0.key == figure } }
    func section(_ key: String) -> Section? { sections.first { $0.key == key } }

    /// The entries about action items, sorted; a document by the last id it had.
    var lines: [String] {
      sections.filter { WeekTests.sections.contains($0.key) }.flatMap { section in
        section.entries.filter { $0.about?.entity?.hasPrefix("AI-") == true }.map { entry in
          let document = entry.about?.document ?? "–"
          return "\(section.key): \(entry.reason) \(document == "INC-B" ? "INC-BB" : document) "
            + (entry.about?.entity ?? "–")
        }
      }.sorted()
    }
  }

  private static func report(_ week: String, _ scratch: Scratch) throws -> Report {
    let outcome = try scratch.run("report", "weekly", "--week", week, "--format", "json")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
  }

  private static func check(_ report: Report, _ week: Week) {
    #expect(report["open"]?.count == week.open, "\(week.name)")
    #expect(report["overdue"]?.count == week.overdue, "\(week.name)")
    #expect(report["new"]?.count == week.new, "\(week.name)")
    #expect(report["closed"]?.count == week.closed, "\(week.name)")
    #expect(report.lines == week.entries, "\(week.name)")
  }

  @Test func `every week is told right, on its Sunday and when all is over`() throws {
    let story = try Story()
    for week in Self.weeks {
      try story.go(to: week.end)
      #expect(try story.scratch.run("ingest").exitCode == 0)
      Self.check(try Self.report(week.name, story.scratch), week)
    }
    for week in Self.weeks { Self.check(try Self.report(week.name, story.scratch), week) }
  }

  @Test func `entries say what was moved, why it matters, and which commit says so`() throws {
    let story = try Story()
    try story.go(to: 60)
    _ = try story.scratch.run("ingest")
    func entries(_ week: String, _ section: String) throws -> [Report.Entry] {
      try Self.report(week, story.scratch).section(section)?.entries ?? []
    }
    /// Facts without the name of the commit, which is told apart.
    func details(_ week: String, _ section: String) throws -> [[String]] {
      try entries(week, section).map { entry in entry.details.filter { !$0.hasPrefix("in ") } }
    }
    #expect(
      try details("2026-W37", "slipped") == [
        ["li", "moved once", "from 2026-09-30 to 2026-10-15", "SEV2 INC-A"]
      ])
    #expect(
      try details("2026-W38", "slipped") == [
        ["li", "moved 2 times", "from 2026-10-15 to 2026-11-02", "no reason written", "SEV2 INC-A"]
      ])
    #expect(
      try details("2026-W42", "closed") == [["sato", "not verified", "SEV2 INC-A"]])
    #expect(
      try Self.report("2026-W43", story.scratch).section("closed")?.notes == [
        "1 earlier one verified this week: AI-2 of SEV2 INC-A."
      ])
    #expect(
      try details("2026-W44", "vanished") == [["li", "was open", "SEV2 INC-A"]])
    #expect(
      try details("2026-W45", "overdue") == [
        [
          "wang", "moved 2 times", "due 2026-11-02", "first due 2026-09-30, 39 days ago",
          "open 69 days", "SEV2 INC-A",
        ]
      ])
    #expect(try entries("2026-W43", "lacking").map(\.reason) == ["neither"])
    #expect(try entries("2026-W44", "lacking").map(\.reason) == ["no validation"])
    // The squash merge: one commit brought the item and its end.
    let landed = try story.scratch.git(
      "log", "--first-parent", "--format=%H", "--before=2026-10-05T12:00:01Z", "-1"
    ).split(separator: "\n").joined()
    let closed = try #require(try entries("2026-W41", "closed").first)
    #expect(closed.about?.revision == landed)
    #expect(closed.about?.at == "2026-10-05T12:00:00Z")
    #expect(closed.details.contains("in \(landed.prefix(8))"))
  }

  @Test func `eight weeks of flow add up`() throws {
    let story = try Story()
    try story.go(to: 60)
    _ = try story.scratch.run("ingest")
    func flow(_ week: String) throws -> [String] {
      try Self.report(week, story.scratch).section("flow")?.entries.map {
        "\($0.reason.suffix(3)) \($0.text)"
      } ?? []
    }
    #expect(
      try flow("2026-W47") == [
        "W47 0 opened, 1 closed, 0 open at its end", "W46 0 opened, 0 closed, 1 open at its end",
        "W45 0 opened, 0 closed, 1 open at its end",
        "W44 0 opened, 0 closed, 1 vanished, 1 open at its end",
        "W43 0 opened, 0 closed, 2 open at its end", "W42 0 opened, 1 closed, 2 open at its end",
        "W41 2 opened, 1 closed, 3 open at its end", "W40 0 opened, 0 closed, 2 open at its end",
      ])
    #expect(
      try flow("2026-W39").prefix(5) == [
        "W39 0 opened, 1 reopened, 1 closed, 2 open at its end",
        "W38 0 opened, 0 closed, 2 open at its end", "W37 0 opened, 0 closed, 2 open at its end",
        "W36 2 opened, 0 closed, 2 open at its end", "W35 0 opened, 0 closed, 0 open at its end",
      ])
    let report = try Self.report("2026-W42", story.scratch)
    #expect(report["open"]?.previous == 3)
    #expect(report["open"]?.median == 2)
    #expect(report["overdue"]?.previous == 1)
    #expect(report["overdue"]?.median == 0.5)
    #expect(report["closed"]?.median == 0)
  }

  @Test func `the same history gives the same bytes, read anew or not`() throws {
    let story = try Story()
    try story.go(to: 60)
    _ = try story.scratch.run("ingest")
    let once = try story.scratch.run("report", "weekly", "--week", "2026-W45").output
    try FileManager.default.removeItem(at: story.scratch.url("build"))
    _ = try story.scratch.run("ingest")
    #expect(try story.scratch.run("report", "weekly", "--week", "2026-W45").output == once)
    #expect(once.contains("moved 2 times"))
  }

  @Test func `a report says what it cannot know`() throws {
    let story = try Story()
    try story.go(to: 20)
    _ = try story.scratch.run("ingest")
    let whole = try Self.report("2026-W39", story.scratch)
    #expect(whole.remarks.joined().contains("The history begins on Monday 31 August 2026"))
    let clone = try Scratch()
    try clone.git("clone", "--quiet", "--depth", "9", "file://\(story.scratch.path)", "kb")
    _ = try clone.run("ingest", "-C", "kb")
    let cut = try clone.run("report", "weekly", "-C", "kb", "--week", "2026-W39")
    #expect(cut.output.contains("This clone is cut off"), "\(cut.output)")
    #expect(cut.output.contains("reopened Thu 24 Sep  AI-2"))
    let outside = try Scratch(["incidents/a.md": Samples.incident])
    _ = try outside.run("ingest")
    #expect(
      try outside.run("report", "weekly", "--week", "2020-W18").output.contains(
        "Git tells nothing of these files"))
  }

  @Test func `a retold account that goes takes nothing of ours with it`() throws {
    let retold = Samples.incident.replacing(
      "status: draft", with: "status: draft\nsource: {title: An account, publisher: somebody}")
    let scratch = try Scratch([
      "incidents/a.md": retold, "incidents/b.md": Samples.incident(id: "INC-2"),
    ])
    try scratch.git("init", "--quiet", "-b", "main")
    try scratch.commit(at: "2020-04-14T12:00:00Z")
    try scratch.remove("incidents/a.md")
    try scratch.remove("incidents/b.md")
    try scratch.commit(at: "2020-04-21T12:00:00Z")
    _ = try scratch.run("ingest")
    let report = try Self.report("2020-W17", scratch)
    #expect(report.lines.filter { $0.hasPrefix("vanished") } == ["vanished: Tue 21 Apr INC-2 AI-1"])
    #expect(try Self.report("2020-W16", scratch)["open"]?.count == 1)
  }

  @Test func `what is not committed yet counts as its file says`() throws {
    let story = try Story()
    try story.go(to: 20)
    let path = "incidents/a.md"
    let text = try #require(story.scratch.text(path))
    try story.scratch.write(
      path,
      text.replacing(
        "- [ ] AI-2 (detect) 複製の遅延を監視する @sato due:2026-10-01",
        with: "- [x] AI-2 (detect) 複製の遅延を監視する @sato due:2026-10-01 closed:2026-09-26"))
    _ = try story.scratch.run("ingest")
    let report = try Self.report("2026-W39", story.scratch)
    #expect(report.lines.contains("closed: Sat 26 Sep INC-A AI-2"))
    #expect(report["open"]?.count == 1)
    #expect(try Self.report("2026-W38", story.scratch)["open"]?.count == 2)
  }
}

import Foundation
import Testing

/// What the first commit brought was there before: git does not know since when, the files do.
struct ImportTests {
  private static let clinic = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Fixtures/honest-clinic"
    ).path

  /// The invented clinic, in a repository with one commit of November where `inGit`.
  private func clinic(inGit: Bool) throws -> Scratch {
    let scratch = try Scratch([:])
    try FileManager.default.removeItem(atPath: scratch.path)
    try FileManager.default.copyItem(atPath: Self.clinic, toPath: scratch.path)
    if inGit {
      try scratch.write(".gitignore", "/build/\n")
      try scratch.git("init", "--quiet", "-b", "main")
      try scratch.commit(at: "2026-11-20T12:00:00Z")
    }
    return scratch
  }

  @Test(arguments: [
    ["weekly", "--as-of", "2026-05-31"], ["weekly", "--as-of", "2026-11-26"],
    ["weekly", "--week", "2026-W09"], ["quarter", "--quarter", "2026-Q2"],
    ["incident", "CD-01", "--as-of", "2026-11-26"],
  ])
  func `a report on files brought into git says what it said of them before`(
    report: [String]
  ) throws {
    var pages: [[Substring]] = []
    for inGit in [false, true] {
      let scratch = try clinic(inGit: inGit)
      _ = try scratch.run("ingest")
      let text = try Program.run(
        ["report"] + report + ["--format", "json"], in: scratch.path
      ).output
      #expect(text.contains("Git tells nothing") == !inGit)
      pages.append(
        text.split(separator: "\n").filter {
          !$0.contains("Git tells nothing") && !$0.contains("is what git tells")
        })
    }
    #expect(pages[0] == pages[1])
    #expect(pages[0].count > 100)
  }

  @Test func `the views and the site date them by the files, too`() throws {
    var answers: [String] = []
    for inGit in [false, true] {
      let scratch = try clinic(inGit: inGit)
      _ = try scratch.run("build", "--as-of", "2026-11-26")
      answers.append(
        try scratch.run(
          "query", "--format", "csv",
          "SELECT * FROM item_follow_through ORDER BY document_id, item_id"
        ).output + scratch.run("query", "--format", "csv", "SELECT * FROM follow_through").output)
      let site = scratch.tree("build/site")
      for path in site.keys where path.hasPrefix("incidents/") && path.hasSuffix(".html") {
        #expect(scratch.text("build/site/\(path)")?.contains("20 Nov 2026") == false, "\(path)")
      }
      answers[answers.count - 1] += scratch.text("build/site/trends.html") ?? ""
    }
    #expect(answers[0] == answers[1])
  }

  /// A repository whose item goes from one of `lines` to the next, a commit on each of these days of November.
  private func item(_ lines: [(day: Int, text: String)]) throws -> Scratch {
    let scratch = try Scratch([".gitignore": "/build/\n", "incidents/b.md": Samples.incident])
    try scratch.git("init", "--quiet", "-b", "main")
    try scratch.commit(at: "2026-11-01T12:00:00Z")
    for (day, text) in lines {
      try scratch.write(
        "incidents/a.md",
        Samples.incident(id: "INC-1").replacing("2020-04-08\n-", with: "2026-10-28\n-")
          .replacing(
            "- [ ] AI-1 (prevent, RC-1) The console refuses a resume @dba-li due:2020-04-30",
            with: text))
      try scratch.commit(at: "2026-11-\(day < 10 ? "0" : "")\(day)T12:00:00Z")
    }
    _ = try scratch.run("build", "--as-of", "2026-11-26")
    return scratch
  }

  private func view(_ scratch: Scratch, _ columns: String) throws -> Substring? {
    try scratch.run(
      "query", "--format", "csv",
      "SELECT \(columns) FROM item_follow_through WHERE document_id = 'INC-1'"
    ).output.split(whereSeparator: \.isNewline).last
  }

  @Test func `a due date that is taken away is put off, wherever one asks`() throws {
    let scratch = try item([
      (3, "- [ ] AI-1 (prevent, RC-1) Ask first @li due:2026-11-30"),
      (10, "- [ ] AI-1 (prevent, RC-1) Ask first @li"),
      (17, "- [ ] AI-1 (prevent, RC-1) Ask first @li due:2026-12-20"),
    ])
    let report = try scratch.run("report", "weekly", "--as-of", "2026-11-26").output
    #expect(report.contains("moved once"))
    #expect(try view(scratch, "slips, first_due, due") == "1,2026-11-30,2026-12-20")
    let history = try scratch.run(
      "query", "--format", "csv",
      "SELECT slips FROM item_history WHERE document_id = 'INC-1'")
    #expect(history.output.split(whereSeparator: \.isNewline).last == "1")
    #expect(scratch.text("build/site/actions.html")?.contains("moved once") == true)
  }

  @Test func `a check that is taken back does not make an item done anew`() throws {
    let done = "- [x] AI-1 (prevent, RC-1) Ask first @li due:2026-11-30\n  - evidence: a run\n"
    let scratch = try item([
      (3, "- [ ] AI-1 (prevent, RC-1) Ask first @li due:2026-11-30"), (5, done),
      (10, done + "  - verified: @mia 2026-11-09"), (24, done),
    ])
    let report = try scratch.run("report", "weekly", "--as-of", "2026-11-26").output
    let closed = report.split(separator: "\n").first { $0.hasPrefix("closed this week") }
    #expect(closed?.split(separator: " ").prefix(4) == ["closed", "this", "week", "0"])
    #expect(try view(scratch, "closed_on, is_kept, is_verified") == "2026-11-05,1,0")
  }
}

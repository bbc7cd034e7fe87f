import Testing

/// The reports on the site: which there are, what they tell, and when they are made anew.
struct SiteReportTests {
  @Test func `the last eight weeks stand on the site with the numbers of the weekly report`() throws
  {
    let story = try Story()
    try story.scratch.write(".gitignore", "/build/\n")
    try story.go(to: 60)
    // 1 says that something is wrong in the documents.
    #expect(try [0, 1].contains(story.scratch.run("build", "--as-of", "2026-11-22").exitCode))
    let site = story.scratch.tree("build/site")
    let weeks = WeekTests.weeks.suffix(8)
    #expect(
      site.keys.filter { $0.hasPrefix("reports/") }.sorted()
        == ["reports/2026-Q3.html", "reports/2026-Q4.html"]
        + weeks.map { "reports/\($0.name).html" })
    let overview = try #require(story.scratch.text("build/site/reports.html"))
    for week in weeks {
      let row = overview.split(separator: "\n").first { $0.contains("reports/\(week.name).html") }
      let cells = try #require(row).matches(of: /<td[^>]*>([0-9]+)</).compactMap { Int($0.1) }
      #expect(cells.prefix(4) == [week.open, week.overdue, week.new, week.closed], "\(week.name)")
    }
    let page = try #require(story.scratch.text("build/site/reports/2026-W45.html"))
    #expect(page.contains("<a href=\"../incidents/INC-A.html#ai-1\">"))
    #expect(page.contains("<a href=\"../reports/2026-W44.html\" rel=\"prev\">"))
    #expect(page.contains("<a href=\"../reports/2026-W46.html\" rel=\"next\">"))
    let last = try #require(story.scratch.text("build/site/reports/2026-W47.html"))
    #expect(!last.contains("rel=\"next\""))
  }

  private static let breached = Samples.signedOff.replacing(
    "decision: approved}]}",
    with: "decision: approved}],\n     breach: {controls: [validation], facts: nobody looked}}")

  /// The keys of the pages of the site, by path.
  private func keys(_ scratch: Scratch) throws -> [String: String] {
    let lines = try #require(scratch.text("build/site/build.txt")).split(separator: "\n")
    let parts = lines.map { $0.split(separator: " ") }.filter { $0.count == 3 }
    return Dictionary(uniqueKeysWithValues: parts.map { (String($0[2]), String($0[0])) })
  }

  @Test func `what only reports tell of makes them anew, and prose does not`() throws {
    let scratch = try Scratch(["incidents/a.md": Self.breached])
    func build() throws -> String? {
      _ = try scratch.run("build", "--as-of", "2026-11-26")
      return scratch.text("build/site/reports/2026-W48.html")
    }
    #expect(try build()?.contains(">nobody looked<") == true)
    var before = try keys(scratch)
    try scratch.write(
      "incidents/a.md", Self.breached.replacing("stopped; 连接池", with: "stopped, and 连接池"))
    _ = try build()
    #expect(try keys(scratch)["reports.html"] == before["reports.html"])
    #expect(
      try keys(scratch)["incidents/INC-2020-0408.html"] != before["incidents/INC-2020-0408.html"])
    before = try keys(scratch)
    try scratch.write(
      "incidents/a.md", Self.breached.replacing("nobody looked", with: "nobody had time"))
    #expect(try build()?.contains(">nobody had time<") == true)
    #expect(try keys(scratch)["reports.html"] != before["reports.html"])
    // A draft is told with the number of what is wrong in it.
    try scratch.write(
      "incidents/a.md",
      Self.breached.replacing("## Summary", with: "## Summary\n\n[nowhere](nowhere.md)"))
    let page = try build()
    let anew = try scratch.run(
      "build", "--as-of", "2026-11-26", "--database", "build/anew.sqlite", "--output", "build/anew")
    #expect([0, 1].contains(anew.exitCode))
    #expect(page == scratch.text("build/anew/reports/2026-W48.html"))
  }

  @Test func `a site may be without reports`() throws {
    let scratch = try Scratch([
      "incidents/a.md": Samples.incident, "postmortem.yml": "site: {without: [reports]}\n",
    ])
    _ = try scratch.run("build")
    let site = scratch.tree("build/site")
    #expect(site.keys.allSatisfy { !$0.hasPrefix("reports") })
    #expect(scratch.text("build/site/index.html")?.contains("reports.html") == false)
  }
}

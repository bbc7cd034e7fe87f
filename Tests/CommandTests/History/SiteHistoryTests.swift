import Testing

/// What git tells of action items stands on the site, and is brought up to like everything else.
struct SiteHistoryTests {
  /// Builds and compares with a site made anew.
  private func build(_ scratch: Scratch, _ round: Int) throws {
    // 1 says that something is wrong in the documents.
    #expect(try [0, 1].contains(scratch.run("build").exitCode))
    let made = "anew-\(round)"
    _ = try scratch.run(
      "build", "--database", "build/\(made).sqlite", "--output", "build/\(made)")
    let (mended, anew) = (scratch.tree("build/site"), scratch.tree("build/\(made)"))
    let differing = Set(mended.keys).union(anew.keys).filter { mended[$0] != anew[$0] }
    #expect(differing.sorted() == [], "\(made)")
  }

  @Test func `a site brought up to commit by commit equals one made anew`() throws {
    let story = try Story()
    try story.scratch.write(".gitignore", "/build/\n")
    for (round, end) in [2, 12, 16, 24, 40, 50, 53, 60].enumerated() {
      try story.go(to: end)
      try build(story.scratch, round)
    }
    let page = try #require(story.scratch.text("build/site/incidents/INC-A.html"))
    // They came with the first commit: git does not know when they were opened.
    #expect(page.contains(">due 30 Sep 2026 → 15 Oct → 2 Nov · @wang from 28 Sep"))
    #expect(
      page.contains(">done 21 Sep 2026 · opened again 24 Sep · done 15 Oct · verified 20 Oct"))
    #expect(
      story.scratch.text("build/site/feeds/items.xml")?.contains("INC-A AI-2: verified") == true)
  }

  @Test func `a commit after the build is seen by the next one`() throws {
    let scratch = try Scratch([
      ".gitignore": "/build/\n", "incidents/b.md": Samples.incident(id: "INC-2"),
    ])
    try scratch.git("init", "--quiet", "-b", "main")
    try scratch.commit(at: Story.instant(0))
    try scratch.write("incidents/a.md", Samples.incident(id: "INC-1"))
    try scratch.commit(at: Story.instant(0))
    try build(scratch, 0)
    #expect(scratch.text("build/site/incidents/INC-1.html")?.contains("opened 31 Aug 2026") == true)
    let text = Samples.incident(id: "INC-1")
    try scratch.write("incidents/a.md", text.replacing("- [ ] AI-1", with: "- [x] AI-1"))
    try build(scratch, 1)
    #expect(scratch.text("build/site/incidents/INC-1.html")?.contains("done 1 Sep") == false)
    try scratch.commit(at: Story.instant(1))
    try build(scratch, 2)
    #expect(scratch.text("build/site/incidents/INC-1.html")?.contains("done 1 Sep") == true)
    let tip = try scratch.git("rev-parse", "HEAD").prefix(40)
    #expect(scratch.text("build/site/about.html")?.contains(tip) == true)
    #expect(scratch.text("build/site/data/index.json")?.contains(tip) == true)
    let other = scratch.bytes("build/site/incidents/INC-2.html")
    try scratch.commit("nothing", at: Story.instant(2))
    try build(scratch, 3)
    #expect(scratch.bytes("build/site/incidents/INC-2.html") == other)
  }

  @Test func `outside git there is no history and no word of one`() throws {
    let scratch = try Scratch(["incidents/a.md": Samples.incident(id: "INC-1")])
    try build(scratch, 0)
    #expect(scratch.text("build/site/about.html")?.contains("git") == false)
    #expect(scratch.text("build/site/incidents/INC-1.html")?.contains("opened") == false)
    #expect(scratch.text("build/site/feeds/items.xml") == nil)
  }

  @Test func `where the repository goes its history goes from the site`() throws {
    let scratch = try Scratch([
      ".gitignore": "/build/\n", "incidents/a.md": Samples.incident(id: "INC-1"),
    ])
    try scratch.git("init", "--quiet", "-b", "main")
    try scratch.commit(at: Story.instant(0))
    try build(scratch, 0)
    try scratch.remove(".git")
    try build(scratch, 1)
    #expect(scratch.text("build/site/incidents/INC-1.html")?.contains("opened") == false)
  }
}

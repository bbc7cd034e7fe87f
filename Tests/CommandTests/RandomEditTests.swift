import Testing

/// Edits of every kind, one after the other: each time the site that was brought up to it equals one
/// made anew.
struct RandomEditTests {
  @Test(arguments: 1...3)
  func `random edits one after the other make the site that is made anew`(seed: Int) throws {
    var random = Numbers(state: UInt64(seed))
    var files = Dictionary(uniqueKeysWithValues: (1...6).map { (Self.path($0), Self.text($0)) })
    let scratch = try Scratch(files)
    _ = try scratch.run("build")
    for round in 1...8 {
      var told: [String] = []
      for _ in 0...random.below(2) {
        let change = Self.changes[random.below(Self.changes.count)]
        let path = Self.path(1 + random.below(7))
        let former = files[path]
        files[path] = change.make(former ?? Self.text(round + 10), 1 + random.below(7))
        told.append("\(change.name) in \(path)")
        if let text = files[path] {
          try scratch.write(path, text)
        } else if former != nil {
          try scratch.remove(path)
        }
      }
      if random.below(4) == 0 {
        let pages = scratch.tree("build/site").keys.filter { !$0.hasPrefix(".") }.sorted()
        let page = pages[random.below(pages.count)]
        try scratch.remove("build/site/\(page)")
        told.append("\(page) of the site removed")
      }
      let outcome = try scratch.run("build")
      let anew = try scratch.run(
        "build", "--database", "anew-\(round)/base.sqlite", "--output", "anew-\(round)/site")
      #expect(outcome.errors == anew.errors)
      let (mended, made) = (scratch.tree("build/site"), scratch.tree("anew-\(round)/site"))
      let differing = Set(mended.keys).union(made.keys).filter { mended[$0] != made[$0] }
      #expect(differing.sorted() == [], "seed \(seed), round \(round): \(told)")
      let findings = try [[], ["--database", "anew-\(round)/base.sqlite"]].map {
        try Program.run(["query", Self.query] + $0, in: scratch.path).output
      }
      #expect(findings[0] == findings[1], "seed \(seed), round \(round): \(told)")
      try scratch.remove("anew-\(round)")
    }
  }

  private static let query = """
    SELECT path, line, column, rule, severity, message, file FROM findings ORDER BY 1, 2, 3, 4, 6
    """

  private static func path(_ number: Int) -> String { "incidents/\(number).md" }

  private static func text(_ number: Int) -> String {
    Samples.incident(id: "INC-\(number)")
      .replacing("2020-04-08", with: "2020-0\(1 + number % 9)-08")
      .replacing("status: draft", with: "status: draft\nrelated: [{id: INC-\(number / 2 + 1)}]")
      .replacing("## Root", with: "See [the other](\(number / 2 + 1).md#timeline).\n\n## Root")
  }

  /// One kind of edit: the new text of a document, nil where it goes.
  private struct Change: Sendable {
    var name: String
    var make: @Sendable (_ text: String, _ number: Int) -> String?
  }

  private static func replacing(_ name: String, _ old: String, _ new: String) -> Change {
    Change(name: name) { text, number in
      text.replacing(old, with: new.replacing("#", with: "\(number)"))
    }
  }

  private static let changes = [
    Change(name: "a line at the end") { "\($0)\nWritten later, \($1).\n" },
    Change(name: "a line at the start") { $0.replacing("主库备份", with: "Line \($1).\n\n主库备份") },
    Change(name: "a word of the timeline") { $0.replacing("connections", with: "calls \($1)") },
    Change(name: "another document") { _, number in text(number) },
    Change(name: "no document") { _, _ in nil },
    Change(name: "no text") { _, _ in "" },
    Change(name: "a heading") {
      $0.replacing("## Timeline", with: "## Timeline\n\n#### Part \($1)\n")
    },
    Change(name: "a link to a heading") {
      "\($0)\n[There](\($1).md#part-\($1)), [here](x\($1).md).\n"
    },
    Change(name: "a mention") { "\($0)\nAs in INC-\($1).\n" },
    Change(name: "silence") {
      "\($0)\n<!-- lint: allow link-broken: it comes back -->\n[gone](no\($1).md)\n"
    },
    replacing("item", "- [ ] AI-1", "- [x] AI-1"), replacing("title", "The resize", "Resize #"),
    replacing("severity", "SEV1", "SEV2"), replacing("severity", "SEV2", "SEV1"),
    replacing("status", "status: draft", "status: review"),
    replacing("withdrawal", "status: draft", "status: withdrawn"),
    replacing("service", "[user-center]", "[billing]"), replacing("id", "id: INC-", "id: INC-#"),
    replacing("relation", "related: [{id: INC-", "related: [{id: INC-#}, {id: INC-"),
    replacing("type", "type: incident", "type: guide"),
    replacing("cause", "change-control", "capacity"),
    replacing("day", "### 2020-0", "### 2021-0"),
    replacing("key", "timezone: Asia/Shanghai", "timezone: Asia/Shanghai\nunknown: #"),
  ]

  /// Numbers that look random and are the same each time.
  private struct Numbers {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }
}

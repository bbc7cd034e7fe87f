import Testing

struct IncrementalBuildTests {
  private static let first = Samples.incident(id: "INC-1")
  private static let second = Samples.incident(id: "INC-2")
    .replacing("status: draft", with: "status: draft\nrelated: [{id: INC-1}]")

  /// An edit of one of two incidents, as path and new text; nil removes the file.
  struct Edit: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var path: String
    var text: String?
  }

  private static let edits = [
    Edit(
      testDescription: "prose", path: "incidents/1.md",
      text: first.replacing("exhausted.", with: "exhausted, and more.")),
    Edit(
      testDescription: "finding", path: "incidents/1.md",
      text: first.replacing("exhausted.", with: "exhausted\u{200B}.")),
    Edit(
      testDescription: "title", path: "incidents/1.md",
      text: first.replacing("title: The resize", with: "title: A resize")),
    Edit(
      testDescription: "item", path: "incidents/1.md",
      text: first.replacing("- [ ] AI-1", with: "- [x] AI-1")),
    Edit(
      testDescription: "severity", path: "incidents/1.md",
      text: first.replacing("SEV1", with: "SEV2")),
    Edit(
      testDescription: "service", path: "incidents/1.md",
      text: first.replacing("services: [user-center]", with: "services: [billing]")),
    Edit(
      testDescription: "withdrawn", path: "incidents/1.md",
      text: first.replacing("status: draft", with: "status: withdrawn")),
    Edit(testDescription: "id", path: "incidents/1.md", text: Samples.incident(id: "INC-9")),
    Edit(
      testDescription: "former id", path: "incidents/1.md",
      text: first.replacing("type: incident", with: "type: incident\nformer_ids: [INC-7]")),
    Edit(testDescription: "mention", path: "incidents/2.md", text: Samples.incident(id: "INC-2")),
    Edit(testDescription: "removed", path: "incidents/1.md", text: nil),
    Edit(testDescription: "added", path: "incidents/3.md", text: Samples.incident(id: "INC-3")),
    Edit(
      testDescription: "guide", path: "incidents/1.md",
      text: first.replacing("type: incident", with: "type: guide")),
    Edit(
      testDescription: "silenced", path: "incidents/1.md",
      text: first.replacing(
        "timezone: Asia/Shanghai", with: "region: eu  # lint: allow document-unknown-key: imported")
    ),
    Edit(testDescription: "policy", path: "postmortem.yml", text: "title: Our incidents\n"),
  ]

  @Test(arguments: edits)
  func `a site brought up to an edit equals one made anew`(edit: Edit) throws {
    let scratch = try Scratch(["incidents/1.md": Self.first, "incidents/2.md": Self.second])
    _ = try scratch.run("build")
    let before = scratch.tree("build/site")
    if let text = edit.text {
      try scratch.write(edit.path, text)
    } else {
      try scratch.remove(edit.path)
    }
    _ = try scratch.run("build")
    let after = scratch.tree("build/site")
    try scratch.remove("build")
    _ = try scratch.run("build")
    #expect(after != before)
    #expect(after.keys.sorted() == scratch.tree("build/site").keys.sorted())
    #expect(after == scratch.tree("build/site"))
  }

  /// An incident of 2020 or 2021, of one of two services.
  private static func incident(_ number: Int) -> String {
    Samples.incident(id: "INC-\(number)")
      .replacing("2020-04-08", with: "202\(number % 2)-04-08")
      .replacing("[user-center]", with: number % 2 == 0 ? "[user-center]" : "[billing]")
  }

  @Test func `many edits one after the other make the site that is made anew`() throws {
    let files = (1...52).map { ("incidents/\($0).md", Self.incident($0)) }
    let scratch = try Scratch(Dictionary(uniqueKeysWithValues: files))
    _ = try scratch.run("build")
    let severe = Self.incident(2).replacing("SEV1", with: "SEV2")
    let edits: [[(path: String, text: String?)]] = [
      [("incidents/2.md", severe)],
      [("incidents/53.md", Self.incident(53))],
      [("incidents/1.md", nil)],
      [("incidents/4.md", nil), ("incidents/four.md", Self.incident(4))],
    ]
    for edit in edits {
      for (path, text) in edit {
        if let text { try scratch.write(path, text) } else { try scratch.remove(path) }
      }
      let before = scratch.tree("build/site")
      _ = try scratch.run("build")
      let after = scratch.tree("build/site")
      try scratch.remove("build")
      _ = try scratch.run("build")
      #expect(after == scratch.tree("build/site"))
      #expect(after["index.html"] != nil && after != before)
    }
  }

  @Test func `an edit makes those lists anew that show it`() throws {
    let scratch = try Scratch([
      "incidents/1.md": Self.incident(1), "incidents/2.md": Self.incident(2),
    ])
    func keys() throws -> [String: String] {
      let lines = try #require(scratch.text("build/site/build.txt")).split(separator: "\n")
      let parts = lines.map { $0.split(separator: " ") }.filter { $0.count == 3 }
      return Dictionary(uniqueKeysWithValues: parts.map { (String($0[2]), String($0[0])) })
    }
    _ = try scratch.run("build")
    let before = try keys()
    try scratch.write("incidents/2.md", Self.incident(2).replacing("SEV1", with: "SEV2"))
    _ = try scratch.run("build")
    let after = try keys()
    #expect(before["services/billing.html"] != nil)
    #expect(after["services/billing.html"] == before["services/billing.html"])
    #expect(after["services/user-center.html"] != before["services/user-center.html"])
    #expect(after["index.html"] != before["index.html"])
  }

  @Test func `a list that was tampered with is made again although nothing changed`() throws {
    let scratch = try Scratch([
      "incidents/1.md": Self.incident(1), "incidents/2.md": Self.incident(2),
    ])
    _ = try scratch.run("build")
    let page = try #require(scratch.text("build/site/services/billing.html"))
    try scratch.write("build/site/services/billing.html", page + "more")
    let outcome = try scratch.run("build")
    #expect(outcome.output.contains("1 file written"))
    #expect(scratch.text("build/site/services/billing.html") == page)
  }

  @Test func `a page that was tampered with is made again although nothing changed`() throws {
    let scratch = try Scratch(["incidents/1.md": Self.first])
    _ = try scratch.run("build")
    let page = try #require(scratch.text("build/site/incidents/INC-1.html"))
    try scratch.write("build/site/incidents/INC-1.html", page + "more")
    let outcome = try scratch.run("build")
    #expect(outcome.output.contains("1 file written"))
    #expect(scratch.text("build/site/incidents/INC-1.html") == page)
  }

  @Test func `where nothing changed no file is touched`() throws {
    let scratch = try Scratch(["incidents/1.md": Self.first])
    _ = try scratch.run("build")
    let before = scratch.tree("build/site")
    let outcome = try scratch.run("build")
    #expect(outcome.output.contains("0 files written, \(before.count - 1) unchanged"))
    #expect(scratch.tree("build/site") == before)
  }
}

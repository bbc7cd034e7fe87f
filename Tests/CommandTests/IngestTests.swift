import Testing

struct IngestTests {
  @Test func `a second run on unchanged files writes nothing`() throws {
    let scratch = try Scratch(["incidents/a.md": Samples.incident])
    let first = try scratch.run("ingest")
    #expect(first.exitCode == 0, "\(first.errors)")
    #expect(first.output.contains("1 read, 0 unchanged"))
    let before = try #require(scratch.bytes("build/postmortem.sqlite"))
    let second = try scratch.run("ingest")
    #expect(second.exitCode == 0)
    #expect(second.output.contains("0 read, 1 unchanged"))
    #expect(scratch.bytes("build/postmortem.sqlite") == before)
  }

  @Test func `an edited file is read, a removed one is forgotten`() throws {
    let scratch = try Scratch([
      "incidents/a.md": Samples.incident, "incidents/b.md": Samples.incident(id: "INC-2"),
    ])
    _ = try scratch.run("ingest")
    try scratch.write(
      "incidents/a.md", Samples.incident + "\n- [ ] AI-2 (detect) More @x due:2020-05-01\n")
    let edited = try scratch.run("ingest")
    #expect(edited.output.contains("1 read, 1 unchanged"))
    try scratch.remove("incidents/b.md")
    let removed = try scratch.run("ingest")
    #expect(removed.output.contains("0 read, 1 unchanged, 1 removed"))
  }

  @Test func `without incidents and configuration the folder itself is read`() throws {
    let scratch = try Scratch(["2020/a.md": Samples.incident])
    #expect(try scratch.run("ingest").output.contains("1 read"))
  }

  @Test func `a folder that does not exist is named, with the way out`() throws {
    let scratch = try Scratch()
    let outcome = try scratch.run("ingest", "-C", "nowhere")
    #expect(outcome.exitCode == 3)
    #expect(
      outcome.errors.contains("nowhere cannot be entered: it does not exist; check the name."))
  }

  @Test func `a folder without documents is said to be one`() throws {
    let outcome = try Scratch(["notes.txt": ""]).run("lint")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.contains("there are no documents (*.md) in this folder"))
  }

  @Test func `a folder with nothing but a readme is told how to begin`() throws {
    let outcome = try Scratch(["README.md": "# Tools\n"]).run("lint")
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.contains("the document has no front matter"))
    #expect(outcome.errors.contains("no *.md file in this folder is a document; `postmortem init`"))
    let settled = try Scratch(["incidents/README.md": "# Tools\n", "postmortem.yml": "title: T\n"])
      .run("lint")
    #expect(settled.errors.contains("in incidents/ is a document; `postmortem new --title"))
  }

  @Test func `beside a document, even a broken one, a readme says nothing of the folder`() throws {
    for document in [Samples.incident, "---\nid: [\n---\n"] {
      let scratch = try Scratch(["README.md": "# Tools\n", "a.md": document])
      for arguments in [["lint"], ["lint", "README.md"]] {
        let outcome = try Program.run(arguments, in: scratch.path)
        #expect(!outcome.errors.contains("is a document"), "\(outcome.errors)")
      }
    }
  }
}

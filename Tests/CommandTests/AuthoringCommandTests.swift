import Foundation
import Testing

/// `init`, `new` and `log`, as people type them.
struct AuthoringCommandTests {
  private static func knowledgeBase(_ options: String...) throws -> Scratch {
    let scratch = try Scratch()
    let outcome = try Program.run(["init"] + options, in: scratch.path)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return scratch
  }

  // MARK: init

  @Test(arguments: ["en", "zh-Hans", "ja"])
  func `a new knowledge base lints clean, builds, and has a site`(language: String) throws {
    let scratch = try Self.knowledgeBase("--language", language, "--timezone", "Asia/Tokyo")
    let lint = try scratch.run("lint", "--notes")
    #expect(lint.exitCode == 0)
    #expect(lint.output == "no findings in 1 file\n")
    #expect(lint.errors == "")
    #expect(try scratch.run("build").exitCode == 0)
    #expect(scratch.text("postmortem.yml")?.contains("timezone: Asia/Tokyo ") == true)
    #expect(scratch.text("postmortem.yml")?.contains("language: \(language) ") == true)
  }

  @Test(arguments: [
    ("en", "UTC"), ("zh-Hans", "Asia/Shanghai"), ("ja", "America/Argentina/Ushuaia"),
  ])
  func `the comments of the configuration stand below one another`(language: String, zone: String)
    throws
  {
    let scratch = try Self.knowledgeBase("--language", language, "--timezone", zone)
    let lines = try #require(scratch.text("postmortem.yml")).split(separator: "\n")
    let columns = lines.filter { !$0.hasPrefix("#") }.compactMap { line in
      line.firstIndex(of: "#").map { line.distance(from: line.startIndex, to: $0) }
    }
    #expect(columns.count >= 4 && Set(columns) == [40], "\(columns)")
  }

  @Test func `what is there stays as it is`() throws {
    let scratch = try Scratch([".gitignore": "mine\n", "policy/people.yml": "alice: {}\n"])
    let outcome = try scratch.run("init")
    #expect(outcome.output.contains("kept  .gitignore\n"))
    #expect(outcome.output.contains("new   postmortem.yml\n"))
    #expect(scratch.text(".gitignore") == "mine\n")
    #expect(scratch.text("policy/people.yml") == "alice: {}\n")
    let before = scratch.tree(".")
    let second = try scratch.run("init").output
    #expect(!second.contains("new   "))
    #expect(second.contains("kept  incidents/guides/how-we-write-postmortems.md\n"))
    #expect(scratch.tree(".") == before)
  }

  @Test func `a dry run writes nothing`() throws {
    let scratch = try Scratch()
    #expect(try scratch.run("init", "--dry-run").output.contains("new   postmortem.yml"))
    #expect(scratch.tree(".").isEmpty)
  }

  @Test func `a folder of a repository gets no files for the code host`() throws {
    let scratch = try Scratch.repository(["a.txt": "x"])
    let outcome = try scratch.run("init", "docs/pm")
    #expect(outcome.exitCode == 0)
    #expect(scratch.bytes("docs/pm/postmortem.yml") != nil)
    #expect(scratch.bytes("docs/pm/.gitlab-ci.yml") == nil)
    #expect(outcome.output.contains("  postmortem init \"$(mktemp -d)\"\n"))
    #expect(try scratch.run("lint", "-C", "docs/pm").exitCode == 0)
  }

  @Test func `the lines of the policy that wait are right when they are woken`() throws {
    let scratch = try Self.knowledgeBase()
    for name in ["controls", "calendar", "people", "services", "vocabulary", "waivers"] {
      let text = try #require(scratch.text("policy/\(name).yml"))
      // `# key:` and what is indented below it; sentences stay comments.
      let woken = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.firstMatch(of: /^# ( *[-A-Za-z_]+:|  |  *- )/) == nil ? line : line.dropFirst(2)
      }
      try scratch.write("policy/\(name).yml", woken.joined(separator: "\n"))
    }
    let outcome = try scratch.run("lint")
    #expect(!outcome.errors.contains("unknown-key"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("unreadable"), "\(outcome.errors)")
  }

  @Test func `a zone that is none is refused`() throws {
    let outcome = try Scratch().run("init", "--timezone", "CST")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("Asia/Shanghai"))
  }

  // MARK: new

  @Test(arguments: ["incident", "near-miss", "change", "drill", "guide"])
  func `a new document has no errors`(type: String) throws {
    for language in ["en", "zh-Hans", "ja"] {
      let scratch = try Self.knowledgeBase("--language", language)
      for options in [[], ["--service", "checkout", "--title", "a: b # c"]] {
        let outcome = try Program.run(["new", "--type", type] + options, in: scratch.path)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(scratch.bytes(String(outcome.output.dropLast())) != nil)
      }
      let lint = try scratch.run("lint", "--notes")
      #expect(lint.output == "no findings in 3 files\n")
    }
  }

  @Test func `a file name keeps Chinese letters, an id has none`() throws {
    let scratch = try Self.knowledgeBase()
    let outcome = try scratch.run("new", "--title", "数据库故障")
    #expect(outcome.output.hasSuffix("-数据库故障.md\n"))
    let text = try #require(scratch.text(String(outcome.output.dropLast())))
    #expect(text.contains(/\nid: INC-[-0-9]+\n/))
    #expect(try scratch.run("build").exitCode == 0)
  }

  @Test func `documents that begin at once have ids of their own`() async throws {
    let scratch = try Self.knowledgeBase()
    let running = try (0..<8).map { _ in
      try Program.start(["new", "--title", "the same"], in: scratch.path)
    }
    let outcomes = try running.map { try $0.outcome() }
    #expect(outcomes.allSatisfy { $0.exitCode == 0 })
    #expect(Set(outcomes.map(\.output)).count == 8)
    #expect(try scratch.run("lint").output == "no findings in 9 files\n")
  }

  @Test func `JSON has id and path, and a dry run writes nothing`() throws {
    let scratch = try Self.knowledgeBase()
    let before = scratch.tree(".")
    let outcome = try scratch.run("new", "--title", "x y", "--json", "--dry-run")
    #expect(outcome.output.contains(#""isWritten" : false"#))
    #expect(outcome.output.contains(#"-x-y.md""#))
    #expect(scratch.tree(".") == before)
  }

  @Test(arguments: [("near-miss", "SEV4"), ("incident", "SEV1")])
  func `a near miss begins as the mildest, an incident as the gravest`(
    type: String, severity: String
  )
    throws
  {
    let outcome = try Self.knowledgeBase().run("new", "--type", type, "--dry-run")
    #expect(outcome.output.contains("\nseverity: \(severity) "))
  }

  @Test func `a severity that is none is answered with the one that was meant`() throws {
    let outcome = try Self.knowledgeBase().run("new", "--severity", "SEV22")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("did you mean `SEV2`?"))
  }

  // MARK: log

  @Test func `a line goes into the active incident`() throws {
    let scratch = try Scratch(["incidents/a.md": Self.active("INC-1")])
    let outcome = try scratch.run("log", "2020-04-08", "17:40", "diagnose:", "the VIP is gone")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("incidents/a.md:21: "))
    #expect(
      scratch.text("incidents/a.md")
        == Self.active("INC-1").replacing(
          "- 18:29 resolve",
          with: "- 2020-04-08 17:40 diagnose: the VIP is gone\n- 18:29 resolve"))
    #expect(outcome.errors.contains("later entries follow"))
  }

  @Test func `a misspelt kind is told at once, and the line is written`() throws {
    let scratch = try Scratch(["incidents/a.md": Self.active("INC-1")])
    let outcome = try scratch.run("log", "2020-04-08 17:40 dignose: the VIP is gone")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.contains("did you mean `diagnose`?"))
    #expect(scratch.text("incidents/a.md")?.contains("17:40 dignose: the VIP") == true)
  }

  @Test(
    arguments: [
      (
        "10:00 pm the VIP is gone",
        "`10:00 pm` is not read as a time; write `22:00 the VIP is gone`"
      ),
      ("下午2:23 主库失联", "`下午2:23` is not read as a time; write `14:23 主库失联`"),
      ("10:00 CST the VIP is gone", "write the offset"),
    ])
  func `a time in another form is answered with the line to type`(words: String, help: String)
    throws
  {
    let scratch = try Scratch(["incidents/a.md": Self.active("INC-1")])
    let outcome = try scratch.run("log", words)
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains(help), "\(outcome.errors)")
    #expect(scratch.text("incidents/a.md") == Self.active("INC-1"))
  }

  @Test(arguments: ["10:00", "10:00 detect:"])
  func `a time alone is no line`(words: String) throws {
    let scratch = try Scratch(["incidents/a.md": Self.active("INC-1")])
    let outcome = try scratch.run("log", words)
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("postmortem log \"\(words) what was seen\""))
  }

  @Test func `a misspelt id is told its neighbour`() throws {
    let scratch = try Scratch(["incidents/a.md": Self.active("INC-2020-0408")])
    let outcome = try scratch.run("log", "--id", "INC-2020-0409", "x")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("did you mean `INC-2020-0408`?"))
  }

  private static func active(_ id: String) -> String {
    Samples.incident(id: id).replacing("status: draft", with: "status: active")
  }

  @Test func `of several active incidents one is named`() throws {
    let scratch = try Scratch([
      "incidents/a.md": Self.active("INC-1"), "incidents/b.md": Self.active("INC-2"),
      "incidents/c.md": Samples.incident(id: "INC-3"),
    ])
    let outcome = try scratch.run("log", "x")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("2 incidents are active"))
    #expect(outcome.errors.contains("--id INC-2"))
    #expect(!outcome.errors.contains("INC-3"))
    #expect(try scratch.run("log", "--id", "INC-3", "x").exitCode == 0)
    #expect(try scratch.run("log", "--id", "INC-4", "x").exitCode == 2)
  }

  @Test func `without an active incident a new one is offered`() throws {
    let outcome = try Scratch(["incidents/a.md": Samples.incident]).run("log", "x")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("postmortem new"))
  }

  @Test func `lines that are logged at once are all there`() throws {
    let scratch = try Scratch(["incidents/a.md": Self.active("INC-1")])
    let running = try (0..<8).map { number in
      try Program.start(["log", "line number \(number)"], in: scratch.path)
    }
    for program in running { #expect(try program.outcome().exitCode == 0) }
    let text = try #require(scratch.text("incidents/a.md"))
    for number in 0..<8 { #expect(text.contains("line number \(number)\n")) }
  }

  @Test func `a file keeps its permissions, and a dry run its contents`() throws {
    let scratch = try Scratch(["incidents/a.md": Self.active("INC-1")])
    chmod(scratch.url("incidents/a.md").path, 0o640)
    #expect(try scratch.run("log", "--dry-run", "x").exitCode == 0)
    #expect(scratch.text("incidents/a.md") == Self.active("INC-1"))
    #expect(try scratch.run("log", "x").exitCode == 0)
    var status = stat()
    stat(scratch.url("incidents/a.md").path, &status)
    #expect(status.st_mode & 0o777 == 0o640)
  }
}

import Foundation
import Testing

/// What the machine can do to a run: yesterday's database and site stay as they were, the message
/// names the path and the way out, and the exit code is 3.
struct FaultTests {
  /// A knowledge base that was built, and then changed.
  private func builtAndChanged() throws -> (Scratch, [String: [UInt8]]) {
    let scratch = try Scratch([
      "incidents/a.md": Samples.incident, "incidents/b.md": Samples.incident(id: "INC-2"),
    ])
    let build = try scratch.run("build")
    #expect(build.exitCode == 0, "\(build.output)\(build.errors)")
    let before = scratch.tree("build")
    #expect(before["postmortem.sqlite"] != nil && before["site/index.html"] != nil)
    for number in 3..<60 {
      try scratch.write("incidents/\(number).md", Samples.incident(id: "INC-\(number)"))
    }
    return (scratch, before)
  }

  @Test func `a full disk leaves yesterday's output`() throws {
    let (scratch, before) = try builtAndChanged()
    let outcome = try Program.run(
      ["-c", "ulimit -f 64; exec \"$0\" build", Program.path], in: scratch.path,
      executable: "/bin/bash")
    #expect(outcome.exitCode == 3, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.errors.contains("build/postmortem.sqlite"), "\(outcome.errors)")
    #expect(scratch.tree("build") == before)
  }

  @Test func `a folder that cannot be written leaves yesterday's output`() throws {
    let (scratch, before) = try builtAndChanged()
    let files = scratch.tree("build")
    for name in files.keys { chmod(scratch.url("build/\(name)").path, 0o444) }
    chmod(scratch.url("build").path, 0o555)
    chmod(scratch.url("build/site").path, 0o555)
    let outcome = try Unprivileged.run(["build"], in: scratch)
    chmod(scratch.url("build").path, 0o755)
    chmod(scratch.url("build/site").path, 0o755)
    #expect(outcome.exitCode == 3, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.errors.contains("build/site cannot be written"), "\(outcome.errors)")
    #expect(scratch.tree("build") == before)
  }

  @Test func `a corrupt database is reported and left alone`() throws {
    let (scratch, _) = try builtAndChanged()
    var bytes = try #require(scratch.bytes("build/postmortem.sqlite"))
    for index in 100..<min(bytes.count, 40_000) { bytes[index] = 0xA5 }
    try scratch.write("build/postmortem.sqlite", bytes: bytes)
    let outcome = try scratch.run("ingest")
    #expect(outcome.exitCode == 3, "\(outcome.output)")
    #expect(outcome.errors.contains("build/postmortem.sqlite is damaged"), "\(outcome.errors)")
    #expect(outcome.errors.contains("delete it"))
    #expect(scratch.bytes("build/postmortem.sqlite") == bytes)
  }

  @Test func `a file that is no database is never overwritten`() throws {
    let scratch = try Scratch(["incidents/a.md": Samples.incident, "notes.txt": "keep me"])
    let outcome = try scratch.run("ingest", "--database", "notes.txt")
    #expect(outcome.exitCode == 3)
    #expect(outcome.errors.contains("notes.txt"))
    #expect(scratch.text("notes.txt") == "keep me")
  }

  @Test func `a folder with files of others is never taken for the site`() throws {
    let scratch = try Scratch(["incidents/a.md": Samples.incident, "mine/diary.txt": "keep me"])
    let outcome = try scratch.run("build", "--output", "mine")
    #expect(outcome.exitCode == 3)
    #expect(outcome.errors.contains("mine"))
    #expect(scratch.text("mine/diary.txt") == "keep me")
    #expect(scratch.tree("mine").count == 1)
  }

  @Test func `a locked database is waited for, then named`() throws {
    let (scratch, before) = try builtAndChanged()
    let holder = try DatabaseHolder(scratch.url("build/postmortem.sqlite").path)
    let outcome = try scratch.run("ingest", environment: ["POSTMORTEM_PATIENCE": "0.2"])
    holder.release()
    #expect(outcome.exitCode == 3, "\(outcome.output)")
    #expect(outcome.errors.contains("locked by another run"), "\(outcome.errors)")
    #expect(scratch.tree("build")["postmortem.sqlite"] == before["postmortem.sqlite"])
  }

  @Test func `ctrl-c in the middle leaves yesterday's output`() throws {
    let (scratch, before) = try builtAndChanged()
    for number in 100..<4000 {
      try scratch.write("incidents/\(number).md", Samples.incident(id: "INC-\(number)"))
    }
    let running = try Program.start(["build"], in: scratch.path)
    // Its journal says that the program is in the middle.
    for _ in 0..<4000 where scratch.bytes("build/postmortem.sqlite-journal") == nil {
      usleep(5_000)
    }
    running.process.interrupt()
    let outcome = try running.outcome()
    #expect(outcome.exitCode == 130, "\(outcome.exitCode) \(outcome.output)\(outcome.errors)")
    #expect(outcome.errors.contains("interrupted"))
    #expect(scratch.tree("build") == before)
  }
}

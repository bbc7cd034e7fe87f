import Foundation
import Testing

/// A disk that is full while people's own files are written: nothing of theirs is lost, the message
/// names the file, and the same command works when there is room.
struct AuthoringFaultTests {
  /// Runs the program where no file may have more than `blocks` KiB.
  private func cramped(
    _ scratch: Scratch, _ blocks: Int, _ arguments: String...
  ) throws -> Program.Outcome {
    try Program.run(
      ["-c", "ulimit -f \(blocks); exec \"$0\" \"$@\"", Program.path] + arguments, in: scratch.path,
      executable: "/bin/bash")
  }

  @Test func `init leaves no part of a file, and goes on later`() throws {
    let scratch = try Scratch()
    let outcome = try cramped(scratch, 1, "init")
    #expect(outcome.exitCode == 3, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.errors.contains("cannot be written"), "\(outcome.errors)")
    let left = scratch.tree(".")
    let again = try scratch.run("init")
    #expect(again.exitCode == 0, "\(again.errors)")
    let whole = scratch.tree(".")
    for (name, bytes) in left { #expect(whole[name] == bytes, "\(name)") }
    #expect(try scratch.run("lint").exitCode == 0)
  }

  @Test func `new leaves no document`() throws {
    let scratch = try Scratch(["postmortem.yml": "timezone: UTC\n", "incidents/.keep": ""])
    let arguments = ["new", "--title", "Down", "--severity", "SEV1"]
    let outcome = try cramped(scratch, 1, "new", "--title", "Down", "--severity", "SEV1")
    #expect(outcome.exitCode == 3, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.errors.contains(".md cannot be written"), "\(outcome.errors)")
    #expect(scratch.tree("incidents").keys.sorted() == [".keep"])
    #expect(try Program.run(arguments, in: scratch.path).exitCode == 0)
  }

  @Test func `log leaves the document as it is`() throws {
    let active =
      Samples.incident.replacing("status: draft", with: "status: active")
      + "\n\n" + String(repeating: "Long evidence that stands below the items.\n", count: 60)
    let scratch = try Scratch(["incidents/a.md": active])
    let outcome = try cramped(scratch, 2, "log", "2020-04-08 17:40 diagnose: the disk is full")
    #expect(outcome.exitCode == 3, "\(outcome.output)\(outcome.errors)")
    #expect(outcome.errors.contains("incidents/a.md cannot be written"), "\(outcome.errors)")
    #expect(scratch.text("incidents/a.md") == active)
    #expect(scratch.tree("incidents").count == 1)
    let again = try scratch.run("log", "2020-04-08 17:40 diagnose: the disk has room")
    #expect(again.exitCode == 0, "\(again.errors)")
    #expect(scratch.text("incidents/a.md")?.contains("17:40 diagnose: the disk has room") == true)
  }
}

import Foundation
import Testing

struct FixTests {
  private static let wrong = Samples.incident.replacing("type: incident", with: "type: Incident")
    .replacing("services:", with: "servces:")
  private static let fixed = Samples.incident
  private static let day = ["--as-of", "2020-04-09"]

  private func run(_ scratch: Scratch, _ arguments: String...) throws -> Program.Outcome {
    try Program.run(["lint"] + arguments + Self.day, in: scratch.path)
  }

  @Test func `fix mends the files and says how many`() throws {
    let scratch = try Scratch(["incidents/1.md": Self.wrong])
    let outcome = try run(scratch, "--fix")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors == "postmortem: fixed 2 findings in 1 file\n")
    #expect(outcome.output == "no findings in 1 file\n")
    #expect(scratch.text("incidents/1.md") == Self.fixed)
    let again = try run(scratch, "--fix")
    #expect(again.errors == "postmortem: nothing to fix\n")
    #expect(scratch.tree("incidents").count == 1)
  }

  @Test func `diff shows the same and writes nothing`() throws {
    let scratch = try Scratch(["incidents/1.md": Self.wrong])
    let outcome = try run(scratch, "--diff")
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.hasPrefix("--- a/incidents/1.md\n+++ b/incidents/1.md\n@@ "))
    #expect(outcome.output.contains("\n-servces: [user-center]\n+services: [user-center]\n"))
    #expect(outcome.errors == "postmortem: would fix 2 findings in 1 file\n")
    #expect(scratch.text("incidents/1.md") == Self.wrong)
    try scratch.write("incidents/1.md", Self.fixed)
    let nothing = try run(scratch, "--diff")
    #expect(nothing.exitCode == 0)
    #expect(nothing.output.isEmpty)
  }

  @Test func `the difference is one that patch applies`() throws {
    let scratch = try Scratch(["incidents/1.md": Self.wrong])
    try scratch.write("change.patch", try run(scratch, "--diff").output)
    let patch = try Program.run(
      ["-p1", "-i", "change.patch"], in: scratch.path, executable: "/usr/bin/patch")
    #expect(patch.exitCode == 0)
    #expect(scratch.text("incidents/1.md") == Self.fixed)
  }

  @Test func `unsafe fixes want fix or diff`() throws {
    let scratch = try Scratch(["incidents/1.md": Self.wrong])
    let outcome = try run(scratch, "--unsafe-fixes")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("--unsafe-fixes goes with --fix or --diff"))
  }

  @Test func `unsafe fixes are applied when asked for`() throws {
    let wrong = Samples.incident.replacing("type: incident", with: "type: incidnet")
    let scratch = try Scratch(["incidents/1.md": wrong])
    #expect(try run(scratch, "--fix").exitCode == 1)
    #expect(scratch.text("incidents/1.md") == wrong)
    #expect(try run(scratch, "--fix", "--unsafe-fixes").exitCode == 0)
    #expect(scratch.text("incidents/1.md") == Self.fixed)
  }

  @Test func `a file that may not be written is told, and the others are mended`() throws {
    let scratch = try Scratch([
      "incidents/1.md": Self.wrong,
      "incidents/2.md": Self.wrong.replacing("INC-2020-0408", with: "INC-2020-0409"),
    ])
    let path = scratch.url("incidents/1.md").path
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let outcome = try run(scratch, "--fix")
    #expect(outcome.exitCode == 3)
    #expect(outcome.errors.contains("incidents/1.md cannot be written: permission denied"))
    #expect(outcome.errors.contains("fixed 2 findings in 1 file"))
    #expect(scratch.text("incidents/1.md") == Self.wrong)
    #expect(scratch.text("incidents/2.md")?.contains("\nservices:") == true)
  }

  @Test func `the mode of a file stays`() throws {
    let scratch = try Scratch(["incidents/1.md": Self.wrong])
    let path = scratch.url("incidents/1.md").path
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(try run(scratch, "--fix").exitCode == 0)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test func `only what is below the named paths is mended`() throws {
    let scratch = try Scratch([
      "incidents/a/1.md": Self.wrong,
      "incidents/b/2.md": Self.wrong.replacing("INC-2020-0408", with: "INC-2020-0409"),
    ])
    #expect(try run(scratch, "--fix", "incidents/b").exitCode == 0)
    #expect(scratch.text("incidents/a/1.md") == Self.wrong)
  }
}

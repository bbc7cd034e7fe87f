import Foundation
import Testing

struct FmtTests {
  private static let odd =
    Samples.incident.replacing("- 17:30 start:", with: "- **17:30** Start：")
    .replacing("## Timeline\n\n", with: "## Timeline\n") + "  \n\n"
  private static let plain = Samples.incident + "\n"

  @Test func `documents are written in their form, and the second run has nothing to do`() throws {
    let scratch = try Scratch(["incidents/1.md": Self.odd])
    let outcome = try scratch.run("fmt")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors == "postmortem: 1 formatted, 0 unchanged\n")
    #expect(scratch.text("incidents/1.md") == Self.plain)
    #expect(try scratch.run("fmt").errors == "postmortem: 0 formatted, 1 unchanged\n")
    #expect(scratch.tree("incidents").count == 1)
  }

  @Test func `check names what would change and diff shows it, and neither writes`() throws {
    let scratch = try Scratch(["incidents/1.md": Self.odd])
    let check = try scratch.run("fmt", "--check")
    #expect(check.exitCode == 1)
    #expect(check.output == "incidents/1.md is not in its canonical form\n")
    let diff = try scratch.run("fmt", "--diff", "incidents")
    #expect(diff.exitCode == 1)
    #expect(diff.output.contains("\n+- 17:30 start: user-center refuses connections\n"))
    #expect(scratch.text("incidents/1.md") == Self.odd)
    try scratch.write("incidents/1.md", Self.plain)
    #expect(try scratch.run("fmt", "--check").exitCode == 0)
  }

  @Test func `a document with errors is left and told, and the others are written`() throws {
    let wrong = Self.odd.replacing("type: incident", with: "type: indecent")
    let scratch = try Scratch(["incidents/1.md": wrong, "incidents/2.md": Self.odd])
    let outcome = try scratch.run("fmt")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("incidents/1.md:4:7: error[document-invalid-value]"))
    #expect(outcome.errors.contains("1 formatted, 0 unchanged, 1 with errors left as they are"))
    #expect(scratch.text("incidents/1.md") == wrong)
    #expect(scratch.text("incidents/2.md") == Self.plain)
  }

  @Test func `standard input comes out in its form`() throws {
    let scratch = try Scratch(["odd.txt": Self.odd])
    let outcome = try Program.run(
      ["-c", "\"$0\" fmt - --stdin-filename incidents/1.md < odd.txt", Program.path],
      in: scratch.path, executable: "/bin/sh")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output == Self.plain)
  }

  @Test func `a read-only document is told with exit code 3`() throws {
    let scratch = try Scratch(["incidents/1.md": Self.odd])
    let path = scratch.url("incidents/1.md").path
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let outcome = try scratch.run("fmt")
    #expect(outcome.exitCode == 3)
    #expect(outcome.errors.contains("incidents/1.md cannot be written: permission denied"))
    #expect(scratch.text("incidents/1.md") == Self.odd)
  }

  @Test(arguments: [
    ["fmt", "-", "a.md"], ["fmt", "a.md", "--stdin-filename", "b.md"], ["fmt", "nowhere"],
  ])
  func `wrong usage is told`(arguments: [String]) throws {
    let scratch = try Scratch(["incidents/1.md": Self.plain])
    let outcome = try Program.run(arguments, in: scratch.path)
    #expect(outcome.exitCode == 2)
    #expect(!outcome.errors.isEmpty)
  }
}

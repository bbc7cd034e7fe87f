import Testing

/// What git leaves in place of a document is called by its name.
struct GitMarksTests {
  private func lint(_ text: String) throws -> String {
    let scratch = try Scratch(["incidents/1.md": text])
    let outcome = try scratch.run("lint", "--format", "concise")
    #expect(outcome.exitCode == 1)
    return outcome.output
  }

  private static let sides = "<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> work\n"

  @Test func `a pointer of Git LFS`() throws {
    let output = try lint(
      "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n")
    #expect(
      output.contains("incidents/1.md:1:1: error[document-unreadable] the file is a pointer of"))
  }

  @Test func `a merge that nobody finished in the front matter`() throws {
    let output = try lint(Samples.incident.replacing("type: incident\n", with: Self.sides))
    #expect(
      output.hasPrefix("incidents/1.md:4:1: error[document-unreadable] a merge was not finished"),
      "\(output)")
  }

  @Test func `a merge that nobody finished in the body, but not one that is quoted`() throws {
    let output = try lint(Samples.incident + "\n\n" + Self.sides)
    #expect(output.contains("error[document-unreadable] a merge was not finished"))
    let scratch = try Scratch(["incidents/1.md": Samples.incident + "\n\n```\n\(Self.sides)```\n"])
    #expect(try scratch.run("lint").exitCode == 0)
  }
}

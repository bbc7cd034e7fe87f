import Testing

/// What the database says of links when only the file they lead to came or went.
struct LinkedFileTests {
  /// Whether the database holds a broken link after an ingest.
  private func isBroken(_ scratch: Scratch) throws -> Bool {
    _ = try scratch.run("ingest")
    let answer = try scratch.run(
      "query", "--format", "csv", "SELECT path FROM findings WHERE rule = 'link-broken'")
    return answer.output.contains("incidents/a.md")
  }

  @Test func `a linked picture that goes and comes is noticed without a change of any document`()
    throws
  {
    let scratch = try Scratch([
      "incidents/a.md": """
      ---
      id: INC-1
      title: x
      status: draft
      ---

      ![errors](images/errors.png)
      """, "incidents/images/errors.png": "x",
    ])
    #expect(try !isBroken(scratch))
    try scratch.remove("incidents/images/errors.png")
    #expect(try isBroken(scratch))
    #expect(try scratch.run("lint", "--format", "concise").output.contains("[link-broken]"))
    try scratch.write("incidents/images/errors.png", "x")
    #expect(try !isBroken(scratch))
  }
}

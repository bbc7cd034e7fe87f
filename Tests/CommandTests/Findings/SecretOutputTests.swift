import Testing

/// A secret in a document reaches nothing that is printed or built.
struct SecretOutputTests {
  private let secret = "Zeb7a-cross" + "ing-at-9"

  private func scratch() throws -> Scratch {
    try Scratch([
      "incidents/a.md": """
      ---
      id: INC-1
      title: The pool refuses mysql://app:\(secret)@db-1/shop
      status: active
      severity: SEV2
      timezone: UTC
      severty: SEV1
      ---

      ## Summary

      It was tried with `mysql://app:\(secret)@db-1/shop`.
      """
    ])
  }

  @Test(arguments: ["text", "concise", "json", "github", "gitlab", "sarif", "junit", "markdown"])
  func `no form of the findings shows it`(form: String) throws {
    let outcome = try scratch().run("lint", "--format", form, "--all-statuses")
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.contains("leak-secret"))
    #expect(!(outcome.output + outcome.errors).contains(secret))
  }

  @Test func `neither database nor site nor search holds it`() throws {
    let scratch = try scratch()
    _ = try scratch.run("build")
    let built = scratch.tree("build")
    #expect(built.count > 3)
    let wanted = Array(secret.utf8)
    for (path, bytes) in built {
      #expect(!bytes.indices.contains { bytes[$0...].starts(with: wanted) }, "\(path)")
    }
  }

  @Test func `a fix never writes the blotted text`() throws {
    let scratch = try scratch()
    _ = try scratch.run("lint", "--fix", "--unsafe-fixes")
    #expect(scratch.text("incidents/a.md")?.contains(secret) == true)
  }
}

import Testing

/// What was blotted out of a text while it was read is never written over what stands in the file.
struct SecretWritingTests {
  private static let secret = "Zeb7a-cross" + "ing-at-9"
  /// A document with something to format, something to fix, and a secret in its line 14.
  private static let text = Samples.incident.replacing(
    "主库备份 stopped", with: "`mysql://app:\(secret)@db-1/shop` stopped"
  )
  .replacing("- 17:30 start:", with: "- **17:30** Start：").replacing("SEV1", with: "sev1")
  private static let path = "incidents/1.md"

  @Test(arguments: [["fmt"], ["fmt", "--check"], ["fmt", "--diff"]])
  func `fmt leaves a document with a secret and names the place`(arguments: [String]) throws {
    let scratch = try Scratch([Self.path: Self.text])
    let outcome = try Program.run(arguments, in: scratch.path)
    #expect(outcome.exitCode == 1)
    #expect(
      outcome.errors.contains("incidents/1.md:14:14: error[leak-secret]"), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(scratch.text(Self.path) == Self.text)
  }

  @Test func `fmt gives back standard input with a secret as it came`() throws {
    let scratch = try Scratch([Self.path: Samples.incident])
    let outcome = try scratch.run("fmt", "-", input: Self.text)
    #expect(outcome.exitCode == 1)
    #expect(outcome.output == Self.text)
  }

  @Test(arguments: ["abc \\377\\376 def\\n", "%0300000d"])
  func `fmt gives back standard input that it cannot read byte for byte`(format: String) throws {
    let scratch = try Scratch([Self.path: Samples.incident])
    let script =
      "printf '\(format)' 7 > in; \"$0\" fmt - < in > out; code=$?; cmp in out && exit $code"
    let outcome = try Program.run(
      ["-c", script, Program.path], in: scratch.path, executable: "/bin/sh")
    #expect(outcome.exitCode == 1, "\(outcome.output)")
  }

  @Test func `log adds its line and the secret stays in the file`() throws {
    let scratch = try Scratch([Self.path: Self.text])
    let outcome = try scratch.run("log", "--id", "INC-2020-0408", "2020-04-08 18:40 note: calm")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let text = try #require(scratch.text(Self.path))
    #expect(text.contains("calm") && text.contains(Self.secret))
    let rest = text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("calm") }
    #expect(rest.joined(separator: "\n") == Self.text)
  }

  @Test(arguments: ["--fix", "--diff"])
  func `a fix leaves a document with a secret and says so`(option: String) throws {
    let scratch = try Scratch([Self.path: Self.text])
    let outcome = try scratch.run("lint", option)
    #expect(
      outcome.errors.contains(
        "incidents/1.md is left as it is: a password in an address stands here, line 14"),
      "\(outcome.errors)")
    #expect(scratch.text(Self.path) == Self.text)
  }

  @Test func `what an editor holds is left, too`() throws {
    let scratch = try Scratch([Self.path: Samples.incident])
    let outcome = try scratch.run(
      "lint", "--diff", "--stdin-filename", Self.path, input: Self.text)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("is left as it is"))
  }

  @Test(arguments: ["text", "concise", "json", "github", "gitlab", "sarif", "junit", "markdown"])
  func `no form of the findings shows a number of a person`(form: String) throws {
    let personal = Samples.incident.replacing(
      "主库备份 stopped", with: "Call 138 2468 1357, it stopped because of human error.")
    let scratch = try Scratch([Self.path: personal])
    let outcome = try scratch.run("lint", "--format", form, "--all-statuses", "--notes")
    #expect(outcome.output.contains("leak-personal"))
    #expect(!outcome.output.contains("2468 1357"))
  }
}

import Foundation
import Testing

/// The forms of findings, through the program.
struct FormatTests {
  private static func broken(_ file: String = "incidents/a.md") throws -> Scratch {
    try Scratch([file: Samples.incident.replacing("services:", with: "srvices:")])
  }

  @Test func `one run serves the log, the annotations and the dashboard`() throws {
    let scratch = try Self.broken()
    let outcome = try scratch.run(
      "lint", "--format", "concise", "--format", "github=out/annotations.txt", "--format",
      "sarif=out/findings.sarif", "--format", "junit=out/junit.xml", "--format",
      "gitlab=out/quality.json", "--format", "markdown=out/comment.md", "--format", "json=all.json")
    #expect(outcome.exitCode == 1, "\(outcome.errors)")
    #expect(outcome.output.contains("incidents/a.md:8:1: error[document-unknown-key]"))
    #expect(scratch.text("out/annotations.txt")?.hasPrefix("::error file=incidents/a.md,") == true)
    #expect(scratch.text("out/junit.xml")?.contains("failures=\"1\"") == true)
    #expect(scratch.text("out/comment.md")?.hasPrefix("## postmortem: ") == true)
    #expect(scratch.text("out/quality.json")?.contains("\"check_name\"") == true)
    #expect(scratch.text("out/findings.sarif")?.contains("\"2.1.0\"") == true)
    #expect(scratch.text("all.json")?.contains("\"version\" : 1") == true)
  }

  @Test func `a file that cannot be written ends the run and leaves what was there`() throws {
    let scratch = try Self.broken()
    try scratch.write("out", "mine")
    let outcome = try scratch.run("lint", "--format", "sarif=out/findings.sarif")
    #expect(outcome.exitCode == 3)
    #expect(outcome.errors.contains("out"))
    #expect(scratch.text("out") == "mine")
  }

  @Test(
    arguments: [
      (["json", "text"], "two formats would go to the screen"),
      (["json=a", "text=a"], "two formats would go to a: name two files"),
      (["sarif="], "--format sarif= names no file"), (["sarfi"], "did you mean `sarif`?"),
      (["nothing"], "write text, concise, json, github, gitlab, sarif, junit or markdown"),
    ])
  func `formats that make no sense are wrong usage`(formats: [String], message: String) throws {
    let scratch = try Self.broken()
    let outcome = try Program.run(
      ["lint"] + formats.flatMap { ["--format", $0] }, in: scratch.path)
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(scratch.bytes("a") == nil)
  }

  @Test func `more than twenty findings come in short unless text is asked for`() throws {
    let scratch = try Scratch()
    for number in 1...21 {
      try scratch.write(
        "incidents/\(number).md", "---\nid: INC-\(number)\nstatus: withdrawn\n---\n")
    }
    let short = try scratch.run("lint")
    #expect(short.output.split(separator: "\n").count { $0.hasPrefix("incidents/") } >= 21)
    #expect(short.output.contains("--format text shows the lines of each\n"))
    let whole = try scratch.run("lint", "--format", "text")
    #expect(whole.output.contains("  --> incidents/1.md:2:5\n"))
    #expect(!whole.output.contains("in short"))
  }

  @Test func `the step summary gets what annotations have no room for`() throws {
    let scratch = try Self.broken()
    try scratch.write("summary.md", "before\n")
    let outcome = try scratch.run(
      "lint", "--format", "github",
      environment: ["GITHUB_STEP_SUMMARY": scratch.url("summary.md").path])
    #expect(outcome.exitCode == 1)
    let summary = try #require(scratch.text("summary.md"))
    #expect(summary.hasPrefix("before\n## postmortem: "))
    #expect(summary.contains("document-unknown-key"))
  }

  @Test func `annotations name files from the repository, text from the knowledge base`() throws {
    let scratch = try Self.broken("kb/incidents/a b.md")
    try scratch.write(".git/HEAD", "ref: refs/heads/main\n")
    let github = try scratch.run("lint", "-C", "kb", "--format", "github")
    #expect(github.output.contains("file=kb/incidents/a b.md,"))
    let sarif = try scratch.run("lint", "-C", "kb", "--format", "sarif")
    #expect(sarif.output.contains("\"uri\" : \"kb/incidents/a%20b.md\""))
    let gitlab = try scratch.run("lint", "-C", "kb", "--format", "gitlab")
    #expect(gitlab.output.contains("\"path\" : \"kb/incidents/a b.md\""))
    let concise = try scratch.run("lint", "-C", "kb", "--format", "concise")
    #expect(concise.output.hasPrefix("incidents/a b.md:"))
  }

  @Test func `fingerprints of GitLab are unique`() throws {
    let scratch = try Self.broken()
    let text = try #require(scratch.text("incidents/a.md"))
    try scratch.write(
      "incidents/a.md", text.replacing("18:29 resolve", with: "17:10 detect: y\n- 17:05 resolve"))
    let output = try scratch.run("lint", "--format", "gitlab", "--notes").output
    let fingerprints = output.matches(of: /"fingerprint" : "(\w+)"/).map { String($0.1) }
    #expect(fingerprints.count > 3)
    #expect(Set(fingerprints).count == fingerprints.count)
  }

  @Test func `the table of sign-offs ends a short list, a count a long one`() throws {
    let text = Samples.signedOff
    let scratch = try Scratch(["incidents/a.md": text])
    let few = try scratch.run("lint").output
    #expect(few.contains("Sign-offs, judged by the built-in policy\n"))
    #expect(few.hasSuffix("\n1 change, 1 with a sign-off, 0 without\n"))
    for number in 1...20 {
      let id = "INC-\(number)"
      try scratch.write("incidents/\(id).md", text.replacing("INC-2020-0408", with: id))
    }
    let many = try scratch.run("lint", "--select", "signoff").output
    #expect(many.hasSuffix("\n21 changes, 21 with a sign-off, 0 without: --signoffs\n"), "\(many)")
    let asked = try scratch.run("lint", "--signoffs", "--select", "signoff").output
    #expect(asked.contains("INC-7 CHG-1"))
  }
}

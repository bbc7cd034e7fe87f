import Foundation
import Testing

/// `lint --base` where there is nothing to compare with: exit 3 and the command that mends it.
struct BaseRefusalTests {
  private static let files = ["incidents/a.md": Samples.incident]

  private func refused(
    _ scratch: Scratch, _ base: String = "main", environment: [String: String] = [:],
    in folder: String? = nil
  ) throws -> String {
    let outcome = try Program.run(
      ["lint", "--base", base], in: folder.map { scratch.url($0).path } ?? scratch.path,
      environment: environment)
    #expect(outcome.exitCode == 3)
    #expect(outcome.output == "")
    return outcome.errors
  }

  @Test func `outside of a repository there is no base`() throws {
    let errors = try refused(try Scratch(Self.files))
    #expect(errors.contains("this folder is not in a working tree of git"))
    #expect(errors.contains("--save-baseline"))
  }

  @Test func `without git nothing is compared`() throws {
    let scratch = try Scratch.repository(Self.files)
    let errors = try refused(scratch, environment: ["PATH": "/nowhere"])
    #expect(errors.contains("git is not installed, or not on PATH"))
  }

  @Test func `a git of the checkout itself is not taken`() throws {
    let scratch = try Scratch.repository(Self.files)
    try scratch.write("git", "#!/bin/sh\ntouch marker\n")
    _ = try Program.run(["755", "git"], in: scratch.path, executable: "/bin/chmod")
    _ = try refused(scratch, environment: ["PATH": ".::bin"])
    #expect(scratch.bytes("marker") == nil)
  }

  @Test(arguments: [
    ("mian", "did you mean `main`?"), ("origin/main", "git fetch origin main"),
    ("origin/release", "git fetch origin release"), ("zzzzzzzz", "`git fetch`"),
    ("--output=x", "there is no"), ("main^{tree}", "there is no"),
    ("HEAD:incidents", "there is no"),
  ])
  func `an unknown revision is named, with a way to it`(base: String, wayOut: String) throws {
    let scratch = try Scratch.repository(Self.files)
    let outcome = try scratch.run("lint", "--base=\(base)")
    #expect(outcome.exitCode == 3)
    #expect(outcome.errors.contains("there is no revision `\(base)`"))
    #expect(outcome.errors.contains(wayOut))
  }

  @Test func `a shallow clone without the merge base asks for the history`() throws {
    let scratch = try Scratch.repository(Self.files)
    try scratch.commit("on work")
    try scratch.git("checkout", "--quiet", "main")
    try scratch.commit("on main")
    try scratch.git(
      "clone", "--quiet", "--depth", "1", "--no-single-branch", "-b", "work",
      "file://\(scratch.path)", "clone")
    let errors = try refused(scratch, "origin/main", in: "clone")
    #expect(errors.contains("git fetch --unshallow"))
    #expect(errors.contains("fetch-depth: 0"))
    try scratch.git("fetch", "--quiet", "--unshallow", in: "clone")
    #expect(
      try Program.run(["lint", "--base", "origin/main"], in: scratch.url("clone").path).exitCode
        == 0)
  }

  @Test func `a shallow clone without the branch asks for the history`() throws {
    let scratch = try Scratch.repository(Self.files)
    try scratch.commit()
    try scratch.git(
      "clone", "--quiet", "--depth", "1", "-b", "work", "file://\(scratch.path)", "clone")
    let errors = try refused(scratch, "origin/main", in: "clone")
    #expect(errors.contains("in this shallow clone; run `git fetch --unshallow`"))
  }

  @Test func `histories without a common commit are not compared`() throws {
    let scratch = try Scratch.repository(Self.files)
    try scratch.git("checkout", "--quiet", "--orphan", "other")
    try scratch.commit("unrelated")
    #expect(try refused(scratch).contains("`main` and HEAD have no commit in common"))
  }

  @Test func `a base whose policy is wrong judges nothing`() throws {
    let scratch = try Scratch.repository(["postmortem.yml": "titel: T\n"])
    try scratch.write("postmortem.yml", "title: T\n")
    let errors = try refused(scratch)
    #expect(errors.contains("postmortem.yml:1:1 of `main` is wrong: "))
    #expect(errors.contains("mend it on that branch first"))
  }

  @Test func `contents that were not fetched are not guessed`() throws {
    let scratch = try Scratch.repository(Self.files)
    try scratch.git("config", "uploadpack.allowFilter", "true")
    try scratch.git(
      "clone", "--quiet", "--filter=blob:none", "-b", "work", "file://\(scratch.path)", "clone")
    // What the checkout fetched is the present state; the base has another one.
    try scratch.git("checkout", "--quiet", "main")
    try scratch.write("incidents/a.md", Samples.incident + "\n")
    try scratch.commit()
    try scratch.git("fetch", "--quiet", in: "clone")
    try scratch.git("merge", "--quiet", "-s", "ours", "origin/main", in: "clone")
    let errors = try refused(scratch, "origin/main", in: "clone")
    #expect(errors.contains("git"))
  }
}

import Foundation
import Testing

/// A repository whose configuration would run programs: none of them runs.
struct HostileRepositoryTests {
  private static func repository() throws -> Scratch {
    let scratch = try Scratch.repository(["incidents/a.md": Samples.incident])
    try scratch.write("evil", "#!/bin/sh\ntouch \(scratch.path)/marker\ncat\n")
    _ = try Program.run(["755", "evil"], in: scratch.path, executable: "/bin/chmod")
    return scratch
  }

  @Test(arguments: [
    ["core.fsmonitor=EVIL"], ["core.pager=EVIL", "pager.rev-parse=EVIL", "pager.ls-tree=true"],
    ["alias.rev-parse=!EVIL", "alias.cat-file=!EVIL", "alias.merge-base=!EVIL"],
    ["core.sshCommand=EVIL", "core.askPass=EVIL", "credential.helper=!EVIL"],
    ["diff.external=EVIL", "diff.md.textconv=EVIL", "diff.md.command=EVIL"],
    ["filter.md.clean=EVIL", "filter.md.smudge=EVIL", "filter.md.process=EVIL"],
    ["core.editor=EVIL", "sequence.editor=EVIL", "gpg.program=EVIL", "log.showSignature=true"],
    ["core.hooksPath=."], ["core.alternateRefsCommand=EVIL"], ["core.gitProxy=EVIL"],
  ])
  func `programs in the configuration do not run`(settings: [String]) throws {
    let scratch = try Self.repository()
    try scratch.write(".gitattributes", "*.md diff=md filter=md\n")
    for name in ["post-checkout", "reference-transaction", "post-index-change"] {
      try scratch.write(".git/hooks/\(name)", "#!/bin/sh\ntouch \(scratch.path)/marker\n")
      _ = try Program.run(
        ["755", ".git/hooks/\(name)"], in: scratch.path, executable: "/bin/chmod")
    }
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1).map(String.init)
      try scratch.git(
        "config", parts[0], parts[1].replacing("EVIL", with: "\(scratch.path)/evil"))
    }
    // Commands of our own above may have run a program.
    try? scratch.remove("marker")
    try scratch.write("incidents/a.md", Samples.incident + "\n")
    let outcome = try scratch.run("lint", "--base", "main")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(scratch.bytes("marker") == nil)
    let ingest = try scratch.run("ingest")
    #expect(ingest.output.contains("history: 1 commit read"), "\(ingest.errors)")
    #expect(scratch.bytes("marker") == nil)
  }

  @Test(arguments: [
    ["remote.origin.url=ext::EVIL"],
    ["remote.origin.url=ext::EVIL", "protocol.allow=always", "protocol.ext.allow=always"],
    ["remote.origin.url=ssh://host/x", "core.sshCommand=EVIL", "protocol.ssh.allow=always"],
    ["remote.origin.url=/x", "remote.origin.uploadpack=EVIL", "protocol.file.allow=always"],
    ["remote.origin.url=x", "remote.origin.vcs=evil", "protocol.evil.allow=always"],
  ])
  func `a missing content is not fetched`(settings: [String]) throws {
    let scratch = try Self.repository()
    let id = try scratch.git("rev-parse", "HEAD:incidents/a.md").prefix(40)
    try scratch.write("incidents/a.md", Samples.incident + "\n")
    try scratch.remove(".git/objects/\(id.prefix(2))/\(id.dropFirst(2))")
    let promises = [
      "core.repositoryFormatVersion=1", "extensions.partialClone=origin",
      "remote.origin.promisor=true",
    ]
    for setting in settings + promises {
      let parts = setting.split(separator: "=", maxSplits: 1).map(String.init)
      try scratch.git(
        "config", parts[0], parts[1].replacing("EVIL", with: "\(scratch.path)/evil"))
    }
    let outcome = try scratch.run("lint", "--base", "main")
    #expect(outcome.exitCode == 3)
    #expect(scratch.bytes("marker") == nil)
  }

  @Test func `variables of a hook do not lead to another repository`() throws {
    let scratch = try Self.repository()
    let other = try Scratch.repository(["incidents/a.md": "no document"])
    try scratch.write("incidents/a.md", "---\nid: INC-1\n---\n")
    let outcome = try scratch.run(
      "lint", "--base", "main", "--format", "concise",
      environment: [
        "GIT_DIR": other.url(".git").path, "GIT_WORK_TREE": other.path,
        "GIT_INDEX_FILE": "/nowhere", "GIT_EXTERNAL_DIFF": scratch.url("evil").path,
      ])
    #expect(outcome.exitCode == 1, "\(outcome.errors)")
    #expect(outcome.output.contains("incidents/a.md:2:5: error"))
  }

  @Test func `a replaced commit and a graft do not change the base`() throws {
    let scratch = try Scratch.repository([
      "incidents/a.md": BaseRevisionTests.faulty(id: "INC-1")
    ])
    let base = try scratch.git("rev-parse", "main").prefix(40)
    try scratch.write("incidents/b.md", BaseRevisionTests.faulty(id: "INC-2"))
    try scratch.commit()
    try scratch.git("replace", String(base), "HEAD")
    let outcome = try scratch.run(
      "lint", "--base", "main", "--format", "concise", "--as-of", "2020-05-01")
    #expect(BaseRevisionTests.errors(outcome) == ["incidents/b.md signoff-missing"])
  }

  @Test func `a repository of another user is not read, and the way out is told`() throws {
    let scratch = try Self.repository()
    let chown = try Program.run(
      ["-R", "65534", ".git", "."], in: scratch.path, executable: "/bin/chown")
    guard chown.exitCode == 0 else { return }
    let outcome = try scratch.run("lint", "--base", "main", environment: ["HOME": scratch.path])
    #expect(outcome.exitCode == 3)
    #expect(outcome.errors.contains("git config --global --add safe.directory"))
  }
}

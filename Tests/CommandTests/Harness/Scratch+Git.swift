import Foundation
import Testing

extension Scratch {
  /// Runs git here, as nobody in particular, and gives what it writes; commits are made at `instant`.
  @discardableResult
  func git(_ arguments: String..., in folder: String? = nil, at instant: String? = nil) throws
    -> String
  {
    var environment = ["GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null"]
    if let instant {
      environment["GIT_COMMITTER_DATE"] = instant
      environment["GIT_AUTHOR_DATE"] = instant
    }

    let outcome = try Program.run(
      [
        "-c", "user.name=alice", "-c", "user.email=alice@example.com", "-c",
        "protocol.file.allow=always",
      ]
        + arguments,
      in: folder.map { url($0).path } ?? path,
      environment: environment,
      executable: "/usr/bin/git")
    #expect(outcome.exitCode == 0, "git \(arguments): \(outcome.errors)")
    return outcome.output
  }

  /// Keeps everything that is here in a new commit, made at `instant` where one is given.
  func commit(_ message: String = "more", at instant: String? = nil) throws {
    try git("add", "-A")
    try git("commit", "--quiet", "--allow-empty", "-m", message, at: instant)
  }

  /// A repository whose branch `main` has `files`, and whose branch `work` is checked out.
  static func repository(_ files: [String: String]) throws -> Scratch {
    let scratch = try Scratch(files)
    try scratch.git("init", "--quiet", "-b", "main")
    try scratch.commit()
    try scratch.git("checkout", "--quiet", "-b", "work")
    return scratch
  }
}

import Foundation
import Testing

extension Scratch {
  /// Runs git here, as nobody in particular, and gives what it writes.
  @discardableResult
  func git(_ arguments: String..., in folder: String? = nil) throws -> String {
    let outcome = try Program.run(
      [
        "-c", "user.name=alice", "-c", "user.email=alice@example.com", "-c",
        "protocol.file.allow=always",
      ]
        + arguments,
      in: folder.map { url($0).path } ?? path,
      environment: ["GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null"],
      executable: "/usr/bin/git")
    #expect(outcome.exitCode == 0, "git \(arguments): \(outcome.errors)")
    return outcome.output
  }

  /// Keeps everything that is here in a new commit.
  func commit(_ message: String = "more") throws {
    try git("add", "-A")
    try git("commit", "--quiet", "--allow-empty", "-m", message)
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

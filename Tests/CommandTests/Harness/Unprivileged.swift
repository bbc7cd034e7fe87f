import Foundation
import Testing

/// Runs the program as somebody whom permissions stop: tests often run as root, whom they do not.
enum Unprivileged {
  static func run(_ arguments: [String], in scratch: Scratch) throws -> Program.Outcome {
    guard getuid() == 0 else { return try Program.run(arguments, in: scratch.path) }
    // The build folder may be closed to others: the program is copied to where it is not.
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("postmortem-bin-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let copy = folder.appendingPathComponent("postmortem")
    try FileManager.default.copyItem(atPath: Program.path, toPath: copy.path)
    chmod(folder.path, 0o755)
    chmod(copy.path, 0o755)
    return try Program.run(
      ["--reuid=65534", "--regid=65534", "--clear-groups", copy.path] + arguments,
      in: scratch.path, executable: "/usr/bin/setpriv")
  }
}

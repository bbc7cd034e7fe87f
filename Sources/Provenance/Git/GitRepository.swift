import Documents

/// A git repository around a folder, read through git's plumbing. Nothing in it is ever run, and
/// nothing is fetched.
public struct GitRepository: Sendable {
  let git: GitCommand
  /// Path of the folder inside the repository, with a slash at its end; empty at the top.
  public let prefix: String
  /// Whether the history was cut off when it was fetched.
  public let isShallow: Bool

  /// The repository that holds the folder at `path`. Throws where git or the repository is
  /// missing, or is somebody else's.
  public init(around path: String) throws(GitFailure) {
    git = try GitCommand(in: path)
    let (text, outcome) = try git.answer([
      "rev-parse", "--is-shallow-repository", "--is-inside-work-tree", "--show-prefix",
    ])
    guard outcome.status == 0 else { throw Self.refusal(path, outcome.errors) }
    let lines = text.split(
      separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
    guard lines.count == 3, let prefix = String(validating: lines[2].dropLast(), as: UTF8.self)
    else {
      throw GitFailure(
        "the path of \(Self.shown(path)) in its repository is not UTF-8", wayOut: "rename it")
    }
    isShallow = lines[0].elementsEqual("true".utf8)
    self.prefix = prefix
  }

  private static func refusal(_ path: String, _ errors: [UInt8]) -> GitFailure {
    let said = String(decoding: errors, as: UTF8.self)
    if said.contains("dubious ownership") {
      let place = said.split(separator: "'").dropFirst().first.map(String.init) ?? path
      return GitFailure(
        "the repository of \(shown(path)) belongs to another user, and git does not read it",
        wayOut: "if you trust it: git config --global --add safe.directory "
          + "'\(TerminalText.sanitised(place))'")
    }
    if said.contains("not a git repository") || said.contains("must be run in a work tree") {
      return GitFailure(
        "\(shown(path)) is not in a working tree of git",
        wayOut: "work in a clone, or keep old findings in a file: lint --save-baseline FILE")
    }
    return GitFailure(command: "rev-parse", errors: errors)
  }

  private static func shown(_ path: String) -> String {
    path.isEmpty || path == "." ? "this folder" : TerminalText.sanitised(path)
  }
}

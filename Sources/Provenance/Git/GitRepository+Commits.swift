import Documents

extension GitRepository {
  /// The commit that `name` means: a branch, a tag, the beginning of an id, `HEAD~3`. Throws, with
  /// the command that fetches it, where there is none.
  public func commit(_ name: String) throws(GitFailure) -> ObjectID {
    let isPlain = !name.isEmpty && !name.hasPrefix("-") && name.utf8.allSatisfy { $0 > 0x20 }
    guard isPlain else { throw try unknown(name) }
    let (text, outcome) = try git.answer([
      "rev-parse", "--verify", "--quiet", "--end-of-options", "\(name)^{commit}",
    ])
    guard outcome.status == 0, let id = ObjectID(text) else { throw try unknown(name) }
    return id
  }

  /// Where the histories of `base`, known as `name`, and HEAD parted. Throws where no commit is in
  /// both, or the clone is too shallow to tell.
  public func mergeBase(of base: ObjectID, _ name: String) throws(GitFailure) -> ObjectID {
    let (text, outcome) = try git.answer(["merge-base", "--end-of-options", base.hex, "HEAD"])
    if outcome.status == 0, let id = ObjectID(text) { return id }
    guard outcome.status == 1 else {
      throw GitFailure(command: "merge-base", errors: outcome.errors)
    }
    let shown = TerminalText.sanitised(name)
    guard isShallow else {
      throw GitFailure(
        "`\(shown)` and HEAD have no commit in common",
        wayOut: "name the branch that this one came from")
    }
    throw GitFailure(
      "the commit where `\(shown)` and HEAD parted is not in this shallow clone",
      wayOut: Self.deepening)
  }

  /// How a shallow clone gets its history.
  private static let deepening =
    "run `git fetch --unshallow`; in CI set `fetch-depth: 0` (GitHub) or `GIT_DEPTH: 0` (GitLab)"

  private func unknown(_ name: String) throws(GitFailure) -> GitFailure {
    let shown = TerminalText.sanitised(name)
    let fact =
      "there is no revision `\(shown)` in this \(isShallow ? "shallow clone" : "repository")"
    let (text, _) = try git.answer([
      "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/remotes", "refs/tags",
    ])
    let names = String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
    // `main` where only `origin/main` was fetched is the mistake that CI makes.
    let remote = names.first { !name.isEmpty && $0.hasSuffix("/\(name)") }
    if let near = remote ?? Spelling.suggestion(for: name, among: names) {
      return GitFailure(fact, wayOut: "did you mean `\(TerminalText.sanitised(near))`?")
    }
    if isShallow { return GitFailure(fact, wayOut: Self.deepening) }
    let parts = name.split(separator: "/", maxSplits: 1)
    let isRemote = parts.count == 2 && parts[0] == "origin"
    return GitFailure(
      fact,
      wayOut: isRemote
        ? "fetch it: git fetch origin \(TerminalText.sanitised(String(parts[1])))"
        : "`git fetch` brings the branches of others, `git branch -a` lists what is there")
  }
}

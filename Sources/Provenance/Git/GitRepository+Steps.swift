import Documents

/// A commit on the way of a branch, with the one before it on that way.
struct FirstParentStep: Sendable, Hashable {
  let commit: ObjectID
  /// The commit before it; nil at the beginning of what is known.
  let parent: ObjectID?
  /// When it was committed, which of a merge is when it was merged; seconds since 1970.
  let at: Int
}

/// What a commit did to a file.
struct FileStep: Sendable, Hashable {
  /// Path below the folder, as bytes.
  let path: [UInt8]
  /// The contents before; nil where it was not there, or no plain file.
  let before: ObjectID?
  /// The contents after.
  let after: ObjectID?
}

extension GitRepository {
  /// The branch whose history is told: where HEAD is, or, where HEAD is another branch than the one
  /// that the remote calls its default, that one. Nil in a repository without a commit.
  func trunk() throws(GitFailure) -> ObjectID? {
    let remote = try reference("refs/remotes/origin/HEAD")
    let head = try reference("HEAD")
    if let remote, let head, name(of: head) != name(of: remote), let id = try id(of: remote) {
      return id
    }
    return try id(of: "HEAD")
  }

  /// What the symbolic reference `name` points to.
  private func reference(_ name: String) throws(GitFailure) -> String? {
    let (text, outcome) = try git.answer(["symbolic-ref", "--quiet", name])
    guard outcome.status == 0 else { return nil }
    return String(decoding: text.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// `main` of `refs/heads/main` and of `refs/remotes/origin/main`.
  private func name(of reference: String) -> Substring {
    for start in ["refs/heads/", "refs/remotes/origin/"] where reference.hasPrefix(start) {
      return reference.dropFirst(start.count)
    }
    return reference[...]
  }

  private func id(of reference: String) throws(GitFailure) -> ObjectID? {
    let (text, outcome) = try git.answer([
      "rev-parse", "--verify", "--quiet", "--end-of-options", "\(reference)^{commit}",
    ])
    return outcome.status == 0 ? ObjectID(text) : nil
  }

  /// The commits from `start` (without it; from the beginning where nil) to `tip` along first
  /// parents, the oldest first. Nil where `start` is not on that way: the history was rewritten.
  func firstParents(of tip: ObjectID, after start: ObjectID?) throws(GitFailure)
    -> [FirstParentStep]?
  {
    if start == tip { return [] }
    let limits = start.map { ["^\($0.hex)"] } ?? []
    let (text, outcome) = try git.answer(
      ["rev-list", "--first-parent", "--reverse", "--timestamp", "--parents", tip.hex] + limits)
    guard outcome.status == 0 else {
      // A start that is not there any more is an error of git's, and the plainest rewriting.
      if start != nil { return nil }
      throw GitFailure(command: "rev-list", errors: outcome.errors)
    }
    let steps = text.split(separator: UInt8(ascii: "\n")).compactMap { line -> FirstParentStep? in
      let words = line.split(separator: UInt8(ascii: " "))
      guard words.count >= 2, let at = Int(String(decoding: words[0], as: UTF8.self)),
        let commit = ObjectID(words[1])
      else { return nil }
      return FirstParentStep(
        commit: commit, parent: words.count > 2 ? ObjectID(words[2]) : nil, at: at)
    }
    guard start == nil || steps.first?.parent == start else { return nil }
    return steps
  }

  /// What each of `steps` did to the files below `places` in the folder, in the order of `steps`; the
  /// empty place is the folder.
  func files(
    of steps: [FirstParentStep], below places: [String]
  ) throws(GitFailure) -> [[FileStep]] {
    guard !steps.isEmpty else { return [] }
    let input = steps.map { "\($0.commit.hex)\($0.parent.map { " \($0.hex)" } ?? "")\n" }.joined()
    var text: [UInt8] = []
    let outcome = try git.run(
      ["diff-tree", "--stdin", "-r", "-z", "--root", "--no-renames", "--relative"]
        + (places.contains("") ? [] : ["--"] + places),
      input: Array(input.utf8)
    ) { text += $0 }
    guard outcome.status == 0 else {
      throw GitFailure(command: "diff-tree", errors: outcome.errors)
    }
    var places: [ObjectID: Int] = [:]
    for (place, step) in steps.enumerated() { places[step.commit] = place }
    var files = Array(repeating: [FileStep](), count: steps.count)
    var place: Int?
    var words = text.split(separator: 0).makeIterator()
    while let word = words.next() {
      guard word.first == UInt8(ascii: ":") else {
        place = ObjectID(word).flatMap { places[$0] }
        continue
      }
      guard let path = words.next(), let place, let step = FileStep(word, path: path) else {
        continue
      }
      files[place].append(step)
    }
    return files
  }
}

extension FileStep {
  /// `:100644 100644 7898192… 58f424c… M`, which stands before `path`.
  fileprivate init?(_ head: ArraySlice<UInt8>, path: ArraySlice<UInt8>) {
    let words = head.dropFirst().split(separator: UInt8(ascii: " "))
    guard words.count == 5 else { return nil }
    // Links and submodules are no documents.
    func contents(_ mode: ArraySlice<UInt8>, _ id: ArraySlice<UInt8>) -> ObjectID? {
      mode.starts(with: "100".utf8) ? ObjectID(id) : nil
    }
    self.path = Array(path)
    before = contents(words[0], words[2])
    after = contents(words[1], words[3])
  }
}

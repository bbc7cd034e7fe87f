import Documents

/// What a commit holds below a folder: names and what git calls their contents.
public struct GitTree: Sendable {
  /// One thing in a tree.
  public struct Entry: Sendable, Hashable {
    /// What a path of a commit may stand for.
    public enum Kind: Sendable, Hashable {
      case file
      /// A symbolic link.
      case link
      /// The root of another repository, of which only a commit is named.
      case submodule
    }

    /// What the path stands for.
    public var kind: Kind
    /// The contents, or the commit of a submodule.
    public var id: ObjectID
    /// Bytes of the path below the folder: git does not know encodings.
    public var path: [UInt8]
  }

  /// Every file, in the order of git.
  public let entries: [Entry]
}

extension GitRepository {
  /// What `commit` holds below the folder, or below some `places` in it. Empty where the folder was
  /// not there.
  public func tree(
    of commit: ObjectID, below places: [String] = []
  ) throws(GitFailure) -> GitTree {
    guard let root = try root(of: commit) else { return GitTree(entries: []) }
    let (text, outcome) = try git.answer(
      ["ls-tree", "-r", "-z", "--full-tree", root] + (places.isEmpty ? [] : ["--"] + places))
    guard outcome.status == 0 else {
      throw GitFailure(command: "ls-tree", errors: outcome.errors)
    }
    return GitTree(entries: text.split(separator: 0).compactMap(GitTree.Entry.init))
  }

  /// Whether `commit` has a folder `name` in the folder.
  func hasFolder(_ name: String, in commit: ObjectID) throws(GitFailure) -> Bool {
    try folder(prefix + name, in: commit) != nil
  }

  /// The name of the tree of the folder in `commit`; nil where the folder was not there.
  private func root(of commit: ObjectID) throws(GitFailure) -> String? {
    prefix.isEmpty ? commit.hex : try folder(String(prefix.dropLast()), in: commit)?.hex
  }

  private func folder(_ path: String, in commit: ObjectID) throws(GitFailure) -> ObjectID? {
    let (text, outcome) = try git.answer(
      ["ls-tree", "-z", "-d", "--full-tree", commit.hex, "--", path])
    guard outcome.status == 0 else {
      throw GitFailure(command: "ls-tree", errors: outcome.errors)
    }
    // `-d` also lists submodules.
    return text.split(separator: 0).first.flatMap(GitTree.header).flatMap {
      $0.mode.elementsEqual("040000".utf8) ? $0.id : nil
    }
  }
}

extension GitTree {
  /// `100644 blob 8ab686eafeb1f44702738c8b0f24f2567c36da6d`, in front of a tab.
  fileprivate static func header(
    _ line: ArraySlice<UInt8>
  ) -> (mode: ArraySlice<UInt8>, id: ObjectID)? {
    let words = line.prefix { $0 != UInt8(ascii: "\t") }.split(separator: UInt8(ascii: " "))
    guard words.count == 3, let id = ObjectID(words[2]) else { return nil }
    return (words[0], id)
  }
}

extension GitTree.Entry {
  fileprivate init?(_ line: ArraySlice<UInt8>) {
    guard let (mode, id) = GitTree.header(line), let tab = line.firstIndex(of: UInt8(ascii: "\t"))
    else { return nil }
    self.id = id
    path = Array(line[(tab + 1)...])
    switch String(decoding: mode, as: UTF8.self) {
    case "120000": kind = .link
    case "160000": kind = .submodule
    default: kind = .file
    }
  }
}

/// A file that is kept elsewhere than in a folder, in git for one.
public struct KeptFile: Sendable, Hashable {
  /// Bytes of its path below the root.
  public var path: [UInt8]
  /// Whether it is a symbolic link.
  public var isLink: Bool

  /// A file at `path`.
  public init(path: [UInt8], isLink: Bool) {
    self.path = path
    self.isLink = isLink
  }
}

extension SourceListing {
  /// What a walk through `folder` would find if `files` stood on a disk: the same documents, and
  /// the same complaints about names and links. Links to folders cannot be told from others here.
  public init(kept files: [KeptFile], below folder: String) {
    var walk = SourceWalk()
    let start = folder.isEmpty ? [] : Array(folder.utf8) + [UInt8(ascii: "/")]
    for file in files where file.path.starts(with: start) {
      walk.consider(kept: file, below: start.count)
    }
    self = walk.listing
  }
}

public import Glibc

/// A document file as it was found: what tells, without reading it, whether it changed.
public struct FileStamp: Sendable, Hashable {
  /// Path relative to the working root, with `/`.
  public var path: String
  /// Bytes.
  public var size: Int64
  /// Last change of the contents, nanoseconds since 1970.
  public var modified: Int64
  /// Last change of contents or attributes, nanoseconds since 1970; cannot be set by programs.
  public var changed: Int64
  /// The file's number in its file system.
  public var inode: UInt64

  /// A stamp of the given figures.
  public init(path: String, size: Int64, modified: Int64, changed: Int64, inode: UInt64) {
    self.path = path
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  /// The stamp of the file at `path` with the system's `status`.
  public init(path: String, status: stat) {
    self.init(
      path: path, size: Int64(status.st_size), modified: Self.nanoseconds(status.st_mtim),
      changed: Self.nanoseconds(status.st_ctim), inode: UInt64(status.st_ino))
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

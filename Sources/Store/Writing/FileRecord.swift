/// A file as it was when it was read: what tells, next time, whether it changed.
public struct FileRecord: Sendable, Hashable {
  /// Path relative to the working root.
  public var path: String
  /// Bytes.
  public var size: Int64
  /// Last change of the contents, nanoseconds since 1970.
  public var modified: Int64
  /// Last change of contents or attributes, nanoseconds since 1970.
  public var changed: Int64
  /// The file's number in its file system.
  public var inode: UInt64
  /// SHA-256 of the contents, 64 hexadecimal digits.
  public var sha256: String

  /// A record of the given figures.
  public init(
    path: String, size: Int64, modified: Int64, changed: Int64, inode: UInt64, sha256: String
  ) {
    self.path = path
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
    self.sha256 = sha256
  }
}

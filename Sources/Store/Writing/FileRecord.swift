/// A file as it was when it was read: what tells, next time, whether it changed.
package struct FileRecord: Sendable, Hashable {
  /// Path relative to the working root.
  package var path: String
  /// Bytes.
  package var size: Int64
  /// Last change of the contents, nanoseconds since 1970.
  package var modified: Int64
  /// Last change of contents or attributes, nanoseconds since 1970.
  package var changed: Int64
  /// The file's number in its file system.
  package var inode: UInt64
  /// SHA-256 of the contents, 64 hexadecimal digits.
  package var sha256: String

  /// A record of the given figures.
  package init(
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

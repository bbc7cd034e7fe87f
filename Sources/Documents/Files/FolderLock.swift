import Glibc

/// A turn at choosing names in a folder: one process at a time has it. Nothing is left behind, not
/// even by a process that is killed.
package final class FolderLock: Sendable {
  private let folder: OpenFolder

  /// Waits for the turn in `folder` and takes it; it ends when the lock is let go.
  package init(_ folder: SourceFolder) throws(FileError) {
    switch OpenFolder.at(folder.path) {
    case .success(let opened): self.folder = opened
    case .failure(let failure):
      throw FileError(folder.path, cannot: "be opened as a folder", code: failure.code)
    }
    while flock(self.folder.descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        throw FileError(folder.path, cannot: "be locked", code: errno)
      }
    }
  }
}

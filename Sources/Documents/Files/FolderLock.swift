import Glibc

/// A turn at choosing names in a folder: one process at a time has it. Nothing is left behind, not
/// even by a process that is killed.
public final class FolderLock: Sendable {
  private let folder: OpenFolder
  /// Milliseconds for which somebody else's turn is waited for.
  private static let patience = 5_000

  /// Waits for the turn in `folder` and takes it; it ends when the lock is let go. Throws where
  /// somebody else keeps it.
  public init(_ folder: SourceFolder) throws(FileError) {
    switch OpenFolder.at(folder.path) {
    case .success(let opened): self.folder = opened
    case .failure(let failure):
      throw FileError(folder.path, cannot: "be opened as a folder", code: failure.code)
    }
    var waited = 0
    while flock(self.folder.descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw FileError(folder.path, cannot: "be locked", code: errno)
      }
      guard waited < Self.patience else {
        throw FileError(
          folder.path, "is kept by another run of postmortem",
          wayOut: "end that one (is it stopped in a terminal?), then run again", code: EWOULDBLOCK)
      }
      usleep(10_000)
      waited += 10
    }
  }
}

import Glibc
import Synchronization

/// The right to write one output: at most one process has it, and a killed one loses it.
final class OutputLock: Sendable {
  private let folder: OpenFolder
  private let name: String
  private let descriptor: Int32
  private let isHeld = Atomic(true)

  /// Takes the lock file `name` in `folder`. EWOULDBLOCK means that another run has it.
  init(_ name: String, in folder: OpenFolder) throws(SystemFailure) {
    self.folder = folder
    self.name = name
    while true {
      let file = openat(
        folder.descriptor, name, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o644)
      guard file >= 0 else { throw SystemFailure(errno) }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        close(file)
        throw SystemFailure(code)
      }
      // Its last owner may have removed the file between our opening and locking it.
      var own = stat()
      if fstat(file, &own) == 0, folder.status(of: name)?.st_ino == own.st_ino {
        descriptor = file
        return
      }
      close(file)
    }
  }

  /// Gives the right up. Only its owner removes the file, and only once: afterwards one of that
  /// name is somebody else's.
  func release() {
    if isHeld.exchange(false, ordering: .relaxed) { unlinkat(folder.descriptor, name, 0) }
  }

  deinit {
    release()
    close(descriptor)
  }
}

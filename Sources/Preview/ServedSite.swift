import Documents
import Glibc
import Synchronization

/// What is shown at the moment: a folder, and a name of its state.
final class ServedSite: Sendable {
  private struct State {
    var folder: String
    var number = 0
  }

  private let state: Mutex<State>
  /// Of two servers that follow each other on a port, the pages of the first are out of date.
  private let start: Int

  /// Shows `folder`.
  init(folder: String) {
    state = Mutex(State(folder: folder))
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    start = time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// Shows `folder`, in which something is new.
  func show(folder: String) {
    state.withLock { state in
      state.folder = folder
      state.number += 1
    }
  }

  /// Names what is shown: it is another one when there is something new.
  var version: String { "\(start)-\(state.withLock(\.number))" }

  /// The file at `path`; nil where there is none. No link is followed: nothing outside the folder is
  /// served.
  func bytes(of path: String) -> [UInt8]? {
    // Opened anew each time: a build may have put another folder in its place.
    try? SourceFolder(path: state.withLock(\.folder)).bytes(of: path, limit: .max)
  }
}

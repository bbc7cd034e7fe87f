import GRDB
import Synchronization

/// The connection of a store: none until the file is there.
final class StoreConnection: Sendable {
  /// Whether there is a file.
  enum State {
    /// None yet.
    case absent
    /// None yet, and somebody read: an empty database in memory answers.
    case standIn(DatabaseQueue)
    /// There is.
    case open(DatabaseQueue)
  }

  private let state: Mutex<State>

  init(_ state: State) {
    self.state = Mutex(state)
  }

  /// The connection to the file, nil where there is none yet.
  var opened: DatabaseQueue? {
    state.withLock { state in
      guard case .open(let queue) = state else { return nil }
      return queue
    }
  }

  /// A connection to read from: an empty database where there is no file yet.
  func forReading() throws -> DatabaseQueue {
    try state.withLock { state in
      switch state {
      case .open(let queue), .standIn(let queue): return queue
      case .absent:
        let queue = try DatabaseQueue()
        try queue.writeWithoutTransaction { try DatabaseSettings.make($0) {} }
        state = .standIn(queue)
        return queue
      }
    }
  }

  /// Exchanges the connection.
  func become(_ new: State) {
    state.withLock { $0 = new }
  }
}

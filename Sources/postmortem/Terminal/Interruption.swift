import Glibc
import Synchronization

/// Ctrl-C: noticed between two pieces of work, so that what is begun is undone in order.
enum Interruption {
  /// The person pressed Ctrl-C.
  struct Interrupted: Error {}

  private static let isRequested = Atomic<Bool>(false)

  /// Begins to listen to SIGINT and SIGTERM. A second signal ends the program at once.
  static func listen() {
    isRequested.store(false, ordering: .relaxed)
    // Whoever started us may have them blocked, and that is inherited.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        if Interruption.isRequested.exchange(true, ordering: .relaxed) { _exit(128 + number) }
      }
    }
  }

  /// Whether an end was asked for.
  static var isWanted: Bool { isRequested.load(ordering: .relaxed) }

  /// Throws where an end was asked for.
  static func check() throws {
    if isWanted { throw Interrupted() }
  }
}

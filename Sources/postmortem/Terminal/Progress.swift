import Glibc

/// A line on the terminal that says how far long work has come. Shown only to people, only after
/// half a second, and wiped at the end.
struct Progress {
  private let what: String
  private let start = Progress.seconds()
  private var shown = 0.0

  /// Progress of `what` ("Reading").
  init(_ what: String) {
    self.what = what
  }

  /// Says that `count` steps of `total` are done; throws where the person asked for an end.
  mutating func advance(to count: Int, of total: Int) throws {
    try Interruption.check()
    guard Console.err.isTerminal else { return }
    let now = Self.seconds()
    guard now - start > 0.5, now - shown > 0.1 else { return }
    shown = now
    Console.err.text("\r\u{1B}[K\(what) \(count) of \(total)")
  }

  /// Wipes the line.
  func end() {
    if shown > 0 { Console.err.text("\r\u{1B}[K") }
  }

  /// Seconds of a clock that never goes back.
  static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

import Documents
import Glibc
import Incidents
import Synchronization

/// One of the two streams that people read.
final class Console: Sendable {
  /// Results.
  static let out = Console(descriptor: 1)
  /// Progress and complaints.
  static let err = Console(descriptor: 2)

  private let descriptor: Int32
  private let buffer = Mutex<[UInt8]>([])

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Whether a person sees it at once.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Whether colours are welcome: on a terminal, unless something else was asked for.
  var hasColour: Bool {
    switch Self.choice.withLock({ $0 }) {
    case .auto: isTerminal
    case .always: true
    case .never: false
    }
  }

  private static let choice = Mutex(Configuration.ColourChoice.auto)

  /// Chooses whether there are colours.
  static func colour(_ choice: Configuration.ColourChoice) {
    Self.choice.withLock { $0 = choice }
  }

  /// Columns of the terminal; 80 where it is none.
  var width: Int { TerminalText.columns(of: descriptor) ?? 80 }

  /// Writes `text`; results are gathered, complaints are seen at once.
  func text(_ text: String) { bytes(text.utf8) }

  /// Writes `bytes`, which need not be text.
  func bytes(_ bytes: some Sequence<UInt8>) {
    buffer.withLock { buffer in
      buffer.append(contentsOf: bytes)
      if descriptor == 2 || buffer.count > 65_536 { drain(&buffer) }
    }
  }

  /// Writes `text` and ends the line.
  func line(_ text: String) {
    self.text(text.hasSuffix("\n") ? text : text + "\n")
  }

  /// Writes what was gathered.
  func flush() {
    buffer.withLock { drain(&$0) }
  }

  private func drain(_ buffer: inout [UInt8]) {
    var start = 0
    while start < buffer.count {
      let written = buffer[start...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      // A reader that went away wants no more; a full disk cannot be told anything here.
      guard written > 0 else { break }
      start += written
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

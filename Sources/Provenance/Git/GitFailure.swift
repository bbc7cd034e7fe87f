import Documents

/// A failure of git or of its repository: one sentence with the way out.
public struct GitFailure: Error, Hashable, CustomStringConvertible {
  /// What failed and what to do about it.
  public let description: String

  /// The fact and, after a semicolon, the way out.
  init(_ fact: String, wayOut: String) {
    description = "\(fact); \(wayOut)"
  }

  /// What git itself said when `command` failed, in `errors`.
  init(command: String, errors: [UInt8]) {
    let said = String(decoding: errors, as: UTF8.self).split(separator: "\n")
    let line = said.first { $0.hasPrefix("fatal: ") || $0.hasPrefix("error: ") } ?? said.first
    self.init(
      "`git \(command)` failed: \(TerminalText.sanitised(String(line ?? "it said nothing")))",
      wayOut: "`git fsck` tells whether the repository is whole")
  }
}

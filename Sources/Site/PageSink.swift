package import Documents

/// Where pages go. Called from several threads at once, each path once.
package protocol PageSink: Sendable {
  /// Adds the file `path` with `bytes`.
  func add(_ path: String, _ bytes: [UInt8]) throws
}

extension OutputFolder: PageSink {}

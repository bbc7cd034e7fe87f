import GRDB

/// A time as it is recorded: what was written and, where day and zone are known, when that was.
public struct WrittenTime: Sendable, Hashable {
  /// Seconds since 1970 UTC; nil where day or zone is unknown.
  public var instant: Int?
  /// As written.
  public var written: String

  /// A time of the given parts.
  public init(instant: Int?, written: String) {
    self.instant = instant
    self.written = written
  }

  /// The time in two neighbouring columns: UTC seconds, written text.
  init?(_ row: Row, at column: Int) {
    guard let written: String = row[column + 1] else { return nil }
    self.init(instant: row[column], written: written)
  }
}

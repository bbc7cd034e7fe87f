/// A half-open range of bytes in one file: what every value remembers of where it was written.
public struct Span: Sendable, Hashable {
  /// Offset of the first byte.
  public var start: Int32
  /// Offset just past the last byte.
  public var end: Int32

  /// A span from byte `start` up to, not including, byte `end`.
  public init(_ start: Int, _ end: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: max(start, end))
  }

  /// The span as a range of indices into the file's bytes.
  public var range: Range<Int> { Int(start)..<Int(end) }
}

/// A value together with the bytes it was read from.
public struct Located<Value> {
  /// What was read.
  public var value: Value
  /// Where it stands in the file.
  public var span: Span

  /// `value`, read from `span`. Inlined: every value that is read passes here.
  @inlinable @inline(__always)
  public init(_ value: Value, at span: Span) {
    self.value = value
    self.span = span
  }

  /// The same place with another value.
  @inlinable public func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), at: span)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

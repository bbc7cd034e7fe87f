/// A half-open range of bytes in one file: what every value remembers of where it was written.
package struct Span: Sendable, Hashable {
  /// Offset of the first byte.
  package var start: Int32
  /// Offset just past the last byte.
  package var end: Int32

  /// A span from byte `start` up to, not including, byte `end`.
  package init(_ start: Int, _ end: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: max(start, end))
  }

  /// The span as a range of indices into the file's bytes.
  package var range: Range<Int> { Int(start)..<Int(end) }
}

/// A value together with the bytes it was read from.
package struct Located<Value> {
  /// What was read.
  @usableFromInline package var value: Value
  /// Where it stands in the file.
  @usableFromInline package var span: Span

  /// `value`, read from `span`. Inlined: every value that is read passes here.
  @inlinable @inline(__always)
  package init(_ value: Value, at span: Span) {
    self.value = value
    self.span = span
  }

  /// The same place with another value.
  @inlinable package func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), at: span)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

/// The folded words of one document, part by part, as they go into the full-text index and, to
/// take them out again, once more exactly so.
struct SearchRow: Sendable {
  private var columns = SearchPart.allCases.map { _ in SearchText() }

  /// Adds a passage to a part. One without words leaves no trace.
  mutating func add(_ passage: some Collection<UInt8>, to part: SearchPart) {
    columns[part.index].append(passage)
    columns[part.index].endPassage()
  }

  /// Adds stretches of `bytes` as one passage.
  mutating func add(
    _ bytes: [UInt8], _ first: Range<Int>, _ second: Range<Int>, _ third: Range<Int>,
    _ fourth: Range<Int>, to part: SearchPart
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      append(bytes, first, part)
      append(bytes, second, part)
      append(bytes, third, part)
      append(bytes, fourth, part)
    }
    columns[part.index].endPassage()
  }

  /// Appends the words of a part to `bytes`.
  func append(_ part: SearchPart, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: columns[part.index].folded)
    bytes.append(contentsOf: columns[part.index].parts)
  }

  private mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ part: SearchPart
  ) {
    guard !range.isEmpty else { return }
    columns[part.index].append(UnsafeBufferPointer(rebasing: bytes[range]))
  }
}

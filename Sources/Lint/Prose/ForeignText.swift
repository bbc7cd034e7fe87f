/// Finds what in a stretch of text is not its author's wording: quotations, code, addresses.
enum ForeignText {
  /// The stretches in `block`, in order. In Markdown also code spans, raw HTML and the addresses of
  /// links; bare addresses everywhere.
  static func ranges(in bytes: [UInt8], _ block: Range<Int>, isMarkdown: Bool) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = block.lowerBound
    while index < block.upperBound {
      if let end = end(ofForeign: index, in: bytes, block.upperBound, isMarkdown) {
        ranges.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return ranges
  }

  /// Where what begins at `index` ends; nil where nothing foreign begins.
  private static func end(
    ofForeign index: Int, in bytes: [UInt8], _ limit: Int, _ isMarkdown: Bool
  ) -> Int? {
    switch bytes[index] {
    case UInt8(ascii: "\""): return after("\"", from: index + 1, in: bytes, limit)
    case UInt8(ascii: ":"):
      guard bytes[index..<limit].starts(with: "://".utf8) else { return nil }
      return bytes[index..<limit].firstIndex { $0 <= 0x20 || $0 >= 0x80 || $0 == UInt8(ascii: ")") }
        ?? limit
    case UInt8(ascii: "`") where isMarkdown:
      let marks = bytes[index..<limit].prefix { $0 == UInt8(ascii: "`") }
      return after(
        String(repeating: "`", count: marks.count), from: marks.endIndex, in: bytes, limit)
        ?? marks.endIndex
    case UInt8(ascii: "<") where isMarkdown:
      guard index + 1 < limit, isTagStart(bytes[index + 1]) else { return nil }
      return after(">", from: index + 1, in: bytes, limit)
    case UInt8(ascii: "]") where isMarkdown:
      guard index + 1 < limit else { return nil }
      if bytes[index + 1] == UInt8(ascii: "(") {
        return after(")", from: index + 2, in: bytes, limit)
      }
      if bytes[index + 1] == UInt8(ascii: "[") {
        return after("]", from: index + 2, in: bytes, limit)
      }
      return nil
    case 0xE2, 0xE3, 0xC2:
      for (open, close) in pairs where bytes[index..<limit].starts(with: open.utf8) {
        return after(close, from: index + open.utf8.count, in: bytes, limit)
      }
      return nil
    default: return nil
    }
  }

  /// Quotation marks that have an opening and a closing form.
  private static let pairs = [
    ("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("《", "》"), ("«", "»"), ("„", "“"), ("〝", "〟"),
  ]

  private static func isTagStart(_ byte: UInt8) -> Bool {
    lowered(byte) &- 0x61 < 26 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
  }

  /// The offset just past the next `mark`.
  private static func after(_ mark: String, from start: Int, in bytes: [UInt8], _ limit: Int)
    -> Int?
  {
    let wanted = Array(mark.utf8)
    var index = start
    while index + wanted.count <= limit {
      if bytes[index] == wanted[0], bytes[index..<limit].starts(with: wanted) {
        return index + wanted.count
      }
      index += 1
    }
    return nil
  }
}

/// Tells whether a place in a text that nobody has parsed yet is code: in the front matter, in a
/// fenced block, in a code span, or in a line that is set in by four blanks. Reads on from where it was
/// asked before, so that asking everywhere costs one reading.
struct CodePlaces {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the line begins that was reached.
  private var start = 0
  /// Where it ends.
  private var lineEnd: Int
  private var fence: UInt8?
  private var isFrontMatter: Bool
  /// How far the backticks of the line are counted, and their number.
  private var counted = 0
  private var ticks = 0

  /// The places in `bytes`, which must outlive them.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    lineEnd = bytes.firstIndex(of: 0x0A) ?? bytes.count
    isFrontMatter = bytes.starts(with: "---\n".utf8) || bytes.starts(with: "---\r\n".utf8)
  }

  /// Whether `offset` is in code. Ask in ascending order: for an earlier line all is read again.
  mutating func contains(_ offset: Int) -> Bool {
    if offset < start { self = CodePlaces(bytes) }
    while lineEnd < offset, lineEnd < bytes.count { skip(to: lineEnd) }
    return isFrontMatter || fence != nil || bytes[start...].starts(with: "    ".utf8)
      || isInSpan(offset)
  }

  /// Goes on to the line behind the one that ends at `end`.
  private mutating func skip(to end: Int) {
    let line = bytes[start..<end]
    if isFrontMatter {
      if start > 0, line.starts(with: "---".utf8) { isFrontMatter = false }
    } else {
      let text = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
      if let mark = text.first, text.starts(with: [mark, mark, mark]), "`~".utf8.contains(mark) {
        fence = fence == nil ? mark : fence == mark ? nil : fence
      }
    }
    start = end + 1
    lineEnd = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    counted = start
    ticks = 0
  }

  private mutating func isInSpan(_ offset: Int) -> Bool {
    let end = min(offset, bytes.count)
    // Two names may begin within a few bytes; the second may end before the first.
    if end < counted { (counted, ticks) = (start, 0) }
    ticks += bytes[counted..<end].count { $0 == UInt8(ascii: "`") }
    counted = end
    return ticks % 2 == 1
  }
}

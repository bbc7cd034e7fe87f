/// Tells whether a place in a text that nobody has parsed yet is code: in the front matter, in a
/// fenced block, in a code span, or in a line that is set in by four blanks.
enum CodePlaces {
  /// Whether `offset` is in code. Reads the text from its beginning: ask seldom.
  static func contains(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    var fence: UInt8?
    var isFrontMatter = bytes.starts(with: "---\n".utf8) || bytes.starts(with: "---\r\n".utf8)
    var isFirst = true
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes[start..<end]
      if offset <= end {
        return isFrontMatter || fence != nil || isInSpan(offset, line)
          || line.starts(with: "    ".utf8)
      }
      if isFrontMatter {
        if !isFirst, line.starts(with: "---".utf8) { isFrontMatter = false }
      } else {
        let text = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
        if let mark = text.first, text.starts(with: [mark, mark, mark]), "`~".utf8.contains(mark) {
          fence = fence == nil ? mark : fence == mark ? nil : fence
        }
      }
      isFirst = false
      start = end + 1
    }
    return false
  }

  private static func isInSpan(_ offset: Int, _ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let before = line[..<min(offset, line.endIndex)].count { $0 == UInt8(ascii: "`") }
    return before % 2 == 1
  }
}

/// Follows fenced code through a body, for the guard: only what is certainly code escapes the limit
/// of a block. Where the library might see it otherwise (a fence behind raw HTML, content left of
/// its fence in a list), the tracker gives up for the rest of the body and every line counts.
struct FenceTracker {
  /// What a line is.
  enum Line {
    /// Text that may be parsed.
    case text
    /// Fenced code for certain, or the line that opens or closes it.
    case code
  }

  private struct Fence {
    var mark: UInt8
    var length: Int
    /// Columns before the fence.
    var column: Int
    /// Four columns and more may also be indented code or a paragraph: followed, but counted.
    var isCertain: Bool
  }

  private var fence: Fence?
  private var isInComment = false
  private var hasTag = false
  private var isLost = false

  /// A blank line ends what a tag has begun.
  mutating func passBlank() { hasTag = false }

  /// Takes the next line that is not blank, `content` being its bytes behind the prefix.
  mutating func pass(
    _ prefix: LinePrefix, _ content: Slice<UnsafeBufferPointer<UInt8>>,
    indented: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Line {
    if isLost { return .text }
    if isInComment {
      if Self.contains(indented, "-->") { isInComment = false }
      return .text
    }
    if let open = fence { return passFenced(open, prefix, indented) }
    switch content.first {
    case UInt8(ascii: "<"): passTag(prefix, content)
    case UInt8(ascii: "`"), UInt8(ascii: "~"): return passOpening(prefix, content)
    default: break
    }
    return .text
  }

  private mutating func passFenced(
    _ open: Fence, _ prefix: LinePrefix, _ line: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Line {
    if prefix.indent < open.column {
      fence = nil
      isLost = true
      return .text
    }
    let length = Self.run(line, open.mark)
    let isClosing =
      length >= open.length && line.dropFirst(length).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    if isClosing {
      if open.column == 0 ? prefix.indent <= 3 : prefix.indent == open.column {
        fence = nil
      } else if open.column > 0 {
        fence = nil
        isLost = true
        return .text
      }
    }
    return open.isCertain ? .code : .text
  }

  private mutating func passOpening(
    _ prefix: LinePrefix, _ content: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Line {
    guard prefix.quotes == 0, let mark = content.first else { return .text }
    let length = Self.run(content, mark)
    guard length >= 3 else { return .text }
    if content.dropFirst(length).contains(mark) {
      // In the info string of a fence of tildes a tilde may stand or not, by version.
      if mark == UInt8(ascii: "~") { isLost = true }
      return .text
    }
    if hasTag {
      isLost = true
      return .text
    }
    if prefix.items > 0 {
      guard prefix.items == 1, prefix.firstItemInterrupts, prefix.indent <= 3,
        !prefix.hasWideGap
      else {
        isLost = true
        return .text
      }
      fence = Fence(mark: mark, length: length, column: prefix.contentColumn, isCertain: true)
      return .code
    }
    let isCertain = prefix.indent <= 3
    fence = Fence(mark: mark, length: length, column: prefix.indent, isCertain: isCertain)
    return isCertain ? .code : .text
  }

  /// A `<` at the start of content may open raw HTML, in which a fence is no fence.
  private mutating func passTag(
    _ prefix: LinePrefix, _ content: Slice<UnsafeBufferPointer<UInt8>>
  ) {
    if content.starts(with: "<!--".utf8) {
      if Self.contains(content, "-->") { return }
      if prefix.indent == 0, prefix.quotes + prefix.items == 0, !hasTag {
        isInComment = true
      } else {
        isLost = true
      }
      return
    }
    let name = content.dropFirst().prefix(8).prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
      .map { $0 | 0x20 }
    let second = content.dropFirst().first
    if second == UInt8(ascii: "!") || second == UInt8(ascii: "?")
      || ["script", "pre", "style", "textarea"].contains(where: { name.elementsEqual($0.utf8) })
    {
      isLost = true
    } else {
      hasTag = true
    }
  }

  private static func run(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ mark: UInt8) -> Int {
    var length = 0
    for byte in bytes {
      guard byte == mark else { break }
      length += 1
    }
    return length
  }

  private static func contains(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ end: StaticString)
    -> Bool
  {
    let wanted = UnsafeBufferPointer(start: end.utf8Start, count: end.utf8CodeUnitCount)
    var index = bytes.startIndex
    while index + wanted.count <= bytes.endIndex {
      if bytes[index..<(index + wanted.count)].elementsEqual(wanted) { return true }
      index += 1
    }
    return false
  }
}

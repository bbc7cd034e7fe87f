/// Values that begin in the line of their key or hyphen.
extension PlainYAML {
  /// A value that begins in this line, inside of a collection at `column`; all but texts behind `|` and
  /// `>` must end in it.
  mutating func inline(behind column: Int, depth: Int) -> YAMLNode? {
    if bytes[index] == UInt8(ascii: "|") || bytes[index] == UInt8(ascii: ">") {
      return lines(behind: column)
    }
    let isPlain: Bool
    let node: YAMLNode?
    switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): (isPlain, node) = (false, quoted())
    case UInt8(ascii: "["), UInt8(ascii: "{"): (isPlain, node) = (false, flow(depth: depth))
    default: (isPlain, node) = (true, plain())
    }
    guard let node else { return nil }
    skipBlanks()
    guard isAtLineEnd else { return nil }
    // The library's reader warns of a number behind a hash.
    if isPlain, index &+ 1 < end, bytes[index] != 0x0A, bytes[index &+ 1] &- 0x30 < 10 {
      return nil
    }
    skipLine()
    guard goToContent(), self.column <= column else { return nil }
    return node
  }

  /// The text of the lines below `|` or `>`, with `-` or nothing behind it (YAML 1.1, 9.2): the lines
  /// themselves, or a paragraph that is folded at their ends.
  private mutating func lines(behind column: Int) -> YAMLNode? {
    let start = index
    let isFolded = bytes[index] == UInt8(ascii: ">")
    index &+= 1
    let isStripped = index < end && bytes[index] == UInt8(ascii: "-")
    if isStripped { index &+= 1 }
    guard index < end, bytes[index] == 0x0A else { return nil }
    index &+= 1
    var text: [UInt8] = []
    var last = start
    var indent = 0
    var blankLines = 0
    while index < end {
      let line = index
      skipBlanks()
      let blanks = index &- line
      guard index < end else { return nil }
      if bytes[index] == 0x0A {
        // Blanks beyond the indentation are text.
        guard indent > 0, blanks <= indent else { return nil }
        blankLines &+= 1
        index &+= 1
        continue
      }
      if indent == 0 { indent = blanks }
      if blanks < indent {
        index = line
        break
      }
      // Lines that are set in are not folded.
      guard blanks > column, blanks == indent || !isFolded else { return nil }
      if !text.isEmpty {
        if isFolded, blankLines == 0 { text.append(0x20) }
        let breaks = isFolded ? blankLines : blankLines &+ 1
        text.append(contentsOf: repeatElement(0x0A, count: breaks))
      }
      blankLines = 0
      while index < end, bytes[index] != 0x0A {
        if bytes[index] != 0x20 { last = index &+ 1 }
        index &+= 1
      }
      guard index < end else { return nil }
      text.append(contentsOf: bytes[(line &+ indent)..<index])
      index &+= 1
    }
    guard indent > 0, goToContent(), self.column <= column else { return nil }
    if !isStripped { text.append(0x0A) }
    values &+= 1
    return YAMLNode(
      content: .scalar(String(decoding: text, as: UTF8.self), isPlain: false),
      span: Span(start, last))
  }

  private mutating func plain() -> YAMLNode? {
    guard Self.beginsPlain(bytes[index]) else { return nil }
    let start = index
    var last = index
    while index < end, bytes[index] != 0x0A {
      let byte = bytes[index]
      if byte == UInt8(ascii: ":"), endsWord(index &+ 1) { return nil }
      if byte == UInt8(ascii: "#"), bytes[index &- 1] == 0x20 { break }
      index &+= 1
      if byte != 0x20 { last = index }
    }
    return plainScalar(start, last)
  }

  /// A text in quotation marks without any escapes.
  private mutating func quoted() -> YAMLNode? {
    let start = index
    let mark = bytes[index]
    index &+= 1
    while index < end, bytes[index] != mark {
      let byte = bytes[index]
      if byte == 0x0A || (byte == UInt8(ascii: "\\") && mark == UInt8(ascii: "\"")) { return nil }
      index &+= 1
    }
    guard index < end else { return nil }
    index &+= 1
    // Two apostrophes are one.
    if index < end, bytes[index] == mark { return nil }
    values &+= 1
    return YAMLNode(
      content: .scalar(text(Span(start &+ 1, index &- 1)), isPlain: false), span: Span(start, index)
    )
  }

  private mutating func plainScalar(_ start: Int, _ end: Int) -> YAMLNode {
    values &+= 1
    let span = Span(start, end)
    return YAMLNode(content: .scalar(text(span), isPlain: true), span: span)
  }

  private mutating func flow(depth: Int) -> YAMLNode? {
    guard depth < YAMLLimits.depth else { return nil }
    values &+= 1
    let start = index
    let isMapping = bytes[index] == UInt8(ascii: "{")
    let close = isMapping ? UInt8(ascii: "}") : UInt8(ascii: "]")
    var items: [YAMLNode] = []
    var pairs: [YAMLNode.Pair] = []
    if isMapping { pairs.reserveCapacity(4) }
    index &+= 1
    guard skipBetween() else { return nil }
    var isOpen = bytes[index] != close
    while isOpen {
      if isMapping {
        guard let key = key(), !isKnown(key, in: pairs), let value = flowValue(depth: depth &+ 1)
        else { return nil }
        pairs.append(YAMLNode.Pair(key: Located(text(key), at: key), value: value))
      } else {
        guard let item = flowValue(depth: depth &+ 1) else { return nil }
        items.append(item)
      }
      guard skipBetween() else { return nil }
      isOpen = bytes[index] == UInt8(ascii: ",")
      guard isOpen || bytes[index] == close else { return nil }
      if isOpen {
        index &+= 1
        guard skipBetween() else { return nil }
      }
    }
    index &+= 1
    return YAMLNode(
      content: isMapping ? .mapping(pairs) : .sequence(items), span: Span(start, index))
  }

  private mutating func flowValue(depth: Int) -> YAMLNode? {
    guard skipBetween() else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return quoted()
    case UInt8(ascii: "["), UInt8(ascii: "{"): return flow(depth: depth)
    default: return flowPlain()
    }
  }

  /// Goes over blanks and ends of lines between the parts of a flow collection; false where nothing follows,
  /// or where a line begins with something: that may be the mark of a document.
  private mutating func skipBetween() -> Bool {
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x0A { index &+= 1 }
    return index < end && bytes[index &- 1] != 0x0A
  }

  private mutating func flowPlain() -> YAMLNode? {
    guard Self.beginsPlain(bytes[index]) else { return nil }
    let start = index
    var last = index
    loop: while index < end {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): break loop
      case 0x0A:
        // In the next line the list goes on, or the text does.
        guard skipBetween(), ",]}".utf8.contains(bytes[index]) else { return nil }
        break loop
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"), UInt8(ascii: "#"):
        return nil
      case UInt8(ascii: ":"):
        guard index &+ 1 < end, Self.isWord(bytes[index &+ 1]) || bytes[index &+ 1] == 0x2F else {
          return nil
        }
      default: break
      }
      index &+= 1
      if byte != 0x20 { last = index }
    }
    return plainScalar(start, last)
  }

  /// Whether a plain text may begin so: none of the signs that mean something there.
  private static func beginsPlain(_ byte: UInt8) -> Bool {
    isWord(byte) || byte >= 0x80 || "(/.<+~$=^;".utf8.contains(byte)
  }
}

internal import Glibc

/// Reads the YAML that nearly every document is written in, without the library: block mappings and
/// sequences, flow collections and quoted texts of one line, plain texts of one line, paragraphs below
/// `>-` and lines below `|`, comments.
///
/// It gives up at the first byte that could mean anything else, a mistake included; the library then reads
/// all of it anew and says what is wrong. So whatever comes from here is, node by node and byte by byte,
/// what the library would have given.
struct PlainYAML {
  let bytes: UnsafeBufferPointer<UInt8>
  let end: Int
  /// The next byte; between nodes, the first one of the next line with something on it.
  var index: Int
  /// Blanks before it; -1 behind the last line.
  var column = 0
  var values = 0

  /// The tree of the bytes `span`, which is a mapping; nil where the library must look.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ span: Span) -> YAMLNode? {
    let text = UnsafeBufferPointer(rebasing: bytes[span.range])
    guard isOrdinary(text), !hasLongLine(text) else { return nil }
    var reader = PlainYAML(bytes: bytes, end: Int(span.end), index: Int(span.start))
    guard reader.goToContent(), reader.column >= 0,
      let root = reader.mapping(at: reader.column, depth: 0), reader.column < 0,
      reader.values <= YAMLLimits.values
    else { return nil }
    return root
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, end: Int, index: Int) {
    self.bytes = bytes
    self.end = end
    self.index = index
  }

  /// Whether all characters are ones that mean themselves: no tabs and returns, no other ends of lines,
  /// nothing that the library refuses.
  private static func isOrdinary(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = text.baseAddress, TextFaults(scanning: text).isEmpty,
      memchr(start, 0x09, text.count) == nil, memchr(start, 0x0D, text.count) == nil
    else { return false }
    // U+FFFE and U+FFFF are no characters.
    var index = 0
    while let found = memchr(start + index, 0xEF, text.count - index) {
      index = UnsafeRawPointer(start).distance(to: found) + 1
      if index + 1 < text.count, text[index] == 0xBF, text[index + 1] >= 0xBE { return false }
    }
    return true
  }

  /// Whether a line is longer than the library is asked to read.
  private static func hasLongLine(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count > YAMLLimits.lineBytes
      && text.split(separator: 0x0A).contains { $0.count > YAMLLimits.lineBytes }
  }

  // MARK: Lines

  /// Goes over blank lines and comments, from the start of a line; false at a mark of documents.
  mutating func goToContent() -> Bool {
    while index < end {
      let start = index
      skipBlanks()
      if index == end { break }
      switch bytes[index] {
      case 0x0A: index &+= 1
      case UInt8(ascii: "#"): skipLine()
      case UInt8(ascii: "%") where index == start: return false
      case UInt8(ascii: "-"), UInt8(ascii: "."):
        // `---` and `...`
        if index == start, index &+ 2 < end, bytes[index &+ 1] == bytes[index],
          bytes[index &+ 2] == bytes[index]
        {
          return false
        }
        column = index &- start
        return true
      default:
        column = index &- start
        return true
      }
    }
    column = -1
    return true
  }

  mutating func skipLine() {
    while index < end, bytes[index] != 0x0A { index &+= 1 }
    if index < end { index &+= 1 }
  }

  mutating func skipBlanks() {
    while index < end, bytes[index] == 0x20 { index &+= 1 }
  }

  /// Whether nothing but a comment is left of the line; one needs a blank before it.
  var isAtLineEnd: Bool {
    index == end || bytes[index] == 0x0A
      || (bytes[index] == UInt8(ascii: "#") && bytes[index &- 1] == 0x20)
  }

  /// Whether a hyphen is here that begins an item.
  private var isAtItem: Bool {
    index < end && bytes[index] == UInt8(ascii: "-") && endsWord(index &+ 1)
  }

  /// Whether a blank or the end of the line is at `index`.
  func endsWord(_ index: Int) -> Bool {
    index == end || bytes[index] == 0x20 || bytes[index] == 0x0A
  }

  /// Where a collection ends that the next line is no part of.
  private var endOfCollection: Int {
    var end = index
    while bytes[end &- 1] == 0x20 || bytes[end &- 1] == 0x0A { end &-= 1 }
    return end
  }

  // MARK: Block collections

  private mutating func mapping(at column: Int, depth: Int) -> YAMLNode? {
    guard depth < YAMLLimits.depth else { return nil }
    values &+= 1
    let start = index
    var pairs: [YAMLNode.Pair] = []
    pairs.reserveCapacity(8)
    repeat {
      guard let key = key(), !isKnown(key, in: pairs),
        let value = value(behind: column, depth: depth &+ 1)
      else { return nil }
      pairs.append(YAMLNode.Pair(key: Located(text(key), at: key), value: value))
    } while self.column == column && !isAtItem
    guard self.column < column else { return nil }
    return YAMLNode(content: .mapping(pairs), span: Span(start, endOfCollection))
  }

  private mutating func sequence(at column: Int, isIndented: Bool, depth: Int) -> YAMLNode? {
    guard depth < YAMLLimits.depth else { return nil }
    values &+= 1
    let start = index
    var items: [YAMLNode] = []
    repeat {
      index &+= 1
      guard let item = item(behind: column, depth: depth &+ 1) else { return nil }
      items.append(item)
    } while self.column == column && isAtItem
    guard self.column < column || (!isIndented && self.column == column) else { return nil }
    return YAMLNode(content: .sequence(items), span: Span(start, endOfCollection))
  }

  /// What stands behind a key whose mapping begins at `column`.
  private mutating func value(behind column: Int, depth: Int) -> YAMLNode? {
    let start = index
    skipBlanks()
    guard isAtLineEnd else { return inline(behind: column, depth: depth) }
    skipLine()
    guard goToContent() else { return nil }
    if self.column > column { return block(depth: depth) }
    if self.column == column, isAtItem {
      return sequence(at: column, isIndented: false, depth: depth)
    }
    return nothing(at: start)
  }

  /// What stands behind the hyphen of a sequence at `column`.
  private mutating func item(behind column: Int, depth: Int) -> YAMLNode? {
    let start = index
    skipBlanks()
    guard isAtLineEnd else {
      if isAtItem { return nil }
      let place = index
      guard key() != nil else {
        index = place
        return inline(behind: column, depth: depth)
      }
      index = place
      self.column = column &+ 1 &+ place &- start
      return mapping(at: self.column, depth: depth)
    }
    skipLine()
    guard goToContent() else { return nil }
    return self.column > column ? block(depth: depth) : nothing(at: start)
  }

  private mutating func block(depth: Int) -> YAMLNode? {
    isAtItem
      ? sequence(at: column, isIndented: true, depth: depth) : mapping(at: column, depth: depth)
  }

  private mutating func nothing(at place: Int) -> YAMLNode {
    values &+= 1
    return YAMLNode(content: .scalar("", isPlain: true), span: Span(place, place))
  }

  /// A key of ASCII letters, digits, `_`, `-` and `.`, and the colon behind it.
  mutating func key() -> Span? {
    let start = index
    while index < end, Self.isKey(bytes[index]) { index &+= 1 }
    guard index > start, index &- start <= 128, Self.isWord(bytes[start]), index < end,
      bytes[index] == UInt8(ascii: ":"), endsWord(index &+ 1)
    else { return nil }
    values &+= 1
    index &+= 1
    return Span(start, index &- 1)
  }

  func isKnown(_ key: Span, in pairs: [YAMLNode.Pair]) -> Bool {
    // Very many keys are left to the library, which has a table for them.
    if pairs.count > 256 { return true }
    let count = key.range.count
    guard let base = bytes.baseAddress else { return true }
    return pairs.contains {
      $0.key.span.range.count == count
        && memcmp(base + Int($0.key.span.start), base + Int(key.start), count) == 0
    }
  }

  // MARK: Bytes

  func text(_ span: Span) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[span.range]), as: UTF8.self)
  }

  static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "_")
  }

  private static func isKey(_ byte: UInt8) -> Bool {
    isWord(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}

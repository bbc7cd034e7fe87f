extension MarkdownTree {
  /// Text of the block's inlines up to the first break, markup removed and entities decoded: what
  /// `- **14:23** start: …` says to a grammar is `14:23 start: …`. Offsets into it are what
  /// `MarkdownFragment.dropFirst` counts.
  package func literal(ofInlinesIn block: Int) -> [UInt8] {
    var line: [UInt8] = []
    appendLiteral(of: block + 1..<Int(nodes[block].end), firstLineOnly: true, to: &line)
    return line
  }

  /// Text of all lines of the block's inlines, each break one LF. `MarkdownFragment.dropLast`
  /// counts its bytes from the end.
  package func fullLiteral(ofInlinesIn block: Int) -> [UInt8] {
    var lines: [UInt8] = []
    appendLiteral(of: block + 1..<Int(nodes[block].end), firstLineOnly: false, to: &lines)
    return lines
  }

  /// Index of the paragraph that an item begins with, if it begins with one.
  package func headParagraph(ofItem item: Int) -> Int? {
    let first = item + 1
    guard first < Int(nodes[item].end), nodes[first].kind == .paragraph else { return nil }
    return first
  }

  /// Appends the literals of the inlines `range`, breaks as LF.
  func appendLiteral(of range: Range<Int>, firstLineOnly: Bool, to line: inout [UInt8]) {
    for node in nodes[range] {
      switch node.kind {
      case .text, .code, .htmlInline:
        line.append(
          contentsOf: text[Int(node.literal.lowerBound)..<Int(node.literal.upperBound)])
      case .softBreak, .lineBreak:
        if firstLineOnly { return }
        line.append(0x0A)
      default: break
      }
    }
  }

  /// Offset in the file of byte `offset` of `literal(ofInlinesIn: block)`. Source and literal are
  /// walked side by side, markup is passed over; where that fails (a reference definition before
  /// the text, say) the answer is the last place that was certain.
  package func sourceOffset(
    ofLiteral offset: Int, inBlock block: Int, source: SourceText
  ) -> Int {
    let span = nodes[block].span
    if isVerbatim(through: offset, block, source) { return Int(span.start) + offset }
    let literal = literal(ofInlinesIn: block)
    var walk = LiteralWalk(source: source.bytes, from: Int(span.start), to: Int(span.end))
    return walk.offset(of: min(max(offset, 0), literal.count), in: literal)
  }

  /// Whether the block begins with text that stands in the file as it is, byte `offset` included:
  /// the usual case, answered without a walk.
  private func isVerbatim(through offset: Int, _ block: Int, _ source: SourceText) -> Bool {
    let first = block + 1
    guard offset >= 0, first < Int(nodes[block].end), nodes[first].kind == .text,
      offset < nodes[first].literal.count
    else { return false }
    let start = Int(nodes[block].span.start)
    let written = start...(start + offset)
    guard written.upperBound < source.bytes.count else { return false }
    let literal = Int(nodes[first].literal.lowerBound)
    return text[literal...(literal + offset)] == source.bytes[written]
  }
}

/// Follows a literal through the source it was written as.
private struct LiteralWalk {
  private let source: [UInt8]
  private let end: Int
  private var place: Int
  private var certain: Int

  init(source: [UInt8], from start: Int, to end: Int) {
    self.source = source
    self.end = min(end, source.count)
    place = start
    certain = start
  }

  /// Where byte `offset` of `literal` stands; its end for an offset at the end.
  mutating func offset(of offset: Int, in literal: [UInt8]) -> Int {
    var index = 0
    while index < literal.count {
      guard let length = match(literal, index) else { return certain }
      if index + length > offset { return certain }
      index += length
      place = next
      certain = place
    }
    return certain
  }

  /// Offset in the source behind what was matched last.
  private var next = 0

  /// Passes markup until the source shows byte `index` of `literal`; returns the number of literal
  /// bytes that the found source bytes stand for.
  private mutating func match(_ literal: [UInt8], _ index: Int) -> Int? {
    while place < end {
      let byte = source[place]
      if byte == UInt8(ascii: "&"), let length = entity(literal, index) { return length }
      if byte == UInt8(ascii: "`") {
        // A longer run than the literal's encloses code that holds backticks.
        let run = Self.backticks(source[place..<end])
        if run > Self.backticks(literal[index...]) {
          place += run
          continue
        }
      }
      if byte == literal[index] {
        // A backslash that escapes one is passed, so that the place is that of the second.
        if byte == UInt8(ascii: "\\"), place + 1 < end, source[place + 1] == byte,
          index + 1 >= literal.count || literal[index + 1] != byte
        {
          place += 1
        }
        certain = place
        next = place + 1
        return 1
      }
      if literal[index] == 0x20, byte == 0x0A {
        certain = place
        next = place + 1
        return 1
      }
      guard passMarkup(byte) else { return nil }
    }
    return nil
  }

  private static func backticks(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.prefix { $0 == UInt8(ascii: "`") }.count
  }

  /// `&name;` in the source for one character of the literal.
  private mutating func entity(_ literal: [UInt8], _ index: Int) -> Int? {
    guard let semicolon = source[place..<min(place + 34, end)].firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    let name = source[place + 1..<semicolon]
    let isName = name.allSatisfy { byte in
      byte == UInt8(ascii: "#") || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
    }
    guard isName, !name.isEmpty, !literal[index...].starts(with: source[place...semicolon])
    else { return nil }
    certain = place
    next = semicolon + 1
    var length = 1
    while index + length < literal.count, literal[index + length] & 0xC0 == 0x80 { length += 1 }
    return length
  }

  /// Steps over one piece of markup at `place`.
  private mutating func passMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "]"):
      place += 1
      guard place < end else { return true }
      if source[place] == UInt8(ascii: "(") {
        passBracketed(UInt8(ascii: "("), UInt8(ascii: ")"))
      } else if source[place] == UInt8(ascii: "[") {
        passBracketed(UInt8(ascii: "["), UInt8(ascii: "]"))
      }
      return true
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "\\"),
      UInt8(ascii: "["), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "#"), 0x20, 0x09, 0x0D:
      place += 1
      return true
    default: return false
    }
  }

  /// Steps over `(…)` or `[…]` with what is nested in it.
  private mutating func passBracketed(_ open: UInt8, _ close: UInt8) {
    var depth = 0
    var index = place
    while index < end {
      if source[index] == UInt8(ascii: "\\") {
        index += 1
      } else if source[index] == open {
        depth += 1
      } else if source[index] == close {
        depth -= 1
        if depth == 0 {
          place = index + 1
          return
        }
      }
      index += 1
    }
  }
}

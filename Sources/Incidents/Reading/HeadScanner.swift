/// Reads the head of an entry, cause or item from the text of its paragraph.
struct HeadScanner {
  let text: ParagraphText
  var times: TimeScanner

  /// A scanner at the start of `text`, which sees its first line, or all of it.
  init(_ text: ParagraphText, allLines: Bool = false) {
    self.text = text
    times = TimeScanner(text.bytes, to: allLines ? nil : text.endOfFirstLine)
  }

  var index: Int {
    get { times.index }
    set { times.index = newValue }
  }

  /// Skips spaces, and line breaks where it sees more than the first line.
  mutating func skipSpaces() {
    times.skipSpaces()
    while times.peek() == 0x0A {
      index += 1
      times.skipSpaces()
    }
  }

  /// Steps over words up to an opening parenthesis: `Wednesday (Asia/Tokyo)`.
  mutating func skipToParenthesis() {
    let start = index
    while !times.isAtEnd {
      let before = index
      if times.accept("(") {
        index = before
        return
      }
      index += 1
    }
    index = start
  }

  /// `AI-12`: the prefix, a hyphen and digits.
  mutating func identifier(_ prefix: StaticString) -> Range<Int>? {
    let start = index
    guard times.accept(bytes: prefix), times.accept("-"), times.number(digits: 1...6) != nil
    else {
      index = start
      return nil
    }
    // `RC-2b` is an id, too: a letter tells splits of one cause apart.
    if let byte = times.peek(), (0x61...0x7A).contains(byte) { index += 1 }
    if let byte = times.peek(), isWord(byte) {
      index = start
      return nil
    }
    return start..<index
  }

  private func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F
  }

  /// A word of ASCII letters and hyphens.
  mutating func word() -> Range<Int>? {
    let start = index
    while let byte = times.peek(),
      (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte)
        || (byte == UInt8(ascii: "-") && index > start)
    {
      index += 1
    }
    return index > start ? start..<index : nil
  }

  /// A name after `@`: up to a space or a sign that cannot belong to it.
  mutating func name() -> Range<Int>? {
    let start = index
    while let byte = times.peek(), !Self.endsName(byte), !startsWideSign() { index += 1 }
    while index > start, [UInt8(ascii: "."), UInt8(ascii: ",")].contains(text.bytes[index - 1]) {
      index -= 1
    }
    return index > start ? start..<index : nil
  }

  /// `(a, b)`: the trimmed parts; nil where there is no closed parenthesis on the line.
  mutating func parenthesised() -> [Range<Int>]? {
    let start = index
    guard times.accept("(") else { return nil }
    var parts: [Range<Int>] = []
    var partStart = index
    while !times.isAtEnd {
      let before = index
      if times.accept(")") {
        append(partStart..<before, to: &parts)
        return parts
      }
      if times.accept(",") || times.accept(bytes: "\u{3001}") {
        append(partStart..<before, to: &parts)
        partStart = index
      } else {
        index += 1
      }
    }
    index = start
    return nil
  }

  private func append(_ range: Range<Int>, to parts: inout [Range<Int>]) {
    let trimmed = trimmed(range)
    if !trimmed.isEmpty { parts.append(trimmed) }
  }

  /// `range` without spaces at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, text.bytes[lower] == 0x20 || text.bytes[lower] == 0x0A { lower += 1 }
    while lower < upper, text.bytes[upper - 1] == 0x20 || text.bytes[upper - 1] == 0x0A {
      upper -= 1
    }
    return lower..<upper
  }

  /// Whether a CJK comma, full stop or bracket begins here.
  func startsWideSign() -> Bool {
    let first = times.peek()
    if first == 0xE3, times.peek(1) == 0x80 { return true }
    return first == 0xEF && (times.peek(1) == 0xBC || times.peek(1) == 0xBD)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: ")"), UInt8(ascii: "("), UInt8(ascii: "!"), UInt8(ascii: "?"):
      true
    default: false
    }
  }
}

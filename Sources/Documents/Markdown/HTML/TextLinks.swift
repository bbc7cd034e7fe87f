/// Finds what becomes a link inside plain text: bare URLs, and tokens that name something.
enum TextLinks {
  /// A digit or letter of ASCII.
  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  /// The bare URL whose `:` stands at `colon`; it may not begin before `floor`. It ends before a
  /// blank, before what is no ASCII (Chinese text follows without a blank), and before punctuation
  /// that belongs to the sentence.
  static func url(
    in text: UnsafeBufferPointer<UInt8>, colon: Int, floor: Int
  ) -> Range<Int>? {
    guard colon + 3 < text.count, text[colon + 1] == 0x2F, text[colon + 2] == 0x2F,
      isWord(text[colon + 3]) || text[colon + 3] == UInt8(ascii: "[")
    else { return nil }
    var start = colon
    while start > floor, (text[start - 1] | 0x20) &- 0x61 < 26, colon - start < 6 { start -= 1 }
    guard start == 0 || !isWord(text[start - 1]) else { return nil }
    guard
      LinkAddress.kind(of: UnsafeBufferPointer(rebasing: text[start..<(colon + 4)])) == .web
    else { return nil }
    var end = colon + 3
    var depth = 0
    scan: while end < text.count {
      switch text[end] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth < 0 { break scan }
      case ...0x20, 0x7F..., UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"),
        UInt8(ascii: "\\"), UInt8(ascii: "^"):
        break scan
      default: break
      }
      end += 1
    }
    while end > colon + 4, isTrailing(text[end - 1], depth) {
      if text[end - 1] == UInt8(ascii: "(") { depth -= 1 }
      end -= 1
    }
    return start..<end
  }

  private static func isTrailing(_ byte: UInt8, _ depth: Int) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "]"), UInt8(ascii: "["):
      true
    case UInt8(ascii: "("): depth > 0
    default: false
    }
  }

  /// The token around the hyphen at `hyphen` that could name something: a letter first, a digit
  /// somewhere, at most 64 bytes. Parts of paths and addresses are none.
  static func token(
    in text: UnsafeBufferPointer<UInt8>, hyphen: Int, floor: Int, lastLinkEnd: Int
  ) -> Range<Int>? {
    var start = hyphen
    while start > floor, hyphen - start <= 64, isToken(text[start - 1]) { start -= 1 }
    guard start < hyphen, (text[start] | 0x20) &- 0x61 < 26 else { return nil }
    if start > 0 {
      let before = text[start - 1]
      if isToken(before) || before == UInt8(ascii: "@") { return nil }
      // `RC-1/RC-2`: behind a link that was just made, a slash divides.
      if before == UInt8(ascii: "/"), start - 1 != lastLinkEnd { return nil }
    }
    var end = hyphen + 1
    while end < text.count, end - start <= 65, isToken(text[end]) { end += 1 }
    guard end - start <= 64 else { return nil }
    while end > hyphen, !isWord(text[end - 1]) { end -= 1 }
    guard end > hyphen + 1, text[start..<end].contains(where: { $0 &- 0x30 < 10 }) else {
      return nil
    }
    return start..<end
  }

  @inline(__always)
  private static func isToken(_ byte: UInt8) -> Bool {
    isWord(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "_")
  }
}

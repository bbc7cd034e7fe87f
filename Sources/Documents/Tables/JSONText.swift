/// Reads JSON (RFC 8259) into values with places: texts, lists and mappings. Numbers and truths stay the
/// text that was written.
public struct JSONText {
  /// The value; nil where it cannot be read.
  public private(set) var root: YAMLNode?
  /// What cannot be read.
  public private(set) var fault: InputFault?

  private let bytes: [UInt8]
  private var index: Int
  /// Lists in lists that are followed.
  private static let depth = 64

  /// The value of `bytes`.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    do throws(InputFault) {
      let value = try self.value(Self.depth)
      skipBlanks()
      guard index == bytes.count else { throw broken("something follows the value", at: index) }
      root = value
    } catch {
      fault = error
    }
  }

  private func broken(_ message: String, at offset: Int) -> InputFault {
    InputFault(
      message, at: Span(min(offset, bytes.count), min(offset + 1, bytes.count)))
  }

  // MARK: Values

  private mutating func skipBlanks() {
    while index < bytes.count, isBlank(bytes[index]) { index += 1 }
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private mutating func value(_ depth: Int) throws(InputFault) -> YAMLNode {
    skipBlanks()
    let start = index
    guard index < bytes.count else { throw broken("the text ends too early", at: index) }
    guard depth > 0 else { throw broken("lists are nested too deeply", at: index) }
    let content: YAMLNode.Content =
      switch bytes[index] {
      case UInt8(ascii: "{"): .mapping(try pairs(depth))
      case UInt8(ascii: "["): .sequence(try items(depth))
      case UInt8(ascii: "\""): .scalar(try string(), isPlain: false)
      default: .scalar(try word(), isPlain: true)
      }
    return YAMLNode(content: content, span: Span(start, index))
  }

  private mutating func items(_ depth: Int) throws(InputFault) -> [YAMLNode] {
    index += 1
    var items: [YAMLNode] = []
    skipBlanks()
    if accept("]") { return items }
    repeat { items.append(try value(depth - 1)) } while try goesOn(until: "]")
    return items
  }

  private mutating func pairs(_ depth: Int) throws(InputFault) -> [YAMLNode.Pair] {
    index += 1
    var pairs: [YAMLNode.Pair] = []
    skipBlanks()
    if accept("}") { return pairs }
    repeat {
      skipBlanks()
      let start = index
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        throw broken("a name in quotes should stand here", at: index)
      }
      let key = Located(try string(), at: Span(start, index))
      skipBlanks()
      guard accept(":") else { throw broken("a colon should stand here", at: index) }
      pairs.append(YAMLNode.Pair(key: key, value: try value(depth - 1)))
    } while try goesOn(until: "}")
    return pairs
  }

  /// Whether a comma follows; false where `end` does.
  private mutating func goesOn(until end: Unicode.Scalar) throws(InputFault) -> Bool {
    skipBlanks()
    if accept(",") { return true }
    guard accept(end) else { throw broken("`,` or `\(end)` should stand here", at: index) }
    return false
  }

  private mutating func accept(_ sign: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  /// A number, `true`, `false` or `null`.
  private mutating func word() throws(InputFault) -> String {
    let start = index
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ","),
      bytes[index] != UInt8(ascii: "]"), bytes[index] != UInt8(ascii: "}")
    {
      index += 1
    }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    guard word == "true" || word == "false" || word == "null" || Double(word)?.isFinite == true
    else { throw broken("this is no value of JSON", at: start) }
    return word
  }

  // MARK: Texts

  private mutating func string() throws(InputFault) -> String {
    let start = index
    index += 1
    var text: [UInt8] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      guard bytes[index] >= 0x20 else { throw broken("a text goes on over its line", at: index) }
      guard bytes[index] == UInt8(ascii: "\\") else {
        text.append(bytes[index])
        index += 1
        continue
      }
      text += String(try escape()).utf8
    }
    guard accept("\"") else { throw broken("this text has no end", at: start) }
    return String(decoding: text, as: UTF8.self)
  }

  /// What stands behind a backslash.
  private mutating func escape() throws(InputFault) -> Unicode.Scalar {
    let start = index
    index += 2
    guard index <= bytes.count else { throw broken("the text ends too early", at: start) }
    switch bytes[index - 1] {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return Unicode.Scalar(bytes[index - 1])
    case UInt8(ascii: "u"): break
    default: throw broken("this backslash means nothing", at: start)
    }
    let first = try digits(start)
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    // A character beyond the first plane is written as two.
    guard bytes[index...].starts(with: "\\u".utf8) else { return "\u{FFFD}" }
    index += 2
    let second = try digits(start)
    guard (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func digits(_ start: Int) throws(InputFault) -> UInt32 {
    let letters = String(decoding: bytes[index...].prefix(4), as: UTF8.self)
    guard letters.utf8.count == 4, letters.utf8.first != UInt8(ascii: "+"),
      letters.utf8.first != UInt8(ascii: "-"), let number = UInt32(letters, radix: 16)
    else { throw broken("`\\u` wants four digits", at: start) }
    index += 4
    return number
  }
}

/// Bytes that are already safe to stand in a page. The only ways to make some are literals of
/// this program, escaped text and the Markdown renderer, so author text never becomes markup.
public struct HTML: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// UTF-8.
  public private(set) var bytes: [UInt8]

  /// Nothing.
  public init() {
    bytes = []
  }

  /// Markup of this program: a literal.
  public init(stringLiteral literal: StaticString) {
    bytes = literal.withUTF8Buffer { Array($0) }
  }

  /// Markup of this program with values in it, each escaped unless it is `HTML` itself.
  public init(stringInterpolation: Interpolation) {
    bytes = stringInterpolation.bytes
  }

  /// `text`, escaped.
  public init(text: String) {
    bytes = []
    append(text: text)
  }

  /// What the Markdown renderer made; it escapes and filters links itself.
  public init(rendered: [UInt8]) {
    bytes = rendered
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { bytes.isEmpty }

  /// Adds safe bytes.
  public mutating func append(_ other: HTML) {
    bytes.append(contentsOf: other.bytes)
  }

  /// Adds `text`, escaped.
  public mutating func append(text: String) {
    appendEscaped(text, to: &bytes)
  }

  /// Literal parts as they are, everything else escaped.
  public struct Interpolation: StringInterpolationProtocol {
    /// A literal of this program: text from anywhere else is no such string.
    public typealias StringLiteralType = StaticString
    var bytes: [UInt8] = []

    /// Nothing yet, with room for the parts to come.
    public init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    /// Markup of this program.
    public mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Text, escaped.
    public mutating func appendInterpolation(_ text: String) {
      appendEscaped(text, to: &bytes)
    }

    /// A number.
    public mutating func appendInterpolation(_ number: Int) {
      appendDecimal(number, to: &bytes)
    }

    /// A length or a place in a drawing: one decimal, no trailing zero.
    mutating func appendInterpolation(tenths number: Double) {
      let tenths = Int((number * 10).rounded())
      if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
      appendDecimal(abs(tenths) / 10, to: &bytes)
      guard tenths % 10 != 0 else { return }
      bytes.append(UInt8(ascii: "."))
      appendDecimal(abs(tenths) % 10, to: &bytes)
    }

    /// Safe bytes.
    public mutating func appendInterpolation(_ html: HTML) {
      bytes.append(contentsOf: html.bytes)
    }
  }
}

/// Appends `text` with `& < > " '` escaped. By byte: a combining mark after a quote belongs to
/// the same character, but the quote still ends an attribute.
func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
  var text = text
  text.withUTF8 { buffer in
    var start = 0
    for index in buffer.indices {
      let entity: StaticString
      switch buffer[index] {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\""): entity = "&quot;"
      case UInt8(ascii: "'"): entity = "&#39;"
      default: continue
      }
      bytes.append(contentsOf: buffer[start..<index])
      entity.withUTF8Buffer { bytes.append(contentsOf: $0) }
      start = index + 1
    }
    bytes.append(contentsOf: buffer[start...])
  }
}

/// Appends `number` in decimal digits.
func appendDecimal(_ number: Int, to bytes: inout [UInt8]) {
  if (0...9).contains(number) {
    bytes.append(UInt8(ascii: "0") + UInt8(number))
  } else {
    bytes.append(contentsOf: String(number).utf8)
  }
}

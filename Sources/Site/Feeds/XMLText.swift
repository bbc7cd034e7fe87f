/// Writes XML 1.0: elements with text or elements in them.
struct XMLText {
  /// What was written so far, UTF-8.
  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)

  /// Begins an element that holds others.
  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    begin(name, attributes)
    bytes += ">\n".utf8
  }

  /// Ends an element that holds others.
  mutating func close(_ name: String) { bytes += "</\(name)>\n".utf8 }

  /// Writes an element without content.
  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    begin(name, attributes)
    bytes += "/>\n".utf8
  }

  /// Writes an element that holds `text`.
  mutating func element(_ name: String, _ text: String) {
    begin(name, [:])
    bytes.append(UInt8(ascii: ">"))
    append(text)
    close(name)
  }

  private mutating func begin(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    bytes += "<\(name)".utf8
    for (name, value) in attributes {
      bytes += " \(name)=\"".utf8
      append(value)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Appends `text`, escaped. What no XML may hold (section 2.2) becomes a replacement character.
  private mutating func append(_ text: String) {
    let isWhole = text.unicodeScalars.allSatisfy(Self.isAllowed)
    let allowed =
      isWhole
      ? text
      : String(
        String.UnicodeScalarView(text.unicodeScalars.map { Self.isAllowed($0) ? $0 : "\u{FFFD}" }))
    appendEscaped(allowed, to: &bytes)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...: true
    default: false
    }
  }
}

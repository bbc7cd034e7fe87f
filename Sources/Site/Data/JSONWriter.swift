import Documents

/// Writes JSON (RFC 8259) byte by byte, in the order in which it is told. What is not known is left
/// out; lists are there even where they are empty.
struct JSONWriter {
  /// What was written so far, UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Whether nothing stands before the next value in its object or list.
  private var isFirst = true

  init(capacity: Int = 4_096) { bytes.reserveCapacity(capacity) }

  // MARK: Values

  /// Writes an object; `body` writes its members.
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  /// Writes a list of what `body` writes of each element. With `lines`, each on a line of its own.
  mutating func list<Elements: Sequence>(
    _ elements: Elements, lines: Bool = false,
    _ body: (inout JSONWriter, Elements.Element) -> Void
  ) {
    enclose(UInt8(ascii: "["), UInt8(ascii: "]")) { json in
      for element in elements {
        if lines {
          json.divide()
          json.isFirst = true
          json.bytes.append(0x0A)
        }
        body(&json, element)
      }
    }
  }

  /// Writes a text.
  mutating func add(_ text: String) {
    divide()
    quote(text)
  }

  /// Writes a number.
  mutating func add(_ number: Int) {
    divide()
    appendDecimal(number, to: &bytes)
  }

  /// Writes `true` or `false`.
  mutating func add(_ flag: Bool) {
    divide()
    bytes += (flag ? "true" : "false").utf8
  }

  /// Ends the text.
  mutating func endLine() { bytes.append(0x0A) }

  // MARK: Members

  /// Writes the name of a member; its value comes next.
  mutating func name(_ name: String) {
    divide()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    isFirst = true
  }

  mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    self.name(name)
    add(text)
  }

  mutating func member(_ name: String, _ number: Int?) {
    guard let number else { return }
    self.name(name)
    add(number)
  }

  mutating func member(_ name: String, _ flag: Bool) {
    self.name(name)
    add(flag)
  }

  mutating func member(_ name: String, _ texts: [String]) {
    self.name(name)
    list(texts) { $0.add($1) }
  }

  mutating func member<Element>(
    _ name: String, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    self.name(name)
    list(elements, body)
  }

  /// Writes an object as a member, unless there is nothing to write it of.
  mutating func member<Part>(
    _ name: String, _ part: Part?, _ body: (inout JSONWriter, Part) -> Void
  ) {
    guard let part else { return }
    self.name(name)
    object { body(&$0, part) }
  }

  // MARK: Bytes

  private mutating func enclose(
    _ begin: UInt8, _ end: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    divide()
    bytes.append(begin)
    isFirst = true
    body(&self)
    bytes.append(end)
    isFirst = false
  }

  /// Divides a value from the one before it.
  private mutating func divide() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { buffer in
      var start = 0
      for index in buffer.indices {
        let byte = buffer[index]
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
          continue
        }
        bytes.append(contentsOf: buffer[start..<index])
        start = index + 1
        escape(byte)
      }
      bytes.append(contentsOf: buffer[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case ..<0x20:
      let digits = Array("0123456789abcdef".utf8)
      bytes += "u00".utf8
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    default: bytes.append(byte)
    }
  }
}

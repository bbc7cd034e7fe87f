/// Elements of a page, found as a browser would find them.
struct PageScanner {
  struct Element {
    var name: String
    var attributes: [(name: String, value: String)]
    func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  /// Start tags in order.
  private(set) var elements: [Element] = []
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count, isLetter(bytes[index + 1]) {
        index = scanTag(index + 1)
        if elements.last?.name == "script" { index = end(of: "</script", from: index) }
      } else {
        index += 1
      }
    }
  }

  /// Values of every `id`.
  var ids: [String] { elements.compactMap { $0.value("id") } }

  private mutating func scanTag(_ start: Int) -> Int {
    var index = start
    let name = take(&index) { $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    var element = Element(name: name.lowercased(), attributes: [])
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      let attribute = take(&index) {
        $0 > 0x20 && !"=/>".utf8.contains($0)
      }
      guard !attribute.isEmpty else {
        index += 1
        continue
      }
      var value = ""
      if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
        index += 1
        if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
          index += 1
          value = take(&index) { $0 != UInt8(ascii: "\"") }
          index += 1
        } else {
          value = take(&index) { $0 > 0x20 && $0 != UInt8(ascii: ">") }
        }
      }
      element.attributes.append((attribute.lowercased(), value))
    }
    elements.append(element)
    return index + 1
  }

  private func take(_ index: inout Int, while isPart: (UInt8) -> Bool) -> String {
    let start = index
    while index < bytes.count, isPart(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private func end(of text: String, from start: Int) -> Int {
    let text = Array(text.utf8)
    var index = start
    while index + text.count <= bytes.count {
      if bytes[index..<index + text.count].elementsEqual(text) { return index }
      index += 1
    }
    return bytes.count
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

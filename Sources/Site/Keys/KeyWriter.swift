import Documents

/// Collects what a page depends on and names it in one word. Every value is written with its
/// length or at a fixed one, so that no two lists of values are written alike.
struct KeyWriter {
  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(512) }

  /// The word: 128 bits of the SHA-256 of everything added.
  var key: String { String(SHA256.digest(of: bytes).hex.prefix(32)) }

  mutating func add(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func add(_ text: String?) {
    bytes.append(text == nil ? 0 : 1)
    if let text { add(text) }
  }

  mutating func add(_ number: Int?) {
    bytes.append(number == nil ? 0 : 1)
    if let number { add(number) }
  }

  mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func add(_ texts: [String]) {
    add(texts.count)
    for text in texts { add(text) }
  }

  /// Adds a list, each element by `body`.
  mutating func add<Element>(_ list: [Element], _ body: (inout KeyWriter, Element) -> Void) {
    add(list.count)
    for element in list { body(&self, element) }
  }
}

extension MarkdownHTMLWriter {
  /// Appends text, escaped, with its bare URLs and known tokens linked.
  mutating func writeLinking(_ part: UnsafeBufferPointer<UInt8>) {
    guard linkDepth == 0 else { return HTMLEscape.append(part, to: &html) }
    var written = 0
    var lastLinkEnd = -1
    var index = 0
    while index < part.count {
      let byte = part[index]
      // Nothing to do for most bytes: one shift tells.
      guard byte < 0x40, Self.special >> UInt64(byte) & 1 == 1 else {
        index += 1
        continue
      }
      if let entity = HTMLEscape.entity(byte) {
        flush(part, written..<index)
        put(entity)
        written = index + 1
      } else if byte == UInt8(ascii: ":") {
        if let url = TextLinks.url(in: part, colon: index, floor: written) {
          flush(part, written..<url.lowerBound)
          writeLink(part, url, rel: true) { LinkAddress.append($0, to: &$1) }
          written = url.upperBound
          lastLinkEnd = written
          index = written
          continue
        }
      } else if let references = options.references,
        let token = TextLinks.token(
          in: part, hyphen: index, floor: written, lastLinkEnd: lastLinkEnd)
      {
        if let address = references(String(decoding: part[token], as: UTF8.self)) {
          flush(part, written..<token.lowerBound)
          writeLink(part, token, rel: false) { LinkAddress.append(address.utf8, to: &$1) }
          written = token.upperBound
          lastLinkEnd = written
        }
        index = token.upperBound
        continue
      }
      index += 1
    }
    flush(part, written..<part.count)
  }

  /// NUL `"` `&` `'` `-` `:` `<` `>`
  private static let special: UInt64 =
    1 | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x2D | 1 << 0x3A | 1 << 0x3C | 1 << 0x3E

  private mutating func flush(_ part: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    html.append(contentsOf: UnsafeBufferPointer(rebasing: part[range]))
  }

  private mutating func writeLink(
    _ part: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, rel: Bool,
    address: (UnsafeBufferPointer<UInt8>, inout [UInt8]) -> Void
  ) {
    let words = UnsafeBufferPointer(rebasing: part[range])
    put("<a href=\"")
    address(words, &html)
    put(rel ? "\" rel=\"noopener noreferrer\">" : "\">")
    HTMLEscape.append(words, to: &html)
    put("</a>")
  }
}

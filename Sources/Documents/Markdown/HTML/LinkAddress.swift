/// What the address of a link may be: an allow-list, as a deny-list always misses one.
enum LinkAddress {
  /// Kinds of addresses that are let through.
  enum Kind {
    /// `http` or `https` with a host.
    case web
    case mail
    /// `#…`, without the `#`.
    case fragment
    /// A path without scheme and leading `/`.
    case relative
  }

  /// The kind of `address`, nil for one that must not become a link. A backslash is a `/` to
  /// browsers, blanks and controls are dropped by them: addresses with such bytes are refused.
  static func kind(of address: UnsafeBufferPointer<UInt8>) -> Kind? {
    guard let first = address.first, first != 0x20 else { return nil }
    for byte in address where byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") {
      return nil
    }
    if first == UInt8(ascii: "#") { return .fragment }
    if first == UInt8(ascii: "/") || first == UInt8(ascii: "?") { return nil }
    for index in address.indices {
      switch address[index] {
      case UInt8(ascii: ":"):
        return kind(
          ofScheme: address[..<index], rest: address[(index + 1)...])
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return .relative
      default: break
      }
    }
    return .relative
  }

  private static func kind(
    ofScheme scheme: Slice<UnsafeBufferPointer<UInt8>>, rest: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Kind? {
    func isScheme(_ name: StaticString) -> Bool {
      guard scheme.count == name.utf8CodeUnitCount else { return false }
      let wanted = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
      // Only letters have the bit 0x20 to be set: no other byte becomes a letter by it.
      return zip(scheme, wanted).allSatisfy { $0 | 0x20 == $1 && $0 >= 0x41 }
    }
    if isScheme("http") || isScheme("https") {
      guard rest.starts(with: [0x2F, 0x2F]), let host = rest.dropFirst(2).first,
        TextLinks.isWord(host) || host == UInt8(ascii: "[") || host >= 0x80
      else { return nil }
      return .web
    }
    return isScheme("mailto") && !rest.isEmpty ? .mail : nil
  }

  /// Whether a relative path, as written, leaves the folder it starts from.
  static func climbsOut(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    let end =
      path.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? path.count
    var depth = 0
    for segment in path[..<end].split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: true)
    {
      let name = unescapedDots(segment)
      if name == [0x2E, 0x2E] {
        depth -= 1
        if depth < 0 { return true }
      } else if name != [0x2E] {
        depth += 1
      }
    }
    return false
  }

  /// `%2e` is a dot to browsers.
  private static func unescapedDots(_ segment: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var name: [UInt8] = []
    var rest = segment[...]
    while let byte = rest.first {
      let isDot =
        byte == UInt8(ascii: "%") && rest.count >= 3
        && rest[rest.startIndex + 1] == UInt8(ascii: "2")
        && rest[rest.startIndex + 2] | 0x20 == UInt8(ascii: "e")
      name.append(isDot ? 0x2E : byte)
      rest = rest.dropFirst(isDot ? 3 : 1)
    }
    return name
  }

  /// `bytes` with percent-encoding undone.
  static func decoded(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var decoded: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
        let high = hexadecimal(bytes[index + 1]), let low = hexadecimal(bytes[index + 2])
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return decoded
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46, 0x61...0x66: (digit | 0x20) - 0x61 + 10
    default: nil
    }
  }

  /// Appends an address for a quoted attribute: what is not safe in a URL percent-encoded, `&` and
  /// `'` escaped. Existing `%` stay.
  static func append(_ address: some Sequence<UInt8>, to html: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in address {
      switch byte {
      case UInt8(ascii: "&"): HTMLEscape.append("&amp;", to: &html)
      case UInt8(ascii: "'"): HTMLEscape.append("&#39;", to: &html)
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x21, 0x23...0x25, 0x28...0x2F, 0x3A, 0x3B,
        0x3D, 0x3F, 0x40, 0x5B, 0x5D, 0x5F, 0x7E:
        html.append(byte)
      default:
        html.append(0x25)
        html.append(digits[Int(byte >> 4)])
        html.append(digits[Int(byte & 15)])
      }
    }
  }
}

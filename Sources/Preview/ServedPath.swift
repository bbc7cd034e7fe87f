/// Which file of a site a request asks for.
enum ServedPath {
  /// The path below the folder of the site, `incidents/INC-1.html`, that the raw `target` of a request
  /// means; nil where it means none. A folder means its `index.html`.
  static func path(of target: String) -> String? {
    guard target.hasPrefix("/") else { return nil }
    var parts = target.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    if parts.last == "" { parts[parts.count - 1] = "index.html" }
    let names = parts.compactMap(name)
    return names.count == parts.count ? names.joined(separator: "/") : nil
  }

  /// One name of a path, `%XX` resolved; nil where a site has no such name: hidden ones, `..` among them,
  /// ones with a slash or a control character in them, and none at all.
  private static func name(_ raw: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(raw.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2)
      guard digits.count == 2, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    let isPlain = bytes.allSatisfy {
      $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\")
    }
    guard isPlain, let first = bytes.first, first != UInt8(ascii: ".") else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }
}

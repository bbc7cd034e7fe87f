/// Secrets that have a form of their own.
enum SecretText {
  /// What stands between `-----BEGIN … PRIVATE KEY-----` and the next such frame (RFC 7468): lines, or
  /// one line with `\n` in it, as JSON has it.
  static func privateKey(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Secret? {
    let dashes = "-----".utf8
    let label = bytes[start...].dropFirst(dashes.count).prefix(48).prefix {
      $0 >= 0x20 && $0 != 0x2D
    }
    guard label.starts(with: "BEGIN ".utf8), label.reversed().starts(with: "YEK ETAVIRP".utf8),
      bytes[label.endIndex...].starts(with: dashes)
    else { return nil }
    let body = label.endIndex + dashes.count
    var end = body
    while end < bytes.count, !bytes[end...].starts(with: dashes) { end += 1 }
    if !bytes[end...].starts(with: "-----END".utf8) {
      // Cut off: as far as lines of base64 go.
      end = body
      while end < bytes.count {
        let line = bytes[(end + 1)...].prefix { $0 != 0x0A }
        guard line.count > 20, line.allSatisfy(isBase64) else { break }
        end = line.endIndex
      }
    }
    // A stand-in says so at once; further on, chance writes any short word.
    let letters = bytes[body..<end].lazy.filter(isBase64).prefix(64)
    guard letters.count >= 40, !Placeholder.matches(Array(letters)) else { return nil }
    return Secret(range: body..<end, name: "a private key")
  }

  /// A JSON Web Token (RFC 7519): three parts of base64url, the first two of them JSON.
  static func webToken(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Secret? {
    guard bytes[start...].starts(with: "eyJ".utf8),
      start == 0 || !TokenShape.Alphabet.url.contains(bytes[start - 1])
    else { return nil }
    var end = start
    for part in 0..<3 {
      let letters = bytes[end...].prefix { TokenShape.Alphabet.url.contains($0) }
      guard letters.count >= 10, part == 2 || letters.starts(with: "eyJ".utf8) else { return nil }
      end = letters.endIndex
      guard part < 2 else { break }
      guard end < bytes.count, bytes[end] == UInt8(ascii: ".") else { return nil }
      end += 1
    }
    return Secret(range: start..<end, name: "a JSON Web Token")
  }

  /// The password of `scheme://user:password@host` (RFC 3986, 3.2.1).
  static func password(
    inAddressAt colon: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Secret? {
    let start = colon + 3
    guard bytes[colon...].starts(with: "://".utf8), colon > 0,
      TokenShape.Alphabet.letters.contains(bytes[colon - 1])
    else { return nil }
    let authority = bytes[start...].prefix {
      $0 > 0x20 && $0 < 0x80 && !"/?#\"'`|".utf8.contains($0)
    }
    guard let at = authority.lastIndex(of: UInt8(ascii: "@")),
      let divider = authority[..<at].firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let password = (divider + 1)..<at
    guard password.count >= 3, !Placeholder.matches(bytes[password]),
      !bytes[password].elementsEqual("pass".utf8), !bytes[password].elementsEqual("pwd".utf8)
    else { return nil }
    return Secret(range: password, name: "a password in an address")
  }

  /// `Bearer …` (RFC 6750).
  static func bearer(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Secret? {
    let from = start + "Bearer ".utf8.count
    guard from < bytes.count, bytes[from - 1] == 0x20,
      String(decoding: bytes[start..<(from - 1)], as: UTF8.self).lowercased() == "bearer"
    else { return nil }
    let token = bytes[from...].prefix { isBase64($0) || "-._~".utf8.contains($0) }
    guard token.count >= 20, token.contains(where: { $0 &- 0x30 < 10 }), !Placeholder.matches(token)
    else { return nil }
    return Secret(range: from..<token.endIndex, name: "a bearer token")
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    TokenShape.Alphabet.alphanumeric.contains(byte) || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=")
  }
}

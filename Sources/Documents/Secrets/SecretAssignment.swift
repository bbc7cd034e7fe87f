/// `password=…` and the like: a name that says what its value is.
enum SecretAssignment {
  /// Names, in lower case. What stands before them (`DB_PASSWORD`) does not matter.
  static let names = [
    "password", "passwd", "passphrase", "pwd", "secret", "secret_key", "secretkey", "secret-key",
    "client_secret", "api_key", "apikey", "api-key", "access_key", "access-key", "accesskey",
    "access_token", "auth_token", "token", "private_key", "identified by", "密码", "口令", "密碼",
    "パスワード",
  ].map { Array($0.utf8) }

  /// Bytes that a value has at most.
  private static let longest = 200

  /// The value that follows the name ending at `end`; nil where it is none, or no secret. Values in
  /// quotation marks may hold blanks. `asks` whether the place is in code is put last: it is dear.
  static func secret(
    ofNameEndingAt end: Int, isSQL: Bool, in bytes: UnsafeBufferPointer<UInt8>,
    isCode: (Int) -> Bool
  ) -> Secret? {
    var index = end
    func skip(_ skipped: String) {
      while index < bytes.count, skipped.utf8.contains(bytes[index]) { index += 1 }
    }
    // `"password": "…"`, `password = '…'`, `identified by '…'`
    if index < bytes.count, "\"'".utf8.contains(bytes[index]) { index += 1 }
    skip(" ")
    if !isSQL {
      if bytes[index...].starts(with: "：".utf8) {
        index += 3
      } else {
        guard index < bytes.count, "=:".utf8.contains(bytes[index]) else { return nil }
        index += 1
        if index < bytes.count, bytes[index - 1] == UInt8(ascii: ":"),
          bytes[index] == UInt8(ascii: "=")
        {
          index += 1
        }
      }
      skip(" ")
    }
    var quote: UInt8?
    if index < bytes.count, "\"'".utf8.contains(bytes[index]) {
      quote = bytes[index]
      index += 1
    } else if isSQL {
      return nil
    }
    // One byte more than a value may have tells that it is none, however long it is.
    let limit = min(bytes.count, index + longest + 1)
    let stop = bytes[index..<limit].firstIndex { byte in
      if let quote { return byte == quote || byte == 0x0A }
      return byte <= 0x20 || "\"'`,;&|)}<>".utf8.contains(byte) || byte >= 0x80
    }
    let value = index..<(stop ?? limit)
    guard looksSecret(bytes[value]), isCode(end) else { return nil }
    return Secret(range: value, name: "a password or key")
  }

  /// Whether a value may be one: eight bytes at least, of two kinds, no path, call or stand-in.
  private static func looksSecret(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard (8...longest).contains(value.count), let first = value.first,
      !"/.@-".utf8.contains(first),
      !value.contains(UInt8(ascii: "(")), !Placeholder.matches(value)
    else { return false }
    let hasLetter = value.contains { ($0 | 0x20) &- 0x61 < 26 }
    let hasDigit = value.contains { $0 &- 0x30 < 10 }
    let hasSign = value.contains { "!#$%^*+=?~@".utf8.contains($0) }
    return hasLetter && (hasDigit || hasSign)
  }
}

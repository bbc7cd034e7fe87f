/// Values that stand where a secret was or will be, and are none.
enum Placeholder {
  private static let words = [
    "example", "xxx", "***", "...", "changeme", "change-me", "change_me", "placeholder", "your",
    "dummy",
    "redacted", "masked", "removed", "hidden", "sample", "fake", "password", "passwd", "secret",
    "token",
    "foobar", "insert", "replace", "…", "密码", "パスワード",
  ].map { Array($0.utf8) }

  /// Whether `value` is a stand-in: a word that says so, a variable, or hardly any different bytes.
  static func matches(_ value: some BidirectionalCollection<UInt8>) -> Bool {
    guard let first = value.first else { return true }
    // `$PASSWORD`, `<token>`, `{{ secret }}`, `%(pass)s`, `[hidden]`
    if "$<{%[(*".utf8.contains(first) { return true }
    var seen = Set<UInt8>()
    for byte in value { seen.insert(byte) }
    if seen.count < min(6, value.count / 2 + 1) { return true }
    let lower = value.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    return words.contains { word in
      lower.indices.contains { lower[$0...].starts(with: word) }
    }
  }
}

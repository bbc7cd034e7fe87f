/// Finds mail addresses of persons (RFC 5322, as far as people write them).
enum MailAddress {
  /// Top-level names that are none: units, files, and what RFC 2606 keeps for examples.
  private static let noDomains: Set<String> = [
    "service", "socket", "timer", "mount", "target", "scope", "slice", "png", "jpg", "jpeg", "gif",
    "svg",
    "webp", "pdf", "md", "yml", "yaml", "json", "xml", "conf", "log", "txt", "sh", "py", "js", "ts",
    "java",
    "go", "rs", "sql", "example", "invalid", "test", "local", "localhost", "internal", "lan",
    "corp",
  ]

  /// Domains kept for examples (RFC 2606).
  private static let examples = ["example.com", "example.org", "example.net"]

  /// Mailboxes that are no person's.
  private static let roles: Set<String> = [
    "git", "noreply", "no-reply", "donotreply", "support", "info", "abuse", "security",
    "postmaster",
    "hostmaster", "webmaster", "admin", "root", "contact", "help", "helpdesk", "service", "sales",
    "office",
    "press", "privacy", "legal", "alerts", "alert", "oncall", "on-call", "sre", "ops", "dba",
    "mailer-daemon",
  ]

  /// The address around the `@` at `index`; nil where it is none, or no person's.
  static func range(around index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var start = index
    while start > 0, isLocal(bytes[start - 1]) { start -= 1 }
    while start < index, bytes[start] == UInt8(ascii: ".") { start += 1 }
    guard start < index else { return nil }
    // `ssh://git@host`, `user:pass@host`, `//user@host`
    if start > 0, "/:%".utf8.contains(bytes[start - 1]) {
      let isMailto = bytes[..<start].suffix(7).elementsEqual("mailto:".utf8)
      guard isMailto else { return nil }
    }
    var end = index + 1
    while end < bytes.count, isHost(bytes[end]) { end += 1 }
    while end > index + 1, !isLetter(bytes[end - 1]) { end -= 1 }
    let domain = String(decoding: bytes[(index + 1)..<end].map(lowered), as: UTF8.self)
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }), let top = labels.last,
      (2...18).contains(top.utf8.count), top.utf8.allSatisfy(isLetter),
      !noDomains.contains(String(top)),
      !examples.contains(where: { domain == $0 || domain.hasSuffix("." + $0) })
    else { return nil }
    // `host:/path`, `git@host:path`
    if end < bytes.count, bytes[end] == UInt8(ascii: ":"), end + 1 < bytes.count,
      bytes[end + 1] > 0x20
    {
      return nil
    }
    let local = String(decoding: bytes[start..<index].map(lowered), as: UTF8.self)
    return roles.contains(local) ? nil : start..<end
  }

  /// Where private people have their mail: with these, and only these, an address is no company's.
  static let privateDomains: Set<String> = [
    "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com",
    "yahoo.co.jp", "icloud.com", "me.com", "mac.com", "aol.com", "gmx.de", "gmx.net", "web.de",
    "proton.me",
    "protonmail.com", "qq.com", "foxmail.com", "163.com", "126.com", "yeah.net", "sina.com",
    "sina.cn",
    "sohu.com", "139.com", "189.cn", "docomo.ne.jp", "ezweb.ne.jp", "au.com", "softbank.ne.jp",
    "i.softbank.jp", "nifty.com", "mail.ru", "yandex.ru", "naver.com",
  ]

  private static func isLocal(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10 || "._%+-".utf8.contains(byte)
  }

  private static func isHost(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}

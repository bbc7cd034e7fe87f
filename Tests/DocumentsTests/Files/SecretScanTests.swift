import Testing

@testable import Documents

/// Tokens are put together here, so that none stands in a file.
struct SecretScanTests {
  /// Letters and digits that look like chance.
  private static func noise(_ count: Int, _ alphabet: String) -> String {
    let letters = Array(alphabet)
    return String((0..<count).map { letters[($0 * 7 + $0 / 3 + 5) % letters.count] })
  }

  private static let mixed = "q7Rt2mZx9KdLw4Pv8Bn3Hs6Yc1Gf5Jj0"
  private static let hexadecimal = "9f3a7c1e5b8d2046"

  private func secrets(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      SecretScan.shared.secrets(in: buffer).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
  }

  /// The two halves of a prefix, how many bytes follow, and of which.
  private static let shapes: [(String, String, Int, String)] = [
    ("gh", "p_", 36, mixed), ("github", "_pat_", 60, mixed), ("AK", "IA", 16, "QZ7K2MX9WP4RT8VN"),
    ("glp", "at-", 20, mixed), ("xo", "xb-", 40, mixed), ("AI", "za", 35, mixed),
    ("np", "m_", 36, mixed), ("sk_", "live_", 24, mixed), ("LT", "AI", 20, mixed),
    ("https://hooks.slack.com/", "services/", 44, mixed),
    ("https://oapi.dingtalk.com/robot/send?access_token", "=", 64, hexadecimal),
    ("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key", "=", 36, hexadecimal),
    ("https://open.feishu.cn/open-apis/bot/v2/", "hook/", 36, hexadecimal),
    ("Authorization: ", "Bearer ", 30, mixed),
  ]

  @Test(arguments: shapes.indices)
  func `what follows the prefix of an issuer is a secret`(index: Int) {
    let (first, second, count, alphabet) = Self.shapes[index]
    let secret = Self.noise(count, alphabet)
    #expect(secrets("see \(first)\(second)\(secret) here") == [secret])
  }

  @Test(arguments: ["mysql://app:", "redis://:"])
  func `a password in an address is a secret`(start: String) {
    #expect(secrets("see \(start)Tr0ub4dor@db-1:6379/0 here") == ["Tr0ub4dor"])
  }

  @Test func `the lines of a private key are a secret, its frame is none`() {
    let body = "\n" + Self.noise(64, Self.mixed) + "\n" + Self.noise(20, Self.mixed) + "\n"
    let (head, foot) = (
      "-----BEGIN RSA PRIVATE " + "KEY-----", "-----END RSA PRIVATE " + "KEY-----"
    )
    #expect(secrets("a\n\(head)\(body)\(foot)\n") == [body])
  }

  @Test(
    arguments: [
      "password = Tr0ub4dor-3", "DB_PASSWORD=Tr0ub4dor-3", "\"api_key\": \"Tr0ub4dor-3\"",
      "密码：Tr0ub4dor-3",
      "identified by 'Tr0ub4dor-3'", "token: Tr0ub4dor-3",
    ])
  func `the value of a telling name is a secret in code`(line: String) {
    #expect(secrets("```\n\(line)\n```\n") == ["Tr0ub4dor-3"])
    #expect(secrets("`\(line)`") == ["Tr0ub4dor-3"])
    #expect(secrets("---\nx-note: \(line)\n---\n").count == 1)
    #expect(secrets("The \(line) of the text\n") == [])
  }

  @Test(
    arguments: [
      "password = ${SHOP_PASSWORD}", "password: <ask the dba>", "password=********",
      "password: xxxxxxxxxx",
      "token: required", "max_tokens=40960000", "secret: /run/secrets/db1",
      "token = os.getenv(\"TOKEN1\")", "pwd: changeme123", "using password: YES",
      "api_key=YOUR_KEY_123",
      "token_count: 3fa85f64a1", "password: 密码错误", "secretName: db-credentials-1",
    ])
  func `a stand-in, a variable or a word is no secret`(line: String) {
    #expect(secrets("```\n\(line)\n```\n") == [])
  }

  @Test(
    arguments: [
      "https://example.com/path?a=b@c", "mysql://app:<password>@db",
      "postgres://user:password@host/db",
      "ssh://git@host:22/x", "commit 3f2a91c8e7d4b6a5f0e1d2c3b4a59687f8e9d0c1",
      "AKIAIOSFODNN7EXAMPLE",
      "npm_config_registry_and_other_settings", "hf_transfer", "sk-learn", "eyJ is how they begin",
      "AKIA is a prefix", "a bearer of bad news and other things 1",
    ])
  func `an address, a digest and a prefix alone are none`(text: String) {
    #expect(secrets(text) == [])
  }

  @Test func `a text that is read holds no secret, and every place is as it was`() {
    let line = "`mysql://app:Tr0ub4dor@db-1/shop` 密码"
    let reading = SourceReader.inspect(path: "a.md", bytes: Array(line.utf8))
    let text = reading.text.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(text == "`mysql://app:xxxxxxxxx@db-1/shop` 密码")
    #expect(reading.text?.isBlotted == true)
    #expect(reading.diagnostics.map(\.rule) == ["leak-secret"])
    #expect(reading.diagnostics.map(\.place.start.column) == [14])
    #expect(reading.diagnostics.allSatisfy { !"\($0)".contains("Tr0ub4dor") })
  }

  @Test func `a text without secrets is the text itself`() {
    let reading = SourceReader.inspect(path: "a.md", bytes: Array("nothing".utf8))
    #expect(reading.text?.isBlotted == false)
    #expect(reading.diagnostics.isEmpty)
  }
}

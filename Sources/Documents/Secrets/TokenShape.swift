/// The shape of a token that its issuer marks with a prefix.
struct TokenShape: Sendable {
  /// Bytes that a token is made of.
  enum Alphabet: Sendable {
    case upperAndDigits, letters, alphanumeric, hexadecimal
    /// Letters, digits, `-` and `_`.
    case url
    /// The same and `.` and `/`.
    case path

    /// Whether `byte` is one of them.
    func contains(_ byte: UInt8) -> Bool {
      let isDigit = byte &- 0x30 < 10
      let isLetter = (byte | 0x20) &- 0x61 < 26
      switch self {
      case .upperAndDigits: return isDigit || byte &- 0x41 < 26
      case .letters: return isLetter
      case .alphanumeric: return isDigit || isLetter
      case .hexadecimal: return isDigit || (byte | 0x20) &- 0x61 < 6
      case .url:
        return isDigit || isLetter || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      case .path: return Alphabet.url.contains(byte) || byte == 0x2E || byte == 0x2F
      }
    }
  }

  /// What it begins with, exactly.
  let prefix: [UInt8]
  /// What follows.
  let alphabet: Alphabet
  /// How many bytes follow.
  let length: ClosedRange<Int>
  /// What it is, with its article.
  let name: String

  init(_ prefix: String, _ alphabet: Alphabet, _ length: ClosedRange<Int>, _ name: String) {
    self.prefix = Array(prefix.utf8)
    self.alphabet = alphabet
    self.length = length
    self.name = name
  }

  init(_ prefix: String, _ alphabet: Alphabet, _ length: Int, _ name: String) {
    self.init(prefix, alphabet, length...length, name)
  }

  /// The shapes that are known, as their issuers document them.
  static let all: [TokenShape] =
    ["AKIA", "ASIA"].map { TokenShape($0, .upperAndDigits, 16, "an AWS access key id") }
    + ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"].map {
      TokenShape($0, .alphanumeric, 36, "a GitHub token")
    }
    + ["glpat-", "gldt-", "glrt-", "glptt-"].map {
      TokenShape($0, .url, 20...100, "a GitLab token")
    }
    + ["xoxb-", "xoxa-", "xoxp-", "xoxr-", "xoxs-", "xoxe-", "xapp-"].map {
      TokenShape($0, .url, 20...300, "a Slack token")
    }
    + ["sk_live_", "rk_live_"].map { TokenShape($0, .alphanumeric, 16...200, "a Stripe key") }
    + ["hooks.slack.com/services/", "hooks.slack.com/workflows/"].map {
      TokenShape($0, .path, 20...200, "the address of a Slack webhook")
    }
    + ["discord.com/api/webhooks/", "discordapp.com/api/webhooks/"].map {
      TokenShape($0, .path, 40...200, "the address of a Discord webhook")
    }
    + ["open.feishu.cn/open-apis/bot/v2/hook/", "open.larksuite.com/open-apis/bot/v2/hook/"].map {
      TokenShape($0, .url, 20...100, "the address of a Feishu webhook")
    }
    + [
      TokenShape("github_pat_", .url, 40...255, "a GitHub token"),
      TokenShape("sk-ant-", .url, 20...200, "an Anthropic API key"),
      TokenShape("sk-proj-", .url, 20...300, "an OpenAI API key"),
      TokenShape("AIza", .url, 35, "a Google API key"),
      TokenShape("GOCSPX-", .url, 28, "a Google client secret"),
      TokenShape("npm_", .alphanumeric, 36, "an npm token"),
      TokenShape("pypi-AgE", .url, 50...500, "a PyPI token"),
      TokenShape("dckr_pat_", .url, 20...100, "a Docker Hub token"),
      TokenShape("dop_v1_", .hexadecimal, 64, "a DigitalOcean token"),
      TokenShape("hf_", .letters, 34, "a Hugging Face token"),
      TokenShape("hvs.", .url, 24...500, "a Vault token"),
      TokenShape("shpat_", .hexadecimal, 32, "a Shopify token"),
      TokenShape("LTAI", .alphanumeric, 12...26, "an Alibaba Cloud access key id"),
      TokenShape("AKID", .alphanumeric, 32, "a Tencent Cloud secret id"),
      TokenShape("AGE-SECRET-KEY-1", .upperAndDigits, 58, "an age private key"),
      TokenShape(
        "oapi.dingtalk.com/robot/send?access_token=", .hexadecimal, 64,
        "the address of a DingTalk webhook"),
      TokenShape(
        "qyapi.weixin.qq.com/cgi-bin/webhook/send?key=", .url, 36,
        "the address of a WeCom webhook"),
      TokenShape(
        "webhook.office.com/webhookb2/", .path, 40...400, "the address of a Teams webhook"),
    ]

  /// The token whose prefix stands at `start`; nil where what follows is none.
  func secret(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Secret? {
    guard bytes[start...].starts(with: prefix) else { return nil }
    // The middle of another word begins no token; an address may have its scheme before it.
    let before = start > 0 ? bytes[start - 1] : 0x20
    guard !Alphabet.alphanumeric.contains(before) else { return nil }
    let body = start + prefix.count
    let limit = min(bytes.count, body + length.upperBound + 1)
    let end = bytes[body..<limit].firstIndex { !alphabet.contains($0) } ?? limit
    guard length.contains(end - body),
      end == bytes.count || !Alphabet.alphanumeric.contains(bytes[end]),
      !Placeholder.matches(bytes[body..<end])
    else { return nil }
    return Secret(range: body..<end, name: name)
  }
}

extension SourceText {
  /// The text with its secrets blotted out by `x`, and what is to be said of them; the text itself
  /// where it has none. Done as a file is read, so that nothing that is made of the text, no message,
  /// page, database or index, can show what it no longer holds. Places stay as they are.
  func withoutSecrets() -> (text: SourceText, diagnostics: [Diagnostic]) {
    let secrets = bytes.withUnsafeBufferPointer { SecretScan.shared.secrets(in: $0) }
    guard !secrets.isEmpty else { return (self, []) }
    let text = blotted(secrets.map(\.range))
    var diagnostics = secrets.prefix(Self.told).map { secret in
      Diagnostic(
        "leak-secret", .error, "\(secret.name) stands here",
        at: text.place(of: Span(secret.range.lowerBound, secret.range.upperBound)),
        label: "not shown",
        help: [
          "revoke it first: the history of the repository keeps what is deleted here",
          "then write what it was, not what it said: `<password of the reporting user>`",
        ])
    }
    if secrets.count > Self.told, let last = diagnostics.last {
      diagnostics[diagnostics.count - 1].message =
        "\(last.message), and \(secrets.count - Self.told) more secrets behind it"
    }
    return (text, diagnostics)
  }

  /// Whether there is a secret in `bytes`.
  public static func hasSecrets(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { !SecretScan.shared.secrets(in: $0).isEmpty }
  }

  /// Secrets of a file that are told one by one; all are blotted out.
  private static let told = 50

  /// The text with `x` for everything visible in `ranges`; it must never be written to its file.
  public func blotted(_ ranges: [Range<Int>]) -> SourceText {
    var clean = bytes
    for index in ranges.joined() where clean[index] > 0x20 { clean[index] = UInt8(ascii: "x") }
    return SourceText(path: path, bytes: clean, isBlotted: true)
  }
}

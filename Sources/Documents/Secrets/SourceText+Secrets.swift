extension SourceText {
  /// The text with its secrets blotted out by `x`, and what is to be said of them; the text itself
  /// where it has none. Done as a file is read, so that nothing that is made of the text, no message,
  /// page, database or index, can show what it no longer holds. Places stay as they are.
  func withoutSecrets() -> (text: SourceText, diagnostics: [Diagnostic]) {
    let secrets = bytes.withUnsafeBufferPointer { SecretScan.shared.secrets(in: $0) }
    guard !secrets.isEmpty else { return (self, []) }
    var clean = bytes
    for index in secrets.flatMap(\.range) where clean[index] > 0x20 {
      clean[index] = UInt8(ascii: "x")
    }
    let text = SourceText(path: path, bytes: clean, isBlotted: true)
    let diagnostics = secrets.map { secret in
      Diagnostic(
        "leak-secret", .error, "\(secret.name) stands here",
        at: text.place(of: Span(secret.range.lowerBound, secret.range.upperBound)),
        label: "not shown",
        help: [
          "revoke it first: the history of the repository keeps what is deleted here",
          "then write what it was, not what it said: `<password of the reporting user>`",
        ])
    }
    return (text, diagnostics)
  }
}

import Documents

extension [Diagnostic] {
  /// Without what repeats another one in other words, so that one mistake is told once. Only what is
  /// open and at least as grave silences an echo: with a rule switched off, or its finding silenced,
  /// the other rule speaks as ever.
  func withoutEchoes() -> [Diagnostic] {
    let voices = filter { Self.loud.contains($0.rule) && $0.isOpen }
    if voices.isEmpty { return self }
    return filter { finding in
      !voices.contains { $0.severity.rank <= finding.severity.rank && finding.isEcho(of: $0) }
    }
  }

  /// Rules whose findings others may repeat.
  private static let loud: Set<String> = [
    "document-unknown-key", "document-invalid-value", "timeline-out-of-order",
  ]
}

extension Diagnostic {
  fileprivate func isEcho(of voice: Diagnostic) -> Bool {
    switch (rule, voice.rule) {
    // An entry at the wrong time stands at the wrong place, and its milestone does as well.
    case ("timeline-phase-order", "timeline-out-of-order"):
      return place == voice.place
    // A misspelt key of the document: what stands below it is not missing.
    case ("document-missing-field", "document-unknown-key"),
      ("document-empty-impact", "document-unknown-key"),
      ("change-undeclared", "document-unknown-key"):
      return field.map { voice.isMisspelt($0) } ?? false
    case ("link-unknown-reference", "document-unknown-key"):
      return voice.isMisspelt("changes") && entity?.hasPrefix("CHG-") ?? false
    // A day that cannot be read is no missing one.
    case ("action-no-due-date", "document-invalid-value"):
      return field == voice.field && entity == voice.entity
    default:
      return false
    }
  }

  /// Whether it tells of a key of the document that was meant as `field`.
  private func isMisspelt(_ field: String) -> Bool {
    message.hasPrefix("unknown key") && help.contains("did you mean `\(field)`?")
  }
}

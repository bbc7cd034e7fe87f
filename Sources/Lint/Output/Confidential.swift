import Documents

extension Diagnostic {
  /// Whether what stands at the place is not for everybody who reads the report.
  var isConfidential: Bool { rule == Rule.leakPersonal.name }
}

extension SourceText {
  /// The text as it may be shown: without what `findings` warn of. Lines and columns stay.
  func concealing(_ findings: [Diagnostic]) -> SourceText {
    guard !findings.isEmpty else { return self }
    return blotted(findings.map { offset(of: $0.place.start)..<offset(of: $0.place.end) })
  }
}

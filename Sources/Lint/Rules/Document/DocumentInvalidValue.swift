import Documents
import Incidents

extension Rule {
  /// Most of it is the reader's; only the configured severities are checked here.
  static let documentInvalidValue = Rule(
    "document-invalid-value", .error, from: .active, suppression: .never, fixes: .safe,
    "every value is of its field's kind: a date, a zone, one of the allowed words",
    check: .document { document, context in
      guard let severity = document.severity, !context.severities.contains(severity.value)
      else { return [] }
      return [.unknownSeverity(severity, context.severities, in: document)]
    })
}

extension Finding {
  fileprivate static func unknownSeverity(
    _ severity: Located<String>, _ allowed: [String], in document: Document
  ) -> Finding {
    let guess = Spelling.suggestion(for: severity.value, among: allowed)
    var finding = Finding(
      in: document, at: severity.span, "`\(severity.value)` is no severity",
      help: (guess.map { ["did you mean `\($0)`?"] } ?? [])
        + ["allowed: \(allowed.joined(separator: ", "))"], field: "severity")
    finding.fix = .word(severity, among: allowed, in: document.source)
    return finding
  }
}

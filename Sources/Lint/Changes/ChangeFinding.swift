import Documents
import Incidents

extension Finding {
  /// A finding about `change`, at its head where no narrower place is given. A breach that it
  /// declares may answer for it.
  init(
    about change: Change, in document: Document, at span: Span? = nil, _ message: String,
    label: String = "", related: [(span: Span, label: String)] = [], help: [String] = [],
    field: String
  ) {
    self.init(
      in: document, at: span ?? change.head(in: document), message, label: label,
      related: related, help: help, entity: change.id?.value, field: field)
    breach = change.breach
  }
}

extension Document {
  /// The honest way out of a control that was not kept, as a line of help: where `condition`, a
  /// breach says so. None for a planned change, which still can keep it.
  func breachHelp(_ control: String, _ condition: String) -> [String] {
    if effectiveType == .change { return [] }
    return ["\(condition), `breach: {controls: [\(control)], …}` says so and passes"]
  }
}

/// `a`, `a and b`, `a, b and c`.
func listed(_ words: [String], _ conjunction: String = "and") -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
}

/// Names of fields as messages list them.
func listed(fields: [String], _ conjunction: String = "and") -> String {
  listed(fields.map { "`\($0)`" }, conjunction)
}

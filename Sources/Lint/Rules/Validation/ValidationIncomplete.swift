import Documents
import Incidents

extension Rule {
  static let validationIncomplete = Rule(
    "validation-incomplete", .error, from: .review, suppression: .waiver, control: "validation",
    "a validation says what had to hold, how and by whom it was checked, when, and what came out",
    check: .document { document, context in
      var found: [Finding] = []
      let unread = UnreadFields(document)
      for change in document.changes {
        for place in change.validations.indices {
          var missing = change.validations[place].missingFields
          if missing.isEmpty { continue }
          if !change.hasHappened(in: document, context) {
            missing.removeAll { ["at", "result", "evidence"].contains($0) }
          }
          let span = change.validations[place].span
          missing.removeAll { unread.contains("changes.validations.\($0)", in: span) }
          if !missing.isEmpty {
            found.append(.incomplete(change.validations[place], missing, change, in: document))
          }
        }
      }
      return found
    })
}

extension Validation {
  /// Names of the fields that it needs and lacks. What was not done has no outcome.
  fileprivate var missingFields: [String] {
    if result?.value == .notDone { return [] }
    var missing: [String] = []
    if kind == nil { missing.append("kind") }
    if !criterion.isSaid { missing.append("criterion") }
    if !method.isSaid { missing.append("method") }
    if !by.isSaid { missing.append("by") }
    if at == nil { missing.append("at") }
    if result == nil { missing.append("result") }
    if !evidence.isSaid { missing.append("evidence") }
    return missing
  }
}

extension Validation {
  /// How messages call it: `the data-consistency validation`.
  var name: String { kind.map { "the \($0.value.rawValue) validation" } ?? "a validation" }

  /// The field of findings about it, one for each kind.
  var field: String { kind.map { "validations.\($0.value.rawValue)" } ?? "validations" }

  /// The narrowest place that stands for it.
  func head(in document: Document) -> Span {
    kind?.span ?? criterion?.span ?? document.firstLine(of: span)
  }
}

extension Finding {
  fileprivate static func incomplete(
    _ validation: Validation, _ missing: [String], _ change: Change, in document: Document
  ) -> Finding {
    let help = missing.compactMap { field -> String? in
      switch field {
      case "criterion": "`criterion`: what must hold, so that two people come to one result"
      case "method": "`method`: the statement, script or page by which it was looked at"
      case "by": "`by`: who looked; a machine has a name, too"
      case "evidence": "`evidence`: where others can see it, as the link to a run or the output"
      case "result": "`result`: pass, fail, partial, or not-done where nobody looked"
      default: nil
      }
    }
    return Finding(
      about: change, in: document, at: validation.head(in: document),
      "\(validation.name) of \(change.name) lacks \(listed(fields: missing))",
      help: help + document.breachHelp("validation", "if that cannot be told any more"),
      field: validation.field)
  }
}

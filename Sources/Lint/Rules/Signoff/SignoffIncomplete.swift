import Documents
import Incidents

extension Rule {
  static let signoffIncomplete = Rule(
    "signoff-incomplete", .error, from: .draft, suppression: .waiver, control: "signoff",
    "a sign-off says who, as what, when and with which decision",
    check: .document { document, _ in
      var found: [Finding] = []
      let unread = UnreadFields(document)
      for change in document.changes {
        for signoff in change.signoffs {
          var missing = signoff.missingFields
          if missing.isEmpty { continue }
          // A value that could not be read is reported where it stands.
          missing.removeAll { unread.contains("changes.signoffs.\($0)", in: signoff.span) }
          guard !missing.isEmpty else { continue }
          found.append(.incomplete(signoff, missing, change, in: document))
        }
      }
      return found
    })
}

extension Signoff {
  /// Names of the fields that it needs and lacks.
  fileprivate var missingFields: [String] {
    return [
      ("by", !by.isSaid), ("role", !role.isSaid), ("at", at == nil), ("decision", decision == nil),
    ].filter(\.1).map(\.0)
  }
}

extension Finding {
  fileprivate static func incomplete(
    _ signoff: Signoff, _ missing: [String], _ change: Change, in document: Document
  ) -> Finding {
    let whose = signoff.by.map { "the sign-off of \(change.name) by \($0.value)" }
    return Finding(
      about: change, in: document, at: signoff.head(in: document),
      "\(whose ?? "a sign-off of \(change.name)") lacks \(listed(fields: missing))",
      label: "who, as what, when, and what was decided",
      help: ["`{by: li, role: business-owner, at: 2026-03-01 10:00, decision: approved}`"]
        + document.breachHelp("signoff", "if it cannot be found out"), field: "signoffs")
  }
}

import Documents
import Incidents

extension Rule {
  static let changeMissingField = Rule(
    "change-missing-field", .error, from: .draft, suppression: .waiver, retold: .note,
    "a change says what was done, how, to what, by whom and when",
    check: .document { document, _ in
      let unread = UnreadFields(document)
      return document.changes.compactMap { change in
        let missing = change.missingFields(isPlan: document.isPlan)
        if missing.isEmpty { return nil }
        // A value that could not be read is reported where it stands, and not as missing.
        let fields = missing.filter { !unread.contains("changes.\($0)", in: change.span) }
        return fields.isEmpty ? nil : .missing(fields, change, in: document)
      }
    })
}

extension Change {
  /// Names of the fields that it needs and lacks. Who did it and when is known once it is begun.
  fileprivate func missingFields(isPlan: Bool) -> [String] {
    var missing: [String] = []
    if id == nil { missing.append("id") }
    if title == nil { missing.append("title") }
    if kind == nil { missing.append("kind") }
    if risk == nil { missing.append("risk") }
    if targets.isEmpty { missing.append("targets") }
    if isPlan, startedAt == nil { return missing }
    if executedBy == nil { missing.append("executed_by") }
    if startedAt == nil { missing.append("started_at") }
    return missing
  }
}

extension Finding {
  fileprivate static func missing(
    _ fields: [String], _ change: Change, in document: Document
  ) -> Finding {
    let hints = fields.map { field in
      switch field {
      case "id": "`id: CHG-1` is how the timeline and other changes call it"
      case "title": "`title` says in one line what was done"
      case "kind": "`kind`: standard, normal or emergency"
      case "risk": "`risk`: low, medium or high, as it was judged before"
      case "targets": "`targets: [service/resource]`, what it touched"
      case "executed_by": "`executed_by` is who did it; ask while people remember"
      default: "`started_at` is when it began; `~` or a day alone will do"
      }
    }
    return Finding(
      about: change, in: document, "\(change.name) lacks \(listed(fields: fields))",
      help: hints, field: "changes")
  }
}

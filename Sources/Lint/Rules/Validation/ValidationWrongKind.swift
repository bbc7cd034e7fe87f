import Documents
import Incidents

extension Rule {
  static let validationWrongKind = Rule(
    "validation-wrong-kind", .error, from: .review, suppression: .waiver, control: "validation",
    "the validation fits the change: data is compared where data was touched",
    check: .document { document, context in
      document.changes.compactMap { change in
        guard !change.validations.isEmpty,
          let category = change.category(by: context.policy.services)
        else { return nil }
        let demands = context.policy.demands(of: change)
        guard let required = demands.requiredValidations[category.value], !required.isEmpty
        else { return nil }
        var kinds: Set<Validation.Kind> = []
        var hasAccepted = false
        for validation in change.doneValidations {
          // A kind that is not written is asked for by validation-incomplete.
          guard let kind = validation.kind else { return nil }
          kinds.insert(kind.value)
          // What no check has passed, nobody takes for good.
          hasAccepted = hasAccepted || validation.result?.value != .fail
        }
        let missing = required.filter { !kinds.contains($0) }
        guard hasAccepted, !missing.isEmpty else { return nil }
        return .unfit(missing, category, change, in: document)
      }
    })
}

extension Change {
  /// Its category; where it names none, or `other`, and touches a datastore of `services.yml`, that.
  fileprivate func category(by services: ServiceCatalogue) -> Located<Change.Category>? {
    if let category, category.value != .other { return category }
    let store = targets.first { services.isStore($0.value) }
    return store.map { Located(.datastore, at: $0.span) } ?? category
  }
}

extension Finding {
  fileprivate static func unfit(
    _ missing: [Validation.Kind], _ category: Located<Change.Category>, _ change: Change,
    in document: Document
  ) -> Finding {
    let kinds = missing.map { "no `\($0.rawValue)`" }
    let done = change.doneValidations.compactMap { $0.kind }
    let place = done.first?.span ?? change.head(in: document)
    return Finding(
      about: change, in: document, at: place,
      "\(change.name), of category `\(category.value.rawValue)`, has \(listed(kinds)) validation",
      label: "checked: \(listed(done.map(\.value.rawValue)))",
      related: [(category.span, "demands \(listed(fields: missing.map(\.rawValue)))")],
      help: missing.map { kind in
        switch kind {
        case .dataConsistency:
          "compare what is there with what ought to be: newest ids, counts, a sample of rows"
        case .deployedArtifact:
          "compare what runs with what was to run: its version or digest, on every instance"
        case .replication: "look whether the replicas apply what the primary writes"
        case .performance: "compare latency or load with the time before"
        case .rollbackTested: "try the way back, or restore what was backed up"
        case .security: "look who can do what now, and who no longer can"
        case .availability: "look whether it answers, from outside"
        case .functional: "go through what users do"
        }
      } + document.breachHelp("validation", "if nobody did"), field: "validations.kind")
  }
}

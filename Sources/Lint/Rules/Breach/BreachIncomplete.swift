import Documents
import Incidents

extension Rule {
  static let breachIncomplete = Rule(
    "breach-incomplete", .error, from: .draft, suppression: .never, retold: .note,
    types: .events.subtracting([.change]),
    "a breach names every control that was not kept, tells the facts, has the business's word and an "
      + "action item",
    check: .document { document, context in
      var found: [Finding] = []
      for change in document.changes {
        guard let breach = change.breach else { continue }
        let missing = breach.missingFields
        if !missing.isEmpty { found.append(.incomplete(breach, missing, change, in: document)) }
        if let objection = breach.objection(to: change, context) {
          found.append(.unacknowledged(breach, objection, change, in: document))
        }
        if breach.leadsNowhere(in: document) {
          found.append(.leadingNowhere(breach, change, in: document))
        }
        found += breach.controls.filter { !Rule.isControl($0.value) }
          .map { .unknown($0, change, in: document) }
      }
      return found + document.undeclaredBreaches(context)
    })

  /// Whether a breach may name it.
  private static func isControl(_ name: String) -> Bool { controlNames.contains(name) }

  /// The control or rule that a misspelt name probably means.
  fileprivate static func control(like name: String) -> String? {
    isControl(name) ? nil : Spelling.suggestion(for: name, among: controlNames.sorted())
  }

  /// What a breach may name: every control, and every rule that watches one.
  fileprivate static let controlNames: Set<String> = Set(
    all.flatMap { rule in rule.control.map { [$0, rule.name] } ?? [] })
}

extension Document {
  /// For every breach the controls that fail beside those it names.
  fileprivate func undeclaredBreaches(_ context: LintContext) -> [Finding] {
    guard changes.contains(where: { $0.breach != nil }) else { return [] }
    let standing = Standing(self, context)
    var failures: [(breach: Breach, control: String, finding: Finding)] = []
    for rule in Rule.all {
      guard let control = rule.control, case .document(let check) = rule.check,
        standing.severity(of: rule, context) == .error
      else { continue }
      for finding in check(self, context) {
        guard let breach = finding.breach, !breach.names(rule) else { continue }
        // What a waiver silences does not fail.
        var told = finding.diagnostic(of: rule, .error)
        context.waivers.silence(&told)
        guard told.isOpen else { continue }
        failures.append((breach, control, finding))
      }
    }
    return changes.compactMap { change in
      // That it names none at all is said, and so is what it misspells.
      guard let breach = change.breach, !breach.controls.isEmpty else { return nil }
      let meant = breach.controls.compactMap { Rule.control(like: $0.value) }
      let unnamed = failures.filter {
        $0.breach.span == breach.span && !meant.contains($0.control)
      }
      return unnamed.isEmpty
        ? nil : .unnamed(unnamed.map { ($0.control, $0.finding) }, breach, change, in: self)
    }
  }
}

extension Finding {
  private static func fault(
    at span: Span, _ message: String, _ change: Change, _ help: [String], field: String,
    in document: Document
  ) -> Finding {
    Finding(
      in: document, at: span, message, help: help, entity: change.id?.value, field: field)
  }

  fileprivate static func incomplete(
    _ breach: Breach, _ missing: [String], _ change: Change, in document: Document
  ) -> Finding {
    let help = missing.compactMap { field -> String? in
      switch field {
      case "controls": "`controls: [signoff, window, …]`: what was not kept"
      case "facts": "`facts`: what happened, in a sentence"
      case "acknowledged":
        "`acknowledged: {by: …, role: business-owner, at: …}`, once the business has read it"
      case "actions": "`actions: [AI-1]`: what is done so that it does not come to this again"
      default: nil
      }
    }
    return fault(
      at: document.firstLine(of: breach.span),
      "the breach of \(change.name) lacks \(listed(fields: missing))", change, help,
      field: "breach", in: document)
  }

  fileprivate static func unacknowledged(
    _ breach: Breach, _ objection: Breach.Objection, _ change: Change, in document: Document
  ) -> Finding {
    let by = breach.acknowledged?.by?.value ?? "somebody"
    let fact =
      switch objection {
      case .role(let role): "by \(by) as `\(role)`, who does not speak for the business"
      case .executor: "by \(by), who carried it out"
      case .early: "by \(by) before it began: that would be a sign-off"
      case .future: "by \(by) on a day to come"
      case .notOwner(let services):
        "by \(by), who is not the business owner of \(listed(services, "or"))"
      }
    let place: Span? =
      switch objection {
      case .role: breach.acknowledged?.role?.span
      case .early, .future: breach.acknowledged?.at?.span
      case .executor, .notOwner: breach.acknowledged?.by?.span
      }
    return fault(
      at: place ?? document.firstLine(of: breach.span),
      "the breach of \(change.name) is acknowledged \(fact)", change,
      ["the business owner of a service it touched reads it and says so, with the day"],
      field: "breach.acknowledged", in: document)
  }

  fileprivate static func leadingNowhere(
    _ breach: Breach, _ change: Change, in document: Document
  ) -> Finding {
    fault(
      at: breach.actions.first?.span ?? document.firstLine(of: breach.span),
      "the breach of \(change.name) leads to \(listed(breach.actions.map(\.value))) only, "
        + "which \(breach.actions.count == 1 ? "was" : "were") declined",
      change, ["at least one item that is done, or will be, says what will be different"],
      field: "breach.actions", in: document)
  }

  fileprivate static func unknown(
    _ control: Located<String>, _ change: Change, in document: Document
  ) -> Finding {
    let controls = Set(Rule.all.compactMap(\.control)).sorted()
    let guess = Rule.control(like: control.value)
    return fault(
      at: control.span,
      "the breach of \(change.name) names `\(control.value)`, which is no control", change,
      (guess.map { ["did you mean `\($0)`?"] } ?? [])
        + ["controls: \(controls.joined(separator: ", "))"],
      field: "breach.controls", in: document)
  }

  fileprivate static func unnamed(
    _ failures: [(control: String, finding: Finding)], _ breach: Breach, _ change: Change,
    in document: Document
  ) -> Finding {
    let controls = Array(Set(failures.map(\.control))).sorted()
    var finding = fault(
      at: breach.controls.first?.span ?? document.firstLine(of: breach.span),
      "the breach of \(change.name) does not name \(listed(fields: controls)), "
        + "which \(controls.count == 1 ? "was" : "were") not kept either",
      change,
      [
        "add \(listed(fields: controls)) to `controls`: whoever acknowledges it reads all of it",
        "or mend what the other findings about \(change.name) say",
      ], field: "breach.controls", in: document)
    finding.related = failures.map { Diagnostic.Related($0.finding.place, $0.finding.message) }
    return finding
  }
}

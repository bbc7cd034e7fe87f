import Documents
import GRDB
import Incidents

/// Writes who agreed to a change, who checked it, and which controls were declared not kept.
struct EvidenceWriter {
  private let signoffs: RowWriter
  private let validations: RowWriter
  private let breaches: RowWriter
  private let controls: RowWriter
  private let actions: RowWriter

  init(_ database: Database) throws {
    let part = ["document", "change", "ordinal"]
    signoffs = try RowWriter(
      database, "signoffs",
      part + ["person", "role"] + Schema.momentColumns("signed")
        + ["decision", "scope", "evidence"] + Schema.placeColumns)
    validations = try RowWriter(
      database, "validations",
      part + ["kind", "criterion", "method", "person"] + Schema.momentColumns("validated")
        + ["result", "evidence"] + Schema.placeColumns)
    breaches = try RowWriter(
      database, "breaches",
      ["document", "change", "facts", "acknowledged_by", "acknowledged_role"]
        + Schema.momentColumns("acknowledged") + Schema.placeColumns)
    controls = try RowWriter(database, "breach_controls", part + ["control"] + Schema.placeColumns)
    actions = try RowWriter(
      database, "breach_actions", part + ["action_item_id"] + Schema.placeColumns)
  }

  func insert(
    _ change: Change, _ number: Int, _ document: Document, as key: Int, search: SearchRow
  ) throws {
    for (ordinal, signoff) in change.signoffs.enumerated() {
      signoffs.begin(key, number, ordinal)
      let person = signoffs.add(signoff.by)
      signoffs.add(signoff.role)
      signoffs.add(signoff.at)
      signoffs.add(word: signoff.decision)
      signoffs.add(list: signoff.scope)
      let evidence = signoffs.add(signoff.evidence)
      signoffs.add(signoff.span, in: document.source)
      search.add(signoffs, person, evidence, to: .changes)
      try signoffs.insert()
    }
    for (ordinal, validation) in change.validations.enumerated() {
      validations.begin(key, number, ordinal)
      validations.add(word: validation.kind)
      let criterion = validations.add(validation.criterion)
      let method = validations.add(validation.method)
      validations.add(validation.by)
      validations.add(validation.at)
      validations.add(word: validation.result)
      let evidence = validations.add(validation.evidence)
      validations.add(validation.span, in: document.source)
      search.add(validations, criterion, method, evidence, to: .changes)
      try validations.insert()
    }
    if let breach = change.breach {
      try insert(breach, number, document, as: key, search: search)
    }
  }

  private func insert(
    _ breach: Breach, _ number: Int, _ document: Document, as key: Int, search: SearchRow
  ) throws {
    breaches.add(key)
    breaches.add(number)
    let facts = breaches.add(breach.facts)
    breaches.add(breach.acknowledged?.by)
    breaches.add(breach.acknowledged?.role)
    breaches.add(breach.acknowledged?.at)
    breaches.add(breach.span, in: document.source)
    search.add(breaches, facts, to: .changes)
    try breaches.insert()
    for (ordinal, control) in breach.controls.enumerated() {
      controls.begin(key, number, ordinal)
      controls.add(control)
      controls.add(control.span, in: document.source)
      try controls.insert()
    }
    for (ordinal, action) in breach.actions.enumerated() {
      actions.begin(key, number, ordinal)
      actions.add(action)
      actions.add(action.span, in: document.source)
      try actions.insert()
    }
  }
}

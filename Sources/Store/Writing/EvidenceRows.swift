import Documents
import Incidents

/// Who agreed to a change, who checked it, and which controls were declared not kept.
enum EvidenceRows {
  /// Adds the evidence of a change; `id` is where its id stands.
  static func add(
    _ change: Change, _ number: Int, _ document: Document, named id: Range<Int>,
    to rows: inout RowBatch
  ) {
    let standing = change.standing()
    for (ordinal, signoff) in change.signoffs.enumerated() {
      rows.begin(.signoffs, number, ordinal)
      let person = rows.add(signoff.by)
      rows.add(signoff.role)
      rows.add(signoff.at, in: document.source)
      rows.add(word: signoff.decision)
      rows.add(standing[ordinal])
      rows.add(list: signoff.scope)
      let evidence = rows.add(signoff.evidence)
      rows.add(signoff.span, in: document.source)
      rows.makeSearchable(person, evidence, as: .changes, name: id)
    }
    for (ordinal, validation) in change.validations.enumerated() {
      rows.begin(.validations, number, ordinal)
      rows.add(word: validation.kind)
      let criterion = rows.add(validation.criterion)
      let method = rows.add(validation.method)
      rows.add(validation.by)
      rows.add(validation.at, in: document.source)
      rows.add(word: validation.result)
      rows.add(change.passesLater(ordinal))
      let evidence = rows.add(validation.evidence)
      rows.add(validation.span, in: document.source)
      rows.makeSearchable(criterion, method, evidence, as: .changes, name: id)
    }
    if let breach = change.breach {
      add(breach, number, document, named: id, to: &rows)
    }
  }

  /// Adds what is held against the evidence of a change.
  static func add(_ objections: EvidenceObjections, _ number: Int, to rows: inout RowBatch) {
    let all =
      objections.signoff.map { (EvidenceObjections.Part.signoff, $0) }
      + objections.validation.map { (.validation, $0) }
    for (ordinal, (part, rule)) in all.enumerated() {
      rows.begin(.objections, number, ordinal)
      rows.add(part.rawValue)
      rows.add(rule)
    }
  }

  private static func add(
    _ breach: Breach, _ number: Int, _ document: Document, named id: Range<Int>,
    to rows: inout RowBatch
  ) {
    rows.begin(.breaches)
    rows.add(number)
    let facts = rows.add(breach.facts)
    rows.add(breach.acknowledged?.by)
    rows.add(breach.acknowledged?.role)
    rows.add(breach.acknowledged?.at, in: document.source)
    rows.add(breach.span, in: document.source)
    rows.makeSearchable(facts, as: .changes, name: id)
    for (ordinal, control) in breach.controls.enumerated() {
      rows.begin(.breachControls, number, ordinal)
      rows.add(control)
      rows.add(control.span, in: document.source)
    }
    for (ordinal, action) in breach.actions.enumerated() {
      rows.begin(.breachActions, number, ordinal)
      rows.add(action)
      rows.add(action.span, in: document.source)
    }
  }
}

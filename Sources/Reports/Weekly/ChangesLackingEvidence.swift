import Incidents
public import Store

/// Changes that nobody of the business signed off or nobody checked, or whose sign-off or check is
/// objected to, the newest document first.
public struct ChangesLackingEvidence: Sendable, Hashable {
  /// The changes; those whose breach of the rules is declared come last.
  public var changes: [ChangeEvidence]

  init(_ material: WeeklyMaterial) {
    let lacking = material.changes.filter { !$0.isInOrder }
    changes = lacking.filter { $0.breach == nil } + lacking.filter { $0.breach != nil }
  }

  var section: ReportSection {
    ReportSection(
      "lacking", heading: "Changes without evidence",
      ReportEntries(
        list: changes.map(Self.entry),
        statement: "SELECT * FROM changes_lacking_evidence WHERE NOT is_external",
        summary: """
          \(changes.count { !$0.hasSignoff }) without sign-off, \
          \(changes.count { !$0.hasValidation }) without validation, \
          \(changes.count { $0.isComplete }) with objections to them; \
          \(changes.count { $0.breach != nil }) of them with a declared breach. The newest come first.
          """, limit: 15))
  }

  private static func entry(_ change: ChangeEvidence) -> ReportEntry {
    var facts: [String] = []
    if let risk = change.risk { facts.append("\(risk.rawValue) risk") }
    if change.wasEmergency { facts.append("emergency") }
    if let start = change.startedAt { facts.append("started \(start.written)") }
    if let person = change.executedBy { facts.append("by \(person)") }
    if change.breach != nil { facts.append("breach declared") }
    let objections = change.objections.signoff + change.objections.validation
    if !objections.isEmpty { facts.append("objections: \(objections.joined(separator: ", "))") }
    return ReportEntry(
      lead: missing(change), name: change.id, text: change.title ?? "without a title",
      facts: facts + [change.document.label], subject: ReportSubject(change))
  }

  private static func missing(_ change: ChangeEvidence) -> String {
    if change.isComplete { return "with objections" }
    if change.hasSignoff { return "no validation" }
    return change.hasValidation ? "no sign-off" : "neither"
  }
}

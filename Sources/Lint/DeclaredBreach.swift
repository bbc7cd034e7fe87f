import Documents
import Incidents

extension Document {
  /// Whether a complete declared breach answers for the finding of a control: it names the
  /// control, tells the facts, is acknowledged by the business and leads to an action item of this
  /// document. A planned change has no such path.
  func breachCovers(_ rule: Rule, _ finding: Finding, _ context: LintContext) -> Bool {
    guard let control = rule.control, let breach = finding.breach, effectiveType != .change
    else { return false }
    let names = breach.controls.map(\.value)
    return (names.contains(control) || names.contains(rule.name))
      && breach.isComplete(in: self, context)
  }
}

extension Breach {
  /// Whether everything is there that lets a breach stand.
  func isComplete(in document: Document, _ context: LintContext) -> Bool {
    guard let facts, !facts.value.isEmpty,
      let acknowledged, acknowledged.by != nil, acknowledged.at != nil,
      let role = acknowledged.role, context.businessRoles.contains(role.value),
      !actions.isEmpty
    else { return false }
    let known = Set(document.items.map(\.id.value))
    return actions.allSatisfy { known.contains($0.value) }
  }
}

import Documents
import Incidents

/// What decides whether, and how loudly, a rule speaks of a document: its type, its status, and
/// whether it retells someone else's account.
struct Standing: Sendable {
  /// Nil where the document names one that cannot be read: rules that look at certain types wait.
  let type: DocumentType?
  let status: Status
  let isExternal: Bool
  /// What is configured for documents of its path.
  let settings: RuleSettings

  init(_ document: Document, _ context: LintContext) {
    settings = context.settings.settings(for: document.source.path)
    type = document.knownType
    status = document.effectiveStatus
    isExternal = document.isExternal
  }

  init(_ outline: Outline, _ context: LintContext) {
    settings = context.settings.settings(for: outline.path)
    type = outline.type
    status = outline.status
    isExternal = outline.isExternal
  }

  /// How loudly `rule` speaks; nil where it does not.
  func severity(of rule: Rule, _ context: LintContext) -> Diagnostic.Severity? {
    guard rule.looks(at: type) else { return nil }
    let configured = settings.severity(of: rule)
    if configured == .off { return nil }
    if isExternal {
      switch rule.retold {
      case .same: break
      case .note: return isAwake(rule) || context.speaksForAllStatuses ? .note : nil
      case .silent: return nil
      }
    }
    if isAwake(rule) { return configured.severity ?? rule.severity }
    return context.speaksForAllStatuses ? .note : nil
  }

  /// A diagnostic of the reader, as loud as its rule allows; one of an unknown rule stays as it is.
  func gated(
    _ diagnostic: Diagnostic, _ rules: [String: Rule], _ context: LintContext
  ) -> Diagnostic? {
    guard let rule = rules[diagnostic.rule] else { return diagnostic }
    guard let severity = severity(of: rule, context) else { return nil }
    // The reader may say a thing more softly than its rule, never more loudly than configured.
    guard severity != rule.severity else { return diagnostic }
    var changed = diagnostic
    changed.severity = severity
    return changed
  }

  private func isAwake(_ rule: Rule) -> Bool {
    // Taking a document back does not undo what was done to production.
    if status == .withdrawn, rule.control != nil { return rule.wakes.rank <= Status.draft.rank }
    return status.rank >= rule.wakes.rank
  }
}

import Documents
import Incidents

extension Document {
  /// What is wrong with its suppressions themselves, used or not.
  func suppressionFindings(_ rules: [String: Rule], _ context: LintContext) -> [Finding.OfRule] {
    suppressions.flatMap { findings(of: $0, rules, context) }
  }

  private func findings(
    of comment: SuppressionComment, _ rules: [String: Rule], _ context: LintContext
  ) -> [Finding.OfRule] {
    var found: [Finding.OfRule] = []
    func add(_ rule: Rule, _ message: String, _ span: Span, _ help: String, _ fix: Fix?) {
      var finding = Finding(in: self, at: firstLine(of: span), message, help: [help])
      finding.fix = fix
      found.append(Finding.OfRule(rule: rule, finding: finding))
    }
    func add(_ rule: Rule, _ message: String, at span: Span, _ help: String) {
      add(rule, message, span, help, nil)
    }
    let form = "write `lint: allow RULE: reason`"
    switch comment.fault {
    case .order(let word):
      add(
        .suppressionUnknown,
        word.value.isEmpty
          ? "`lint:` gives no order" : "`\(word.value)` is no order to the linter",
        at: word.value.isEmpty ? comment.span : word.span, form)
      return found
    case .day(let word):
      add(
        .suppressionExpired,
        word.value.isEmpty ? "`until` names no day" : "`\(word.value)` is no day", at: word.span,
        "write `lint: allow RULE until 2026-12-31: reason`")
      return found
    case nil: break
    }
    if comment.rules.isEmpty {
      add(.suppressionUnknown, "the suppression names no rule", at: comment.span, form)
    }
    if comment.reason == nil {
      add(
        .suppressionWithoutReason, "the suppression gives no reason", at: comment.span,
        "say behind a colon why the finding may stand: `lint: allow RULE: reason`")
    }
    for name in comment.rules {
      guard let rule = rules[name.value] else {
        unknown(name, add)
        continue
      }
      switch rule.suppression {
      case .inline: break
      case .waiver:
        add(
          .suppressionForbidden, "`\(rule.name)` is not silenced by a comment", at: name.span,
          "it takes a waiver with approver and last day in policy/waivers.yml")
      case .never:
        add(
          .suppressionForbidden, "`\(rule.name)` is never silenced", at: name.span,
          "mend what it says, and leave the comment out")
      }
    }
    if let until = comment.until, until.value < context.today {
      add(
        .suppressionExpired, "the suppression counted until \(until.value)", at: until.span,
        "mend what the rule says, or give it another day and the reason for that")
    }
    return found
  }

  private func unknown(
    _ name: Located<String>, _ add: (Rule, String, Span, String, Fix?) -> Void
  ) {
    let group = Rule.all.filter { $0.group == name.value }.map(\.name)
    guard group.isEmpty else {
      return add(
        .suppressionUnknown, "`\(name.value)` is a group; a suppression names one rule", name.span,
        "write which one, such as `\(group[0])`", nil)
    }
    let near = RulePage.suggestion(for: name.value)
    add(
      .suppressionUnknown, "there is no rule `\(name.value)`", name.span,
      near.map { "did you mean `\($0)`?" } ?? "`postmortem explain` lists all rules",
      near.map { .write($0, at: name.span, in: source, .unsafe) })
  }
}

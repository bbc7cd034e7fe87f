import Documents
import Incidents

extension Linter {
  /// Silences what comments and waivers mean, and says what is wrong with the comments. Rules that
  /// look at several documents are waited for: their comments are not unused yet.
  func silence(
    _ findings: inout [Diagnostic], in document: Document, _ standing: Standing,
    _ context: LintContext
  ) {
    guard !document.suppressions.isEmpty else {
      return silence(&findings, by: context.waivers)
    }
    var comments = InlineSuppressions(document.outline.suppressions, rules, context)
    for index in findings.indices { comments.silence(&findings[index]) }
    silence(&findings, by: context.waivers)
    let unused = comments.unused.filter { mark in
      rules[mark.rule].map { !$0.isWaitedFor(context) && standing.speaks($0, context) } ?? false
    }
    var said = document.suppressionFindings(rules, context)
    let fixes = document.removals(of: unused)
    for mark in unused {
      said.append(
        Finding.OfRule(
          rule: .suppressionUnused,
          finding: .unused(mark, document: document.id?.value, fix: fixes[mark.place])))
    }
    for finding in said {
      if let severity = standing.severity(of: finding.rule, context) {
        findings.append(finding.finding.diagnostic(of: finding.rule, severity))
      }
    }
  }

  /// Silences what is wrong between documents, and says which of the comments that wait for it are
  /// unused.
  func silence(
    _ findings: inout [Diagnostic], among outlines: [Outline], _ standings: [String: Standing],
    _ context: LintContext
  ) {
    var said: [Diagnostic] = []
    let places = Dictionary(grouping: findings.indices) { findings[$0].place.path }
    for outline in outlines where !outline.suppressions.isEmpty {
      var comments = InlineSuppressions(outline.suppressions, rules, context)
      for index in places[outline.path] ?? [] { comments.silence(&findings[index]) }
      guard let standing = standings[outline.path],
        let severity = standing.severity(of: .suppressionUnused, context)
      else { continue }
      for mark in comments.unused {
        // A rule that also looks at one document alone may have been silenced there.
        guard let rule = rules[mark.rule], case .knowledgeBase = rule.check,
          standing.speaks(rule, context)
        else { continue }
        said.append(
          Finding.unused(mark, document: outline.id, fix: nil)
            .diagnostic(of: .suppressionUnused, severity))
      }
    }
    silence(&findings, by: context.waivers)
    findings += said
  }

  private func silence(_ findings: inout [Diagnostic], by waivers: Waivers) {
    guard !waivers.entries.isEmpty else { return }
    for index in findings.indices { waivers.silence(&findings[index]) }
  }

  /// What is wrong with the waivers of the policy: in themselves, and where they silence nothing.
  func waiverFindings(
    _ outlines: [Outline], _ context: LintContext, used: Set<Place>?, _ findings: [Diagnostic]
  ) -> [Diagnostic] {
    var said = context.waivers.findings
    if let used {
      let all = used.union(findings.usedWaivers)
      for entry in context.waivers.entries where !all.contains(entry.place) {
        if let finding = unused(entry, outlines, context) {
          said.append(Finding.OfRule(rule: .suppressionUnused, finding: finding))
        }
      }
    }
    return said.compactMap { finding in
      context.settings.loudness(of: finding.rule).map {
        finding.finding.diagnostic(of: finding.rule, $0)
      }
    }
  }

  /// Says that a waiver silences nothing; nil where its rule does not speak of the document yet.
  private func unused(
    _ entry: Waivers.Entry, _ outlines: [Outline], _ context: LintContext
  ) -> Finding? {
    let meant = outlines.filter { $0.id == entry.document }
    guard let rule = rules[entry.rule] else { return nil }
    if meant.isEmpty {
      let near = Spelling.suggestion(for: entry.document, among: outlines.compactMap(\.id))
      return Finding(
        "no document has the id `\(entry.document)`", at: entry.documentPlace,
        help: near.map { ["did you mean `\($0)`?"] } ?? [], document: entry.document,
        entity: entry.entity)
    }
    guard meant.contains(where: { Standing($0, context).speaks(rule, context) }) else { return nil }
    let of = entry.entity.map { " about \($0)" } ?? ""
    return Finding(
      "the waiver silences nothing: `\(entry.rule)` has no finding\(of) in \(entry.document)",
      at: entry.place, help: ["leave the waiver out: a finding that comes later is then seen"],
      document: entry.document, entity: entry.entity)
  }
}

extension Rule {
  /// Whether it has not spoken when one document has been looked at: it looks at several, or at a
  /// base that is not there.
  fileprivate func isWaitedFor(_ context: LintContext) -> Bool {
    switch check {
    case .knowledgeBase, .both: true
    case .former: context.former == nil
    case .reader, .linter, .document, .wording: false
    }
  }
}

extension Standing {
  /// Whether `rule` speaks of the document as it is, and not only because all statuses were asked
  /// for.
  fileprivate func speaks(_ rule: Rule, _ context: LintContext) -> Bool {
    var context = context
    context.speaksForAllStatuses = false
    return severity(of: rule, context) != nil
  }
}

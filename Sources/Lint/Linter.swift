public import Documents
public import Incidents

/// Looks at documents through rules. A value without state: any thread may use it.
public struct Linter: Sendable {
  /// The rules it knows, by name.
  let rules: [String: Rule]
  /// The checks of one document, in the order of the registry.
  private let documentChecks: [DocumentCheck]
  /// The checks of the words of one document.
  private let wordingChecks: [WordingCheck]
  /// The checks of what became of one document.
  private let formerChecks: [FormerCheck]
  /// The checks of the whole knowledge base.
  private let knowledgeBaseChecks: [KnowledgeBaseCheck]

  // Types and no tuples: a function inside a tuple inside an array is called through a shim, which
  // copies the whole context for every rule.

  private struct DocumentCheck {
    let rule: Rule
    let look: @Sendable (Document, LintContext) -> [Finding]
  }

  private struct WordingCheck {
    let rule: Rule
    let look: @Sendable (Document, Wording, LintContext) -> [Finding]
  }

  private struct FormerCheck {
    let rule: Rule
    let look: @Sendable (Document, RecordedState, LintContext) -> [Finding]
  }

  private struct KnowledgeBaseCheck {
    let rule: Rule
    let look: @Sendable ([Outline], LintContext) -> [Finding]
  }

  /// A linter with the given rules, all of them by default.
  public init(rules: [Rule] = Rule.all) {
    self.rules = Dictionary(rules.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    documentChecks = rules.compactMap { rule in
      switch rule.check {
      case .document(let look), .both(let look, _): DocumentCheck(rule: rule, look: look)
      case .reader, .linter, .wording, .former, .knowledgeBase: nil
      }
    }
    wordingChecks = rules.compactMap { rule in
      if case .wording(let look) = rule.check { WordingCheck(rule: rule, look: look) } else { nil }
    }
    formerChecks = rules.compactMap { rule in
      if case .former(let look) = rule.check { FormerCheck(rule: rule, look: look) } else { nil }
    }
    knowledgeBaseChecks = rules.compactMap { rule in
      switch rule.check {
      case .knowledgeBase(let look), .both(_, let look): KnowledgeBaseCheck(rule: rule, look: look)
      case .reader, .linter, .document, .wording, .former: nil
      }
    }
  }

  /// Everything wrong in one document, in reading order: what its reader said and what the rules
  /// say. Where the file could not be read, only the reader speaks. Silenced findings are among
  /// them and say by what.
  public func check(_ document: Document, _ context: LintContext) -> [Diagnostic] {
    let standing = Standing(document, context)
    var findings = document.diagnostics.compactMap { standing.gated($0, rules, context) }
    guard document.isReadable else { return findings.sorted(by: Diagnostic.inReadingOrder) }
    func tell(_ found: [Finding], of rule: Rule, _ loudest: Diagnostic.Severity) {
      for finding in found {
        let isDeclared = loudest != .note && document.breachCovers(rule, finding, context)
        let isQuiet = standing.isExternal && finding.asksForFact
        let severity = isDeclared ? .breach : isQuiet ? .note : loudest
        let told = isDeclared ? finding.declared() : finding
        findings.append(told.diagnostic(of: rule, severity))
      }
    }
    for check in documentChecks {
      guard let loudest = standing.severity(of: check.rule, context) else { continue }
      tell(check.look(document, context), of: check.rule, loudest)
    }
    // The words are looked for once, and only where a rule that asks for them is awake.
    var wording: Wording?
    for check in wordingChecks {
      guard let loudest = standing.severity(of: check.rule, context) else { continue }
      let words = wording ?? Wording(document)
      wording = words
      tell(check.look(document, words, context), of: check.rule, loudest)
    }
    if let former = context.former?.state(of: document) {
      for check in formerChecks {
        guard let loudest = standing.severity(of: check.rule, context) else { continue }
        tell(check.look(document, former, context), of: check.rule, loudest)
      }
    }
    silence(&findings, in: document, standing, context)
    return findings.withoutEchoes().sorted(by: Diagnostic.inReadingOrder)
  }

  /// Everything wrong between documents, in reading order, and what is wrong with waivers.
  /// `usedWaivers` are the places of those that silenced findings inside documents; where they are
  /// not known, no waiver is called unused.
  public func check(
    _ outlines: [Outline], _ context: LintContext, usedWaivers: Set<Place>? = nil
  ) -> [Diagnostic] {
    let found = OrderedWork.all(knowledgeBaseChecks) { $0.look(outlines, context) }
    let places = Set(found.joined().map(\.place.path))
    let standings = Dictionary(
      outlines.filter { places.contains($0.path) || !$0.suppressions.isEmpty }
        .map { ($0.path, Standing($0, context)) }, uniquingKeysWith: { first, _ in first })
    var findings: [Diagnostic] = []
    for (check, told) in zip(knowledgeBaseChecks, found) {
      for finding in told {
        guard let standing = standings[finding.place.path],
          let severity = standing.severity(of: check.rule, context)
        else { continue }
        findings.append(finding.diagnostic(of: check.rule, severity))
      }
    }
    findings += gone(from: outlines, context)
    silence(&findings, among: outlines, standings, context)
    findings += waiverFindings(outlines, context, used: usedWaivers, findings)
    return findings.sorted(by: Diagnostic.inReadingOrder)
  }

  /// The documents of the base that are gone with changes they declared, or with open items.
  private func gone(from outlines: [Outline], _ context: LintContext) -> [Diagnostic] {
    guard let former = context.former else { return [] }
    return former.gone(from: outlines).filter { !$0.state.isExternal }.compactMap { former in
      let open = former.state.items.filter { !$0.state.isClosed }
      guard !former.state.changes.isEmpty || !open.isEmpty,
        let rule = rules[
          former.state.changes.isEmpty ? Rule.actionVanished.name : Rule.changeDeleted.name],
        let loudness = context.settings.loudness(of: rule)
      else { return nil }
      return Finding.gone(former, with: former.state.changes.map(\.id) + open.map(\.id))
        .diagnostic(of: rule, loudness)
    }
  }
}

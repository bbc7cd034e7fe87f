import Documents
import Incidents
import Store

/// What the linter says: an overview by rules, and a page for each rule that found something.
///
/// Which documents there are and what they are called is all that the pages need of cards; their keys say
/// everything that they show, so that an edit makes those anew on which something changed.
enum LintPages {
  /// Findings of a rule that are shown, open ones and silenced ones; the linter tells the rest.
  static let findings = 300
  /// Documents that the overview names.
  static let files = 20
  /// Folders of their pages beside the overview.
  static let folders = ["lint", "page/lint"]

  /// Whether the page at `path` is one of them.
  static func has(_ path: String) -> Bool {
    path == Address.lint || folders.contains { path.hasPrefix("\($0)/") }
  }

  /// A group for the overview, and one for the pages of each rule.
  static func groups(_ status: FindingStatus, _ frame: Frame) -> [PageGroup] {
    let overview = LintOverview(status: status, frame: frame)
    return [PageGroup(about: [Address.lint, overview.key], cards: []) { [try overview.page()] }]
      + status.rules.map { rule in
        let pages = RulePages(rule: rule, frame: frame)
        return PageGroup(about: [Address.rule(rule.name), pages.key], cards: []) {
          try pages.pages()
        }
      }
  }
}

extension FindingStatus.Counts {
  /// Every number that is not nought, the gravest first: a class of a badge, and its words.
  func words(_ words: Words) -> [(style: String, name: String)] {
    let severities = Diagnostic.Severity.allCases.sorted { $0.rank < $1.rank }
    let open = severities.compactMap { severity -> (style: String, name: String)? in
      guard let count = self.open[severity], count > 0 else { return nil }
      return (severity.verdict.rawValue, words(.findingCount, severity.rawValue, count: count))
    }
    let silenced = ("mute", words(.findingCount, "silenced", count: self.silenced))
    return open + (self.silenced > 0 ? [silenced] : [])
  }

  /// The same as badges.
  func badges(_ words: Words) -> Value {
    .list(self.words(words).map { ["style": .text($0.style), "name": .text($0.name)] })
  }
}

extension Diagnostic.Severity {
  /// The mark that stands for it.
  var verdict: Mark.Verdict {
    switch self {
    case .error: .bad
    case .warning, .breach: .warn
    case .note: .mute
    }
  }
}

extension Frame {
  /// What there is to say of a rule; nothing where the linter has none of that name.
  func rule(_ name: String) -> SiteRule {
    var rule = options.rule(name) ?? SiteRule(summary: "")
    rule.summary = rule.summary.capitalisedFirst
    return rule
  }

  /// A document by the path of its file: where its page is and what it is called; the path itself for
  /// another file.
  func file(_ path: String) -> (href: String?, name: String, lang: Value) {
    guard let card = catalogue.card(path: path) else { return (nil, path, .absent) }
    return (card.address, card.title, language(of: card))
  }
}

extension KeyWriter {
  /// Adds numbers of findings.
  mutating func add(_ counts: FindingStatus.Counts) {
    for severity in Diagnostic.Severity.allCases { add(counts.open[severity]) }
    add(counts.silenced)
  }
}

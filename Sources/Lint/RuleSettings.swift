package import Documents
package import Incidents

/// How loudly rules speak where `rules:` of the configuration says so, by rule or by group.
package struct RuleSettings: Sendable, Hashable {
  /// What is configured for a rule.
  package enum Level: Sendable, Hashable {
    /// Nothing: the rule's own severity.
    case standard
    /// A severity.
    case severity(Diagnostic.Severity)
    /// The rule does not speak.
    case off

    /// The configured severity, nil where there is none.
    var severity: Diagnostic.Severity? {
      if case .severity(let severity) = self { severity } else { nil }
    }
  }

  private var levels: [String: Level] = [:]

  /// Nothing configured.
  package init() {}

  /// What `rules:` says. Words that mean nothing are left out; `diagnostics` reports them.
  package init(_ configuration: Configuration) {
    for setting in configuration.rules {
      levels[setting.name.value] = Self.level(setting.value.value)
    }
  }

  /// What holds for `rule`: what its own name says, else its group.
  package func severity(of rule: Rule) -> Level {
    if levels.isEmpty { return .standard }
    return levels[rule.name] ?? levels[rule.group] ?? .standard
  }

  /// How loudly `rule` speaks of a file that is no document; nil where it does not.
  func loudness(of rule: Rule) -> Diagnostic.Severity? {
    let level = severity(of: rule)
    return level == .off ? nil : level.severity ?? rule.severity
  }

  /// What is wrong in `rules:`, read from `source`: unknown rules and unknown words.
  package static func diagnostics(
    _ configuration: Configuration, in source: SourceText
  ) -> [Diagnostic] {
    let names = Rule.all.map(\.name) + Set(Rule.all.map(\.group)).sorted()
    var found: [Diagnostic] = []
    for setting in configuration.rules {
      let name = setting.name.value
      if !names.contains(name) {
        let guess = Spelling.suggestion(for: name, among: names)
        found.append(
          Diagnostic(
            "configuration-invalid-value", .error, "`\(name)` is no rule and no group of rules",
            at: source.place(of: setting.name.span),
            help: guess.map { ["did you mean `\($0)`?"] } ?? [], field: "rules"))
      }
      if level(setting.value.value) == nil {
        found.append(
          Diagnostic(
            "configuration-invalid-value", .error,
            "`\(setting.value.value)` is not how a rule can speak",
            at: source.place(of: setting.value.span), help: ["allowed: error, warning, note, off"],
            field: "rules"))
      }
    }
    return found
  }

  private static func level(_ word: String) -> Level? {
    switch word {
    case "off": .off
    case "error", "warning", "note": Diagnostic.Severity(rawValue: word).map(Level.severity)
    default: nil
    }
  }
}

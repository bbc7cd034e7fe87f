public import Documents
public import Incidents

/// How loudly rules speak where `rules:` and `overrides:` of the configuration say so, by rule or by
/// group.
public struct RuleSettings: Sendable, Hashable {
  /// What is configured for a rule.
  public enum Level: Sendable, Hashable {
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

    init?(_ word: String) {
      switch word {
      case "off": self = .off
      case "error", "warning", "note":
        guard let severity = Diagnostic.Severity(rawValue: word) else { return nil }
        self = .severity(severity)
      default: return nil
      }
    }
  }

  /// What holds for the documents of some paths.
  private struct Override: Sendable, Hashable {
    let paths: [PathPattern]
    let levels: [String: Level]
  }

  private var levels: [String: Level] = [:]
  private var overrides: [Override] = []

  /// Nothing configured.
  public init() {}

  /// What the configuration says. Words that mean nothing are left out; `diagnostics` reports them.
  public init(_ configuration: Configuration) {
    levels = Self.levels(configuration.rules)
    overrides = configuration.overrides.map {
      Override(
        paths: $0.paths.compactMap { PathPattern($0.value) }, levels: Self.levels($0.rules))
    }
  }

  /// What holds for `rule`: what its own name says, else its group.
  public func severity(of rule: Rule) -> Level {
    if levels.isEmpty { return .standard }
    return levels[rule.name] ?? levels[rule.group] ?? .standard
  }

  /// How loudly `rule` speaks of a file that is no document; nil where it does not.
  func loudness(of rule: Rule) -> Diagnostic.Severity? {
    let level = severity(of: rule)
    return level == .off ? nil : level.severity ?? rule.severity
  }

  /// What holds for the document at `path`: every override that means it, a later one before an
  /// earlier one. What an override says of a group holds for all its rules.
  public func settings(for path: String) -> RuleSettings {
    if overrides.isEmpty { return self }
    var settings = self
    settings.overrides = []
    for override in overrides where override.paths.contains(where: { $0.matches(path) }) {
      for rule in Rule.all where override.levels[rule.group] != nil {
        settings.levels[rule.name] = nil
      }
      settings.levels.merge(override.levels) { $1 }
    }
    return settings
  }

  private static func levels(_ rules: [Named<Located<String>>]) -> [String: Level] {
    var levels: [String: Level] = [:]
    for setting in rules { levels[setting.name.value] = Level(setting.value.value) }
    return levels
  }
}

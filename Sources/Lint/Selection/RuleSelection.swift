public import Documents

/// Which rules are heard, by `--select` and `--ignore`: names of rules or of groups.
public struct RuleSelection: Sendable, Hashable {
  private let selected: Set<String>
  private let ignored: Set<String>

  /// The selection that `select` and `ignore` ask for; throws `UnknownRule` where a word names
  /// neither a rule nor a group.
  public init(select: [String] = [], ignore: [String] = []) throws(UnknownRule) {
    selected = try Self.names(select)
    ignored = try Self.names(ignore)
  }

  /// A word that names no rule and no group.
  public struct UnknownRule: Error, CustomStringConvertible {
    /// One sentence with the way out.
    public let description: String
  }

  /// Whether `rule` is heard. Where both lists name it, the narrower one counts, the rule before its
  /// group, and of two alike the one that ignores.
  public func hears(_ rule: String) -> Bool {
    let group = String(rule.prefix { $0 != "-" })
    if ignored.contains(rule) { return false }
    if selected.contains(rule) { return true }
    if ignored.contains(group) { return false }
    return selected.isEmpty || selected.contains(group)
  }

  /// Whether all rules are heard.
  public var isWhole: Bool { selected.isEmpty && ignored.isEmpty }

  /// The findings that are heard.
  public func heard(_ findings: [Diagnostic]) -> [Diagnostic] {
    if isWhole { return findings }
    return findings.filter { hears($0.rule) }
  }

  /// The words of comma-separated lists.
  private static func names(_ lists: [String]) throws(UnknownRule) -> Set<String> {
    var names: Set<String> = []
    for list in lists {
      for word in list.split(separator: ",", omittingEmptySubsequences: false) {
        let name = word.filter { $0 != " " }
        guard Rule.named(name) != nil || Rule.groups.contains(name) else {
          throw unknown(name)
        }
        names.insert(name)
      }
    }
    return names
  }

  private static func unknown(_ name: String) -> UnknownRule {
    let shown = TerminalText.sanitised(name)
    if name.isEmpty {
      return UnknownRule(description: "a name is missing: write --select signoff,timeline-gap")
    }
    let near =
      Spelling.suggestion(for: name, among: Rule.groups) ?? RulePage.suggestion(for: name)
    return UnknownRule(
      description: "`\(shown)` is no rule and no group of rules; "
        + (near.map { "did you mean `\($0)`?" } ?? "`postmortem rules` lists them"))
  }
}

extension Rule {
  /// The groups in the order of the registry.
  public static let groups: [String] = all.reduce(into: []) { groups, rule in
    if groups.last != rule.group, !groups.contains(rule.group) { groups.append(rule.group) }
  }
}

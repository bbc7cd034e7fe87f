import Documents
import Incidents

/// All rules in lines of at most 80 cells, by groups.
public enum RuleList {
  /// The name of each group; below it two lines a rule: name, severity, status, and what it demands.
  public static func text(_ style: TextStyle) -> String {
    let width = Rule.all.map(\.name.utf8.count).max() ?? 0
    return Rule.groups.map { group in
      let rules = Rule.all.filter { $0.group == group }.map { rule in
        let padding = String(repeating: " ", count: width - rule.name.utf8.count + 2)
        var facts = [rule.wakes == .active ? "always" : "from \(rule.wakes.rawValue)"]
        if let fix = rule.fixes { facts.append(fix == .safe ? "fixable" : "fixable, unsafely") }
        let word = rule.severity.rawValue
        let gap = String(repeating: " ", count: max(9 - word.utf8.count, 1))
        let summary = TerminalText.wrapped(rule.summary, width: 74)
          .map { "      \(style.paint($0, .quiet))\n" }.joined()
        return "  \(rule.name)\(padding)\(style.paint(word, rule.severity.part))\(gap)"
          + facts.joined(separator: ", ") + "\n" + summary
      }
      return style.paint(group, .strong) + "\n" + rules.joined()
    }.joined(separator: "\n")
  }
}

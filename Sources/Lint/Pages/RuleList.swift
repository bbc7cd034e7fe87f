import Documents
import Incidents

/// All rules, by groups in lines of at most 80 cells, or each in a line.
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

  /// Name, severity and demand of each rule, in order; where `width` is given, in lines of so many
  /// cells, the demand below itself.
  public static func lines(width: Int?) -> [String] {
    let longest = Rule.all.map(\.name.utf8.count).max() ?? 0
    return Rule.all.flatMap { rule in
      let padding = String(repeating: " ", count: longest - rule.name.utf8.count + 2)
      let gap = String(repeating: " ", count: max(9 - rule.severity.rawValue.utf8.count, 1))
      let start = rule.name + padding + rule.severity.rawValue + gap
      guard let width else { return [start + rule.summary] }
      // Where hardly a word would fit behind the name, the demand begins below it.
      let indent = width - start.utf8.count < 20 ? 6 : start.utf8.count
      let demand = TerminalText.wrapped(rule.summary, width: max(width - indent, 20))
      let rest = demand.map { String(repeating: " ", count: indent) + $0 }
      return indent == start.utf8.count ? [start + demand[0]] + rest.dropFirst() : [start] + rest
    }
  }
}

import Documents
import Incidents

extension Rule {
  /// How the rule behaves, in one line of Markdown, as its page and the list of rules show it.
  public var profile: String {
    var parts = ["**\(severity.rawValue)**"]
    parts.append(wakes == .active ? "at every status" : "from status `\(wakes.rawValue)`")
    switch suppression {
    case .inline: parts.append("silenced by a comment with a reason")
    case .waiver: parts.append("silenced by a waiver only")
    case .never: parts.append("never silenced")
    }
    if types != .all {
      let names = DocumentType.allCases.filter(types.contains).map { "`\($0.rawValue)`" }
      parts.append("for \(names.joined(separator: ", "))")
    }
    switch retold {
    case .same: break
    case .note: parts.append("a note where `source:` names someone else's account")
    case .silent: parts.append("silent where `source:` names someone else's account")
    }
    switch fixes {
    case .safe: parts.append("fixable")
    case .unsafe: parts.append("fixable with `--unsafe-fixes`")
    case nil: break
    }
    if let control { parts.append("a breach where `\(control)` is declared as one") }
    return parts.joined(separator: " · ")
  }
}

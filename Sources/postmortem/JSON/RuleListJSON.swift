import Documents
import Incidents
import Lint

/// The rules as JSON, version 1.
struct RuleListJSON: Encodable {
  struct Entry: Encodable {
    var name: String
    var group: String
    var severity: String
    var wakes: String
    var suppression: String
    /// Absent where no machine mends its findings.
    var fix: String?
    var types: [String]
    /// Absent where it watches no control.
    var control: String?
    var summary: String

    init(_ rule: Rule) {
      name = rule.name
      group = rule.group
      severity = rule.severity.rawValue
      wakes = rule.wakes.rawValue
      suppression = rule.suppression.rawValue
      fix = rule.fixes?.rawValue
      types = DocumentType.allCases.filter(rule.types.contains).map(\.rawValue)
      control = rule.control
      summary = rule.summary
    }
  }

  var version = 1
  var rules = Rule.all.map(Entry.init)
}

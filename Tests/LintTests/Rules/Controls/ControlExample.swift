import Documents
import Incidents

@testable import Lint

/// One change in one document, under a policy: what the rules of its controls say.
struct ControlExample {
  var type = "incident"
  var status = "review"
  /// Further lines of the front matter.
  var extra = ""
  var body = ""
  /// Files of `policy/` by name.
  var policy: [Policy.File: String] = [:]
  var now = Example.now

  /// Findings about the document with `changes`, a list in YAML.
  func findings(_ changes: String) -> [Diagnostic] {
    var read = Policy()
    for file in Policy.File.allCases {
      guard let text = policy[file] else { continue }
      _ = read.read(file, SourceText(path: "policy/\(file.rawValue)", text: text))
    }
    let context = LintContext(now: now, configuration: Configuration(), policy: read)
    return Example.findings(
      "id: X\ntype: \(type)\nstatus: \(status)\ntimezone: UTC\n\(extra)\nchanges:\n\(changes)",
      body: body, context: context)
  }

  /// What `rule` says of a change with the given fields, in one line of YAML.
  func messages(_ rule: String, _ fields: String) -> [String] {
    findings("  - {id: CHG-1, title: x, \(fields)}").filter { $0.rule == rule }.map(\.message)
  }

  /// The names of the rules that speak of a change and its sign-offs, validations and breach.
  func speakers(_ fields: String, of groups: [String]) -> [String] {
    findings("  - {id: CHG-1, title: x, \(fields)}").map(\.rule)
      .filter { rule in groups.contains { rule.hasPrefix($0 + "-") } }
  }
}

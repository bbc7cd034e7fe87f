import Documents
import Incidents
import Store

/// How much is wrong, by rules in their groups, and where most of it is.
struct LintOverview: Sendable {
  let status: FindingStatus
  let frame: Frame

  /// All that the page shows but what the program says of rules, whose version is in every key.
  var key: String {
    var key = KeyWriter()
    key.add(status.rules) {
      $0.add($1.name)
      $0.add($1.counts)
    }
    key.add(status.files) {
      let file = frame.file($1.path)
      $0.add(file.href)
      $0.add(file.name)
      $0.add($1.counts)
    }
    return key.key
  }

  func page() throws -> PageFile {
    let words = frame.words
    let all = status.rules.reduce(into: FindingStatus.Counts()) { $0.add($1.counts) }
    return try frame.page(
      Address.lint, title: words[.lint], section: Address.lint, template: "lint",
      [
        "lead": .text(
          status.rules.isEmpty ? words[.lintNothing] : words.list(all.words(words).map(\.name))),
        "groups": .list(groups),
        "hasFiles": .flag(!status.files.isEmpty),
        "files": .list(
          status.files.map { entry in
            let file = frame.file(entry.path)
            return [
              "href": Value(file.href), "name": .text(file.name), "lang": file.lang,
              "id": .text(frame.catalogue.card(path: entry.path)?.id ?? ""),
              "badges": entry.counts.badges(words),
            ]
          }),
      ])
  }

  /// Rules by the first words of their names.
  private var groups: [Record] {
    let words = frame.words
    var groups: [(name: String, rules: [FindingStatus.RuleStatus])] = []
    for rule in status.rules {
      let name = String(rule.name.prefix { $0 != "-" })
      if groups.last?.name == name {
        groups[groups.count - 1].rules.append(rule)
      } else {
        groups.append((name, [rule]))
      }
    }
    return groups.map { group in
      let counts = group.rules.reduce(into: FindingStatus.Counts()) { $0.add($1.counts) }
      return [
        "anchor": .text(group.name), "title": .text(words[.ruleGroup, group.name]),
        "about": .text(words.list(counts.words(words).map(\.name))),
        "rules": .list(
          group.rules.map { rule in
            let summary = frame.rule(rule.name).summary
            return [
              "href": .text(Address.rule(rule.name)), "name": .text(rule.name),
              "summary": .text(summary), "lang": frame.language(summary),
              "badges": rule.counts.badges(words),
            ]
          }),
      ]
    }
  }
}

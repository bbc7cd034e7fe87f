public import Documents
public import Incidents

extension RuleSettings {
  /// What is wrong in `rules:` and `overrides:`, read from `source`: unknown rules, unknown words,
  /// patterns that cannot match.
  public static func diagnostics(
    _ configuration: Configuration, in source: SourceText
  ) -> [Diagnostic] {
    var found = diagnostics(configuration.rules, in: source)
    for override in configuration.overrides {
      found += diagnostics(override.rules, in: source)
      if override.paths.isEmpty {
        found.append(
          Diagnostic(
            "configuration-invalid-value", .error, "the override names no `paths`",
            at: source.place(of: source.firstLine(of: override.span)),
            help: ["write `paths: [\"incidents/2019/**\"]`, or move its rules to the top"],
            field: "overrides"))
      }
      for path in override.paths where PathPattern(path.value) == nil {
        found.append(
          Diagnostic(
            "configuration-invalid-value", .error,
            "`\(path.value)` matches no path of the knowledge base",
            at: source.place(of: path.span),
            help: ["paths begin at the folder of postmortem.yml: `incidents/2019/**`"],
            field: "paths"))
      }
    }
    return found
  }

  private static func diagnostics(
    _ rules: [Named<Located<String>>], in source: SourceText
  ) -> [Diagnostic] {
    let names = Rule.all.map(\.name) + Rule.groups.sorted()
    var found: [Diagnostic] = []
    for setting in rules {
      let name = setting.name.value
      if !names.contains(name) {
        let guess = Spelling.suggestion(for: name, among: names)
        found.append(
          Diagnostic(
            "configuration-invalid-value", .error, "`\(name)` is no rule and no group of rules",
            at: source.place(of: setting.name.span),
            help: guess.map { ["did you mean `\($0)`?"] } ?? [], field: "rules"))
      }
      if Level(setting.value.value) == nil {
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
}

import Documents
import Incidents

/// One value as `config show` tells it.
struct SettingLine {
  let name: String
  let values: [String]
  let origin: Settings.Origin

  /// Everything that holds: the settings, and what only `postmortem.yml` can say.
  static func all(of workplace: Workplace, _ base: KnowledgeBase) -> [SettingLine] {
    let settings = Setting.all.map { setting in
      let value = workplace.settings[setting.name]
      return SettingLine(name: setting.name.rawValue, values: value.words, origin: value.origin)
    }
    guard let source = base.sources.first(where: { $0.path == "postmortem.yml" }) else {
      return settings + inFile(base, SourceText(path: "postmortem.yml", text: ""))
    }
    return settings + inFile(base, source)
  }

  /// What only the file says: the meaning of documents must not depend on who reads them.
  private static func inFile(_ base: KnowledgeBase, _ source: SourceText) -> [SettingLine] {
    let configuration = base.configuration
    func line(_ name: String, _ values: [Located<String>], _ standard: [String] = [])
      -> SettingLine
    {
      let origin = values.first.map { Settings.Origin.file(source.place(of: $0.span)) }
      return SettingLine(
        name: name, values: values.isEmpty ? standard : values.map(\.value),
        origin: origin ?? .standard)
    }
    func one(_ value: Located<String>?) -> [Located<String>] { value.map { [$0] } ?? [] }
    func named(_ prefix: String, _ pairs: [Named<Located<String>>]) -> [SettingLine] {
      pairs.map { line("\(prefix).\($0.name.value)", [$0.value]) }
    }
    let language = configuration.language.map { Located($0.value.rawValue, at: $0.span) }
    var lines = [
      line("title", one(configuration.title)), line("language", one(language), ["en"]),
      line("timezone", one(configuration.timezone)),
      line("severities", configuration.severities, configuration.effectiveSeverities),
      line("incidents", configuration.incidents, base.folders.map { $0.isEmpty ? "." : $0 }),
    ]
    let site = configuration.site ?? SiteSettings()
    lines += [
      line("site.url", one(site.url)), line("site.logo", one(site.logo)),
      line("site.accent", one(site.accent)),
      line(
        "site.links",
        site.links.compactMap { link in
          link.label.flatMap { label in
            link.url.map { Located("\(label.value) \($0.value)", at: label.span) }
          }
        }), line("site.footer", one(site.footer)),
      line("site.without", site.without.map { Located($0.value.rawValue, at: $0.span) }),
      line("site.theme", one(site.theme)),
    ].filter { !$0.values.isEmpty }
    lines += named("rules", configuration.rules)
    for (index, override) in configuration.overrides.enumerated() {
      lines.append(line("overrides.\(index).paths", override.paths))
      lines += named("overrides.\(index).rules", override.rules)
    }
    return lines + named("sections", configuration.sections)
  }
}

package import Documents

/// `postmortem.yml`: how a knowledge base is read and shown. Every field has a default.
package struct Configuration: FieldOwner {
  package var span = Span(0, 0)
  /// Title of the site and the reports.
  package var title: Located<String>?
  /// Language of the site: `en`, `zh` or `ja`.
  package var language: Located<Language>?
  /// Where the site will stand, for feeds.
  package var baseURL: Located<String>?
  /// Zone of documents that name none.
  package var timezone: Located<String>?
  /// Allowed severities, gravest first.
  package var severities: [Located<String>] = []
  /// Folders that hold documents.
  package var incidents: [Located<String>] = []
  /// Severities of rules: `rule: error | warning | note | off`.
  package var rules: [Named<Located<String>>] = []
  /// Further headings: `heading: section`.
  package var sections: [Named<Located<String>>] = []

  /// Languages of the interface.
  package enum Language: String, Sendable, Hashable, CaseIterable {
    case en, zh, ja
  }

  package init() {}

  package static let fields: [Field<Configuration>] = [
    .text("title", \.title, "title of the site and the reports"),
    .word("language", \.language, "language of the site"),
    .text("base_url", \.baseURL, "where the site will stand"),
    .text("timezone", \.timezone, "zone of documents that name none"),
    .texts("severities", \.severities, "allowed severities, gravest first"),
    .texts("incidents", \.incidents, "folders that hold documents"),
    Field("rules", .dictionary(.text), "severities of rules") {
      $1.rules = $2.textDictionary($0, "rules")
    },
    Field("sections", .dictionary(.text), "further headings of sections") {
      $1.sections = $2.textDictionary($0, "sections")
    },
  ]

  /// Allowed severities; `SEV1` to `SEV4` where none are configured.
  package var effectiveSeverities: [String] {
    severities.isEmpty ? ["SEV1", "SEV2", "SEV3", "SEV4"] : severities.map(\.value)
  }

  /// The zone of documents that name none.
  package var zone: Zone? { timezone.flatMap { Zone($0.value) } }

  /// What reading a document needs of this configuration.
  package var readingContext: ReadingContext {
    var names = SectionNames.builtIn
    for alias in sections {
      if let kind = Section.Kind(rawValue: alias.value.value) {
        names.add(alias.name.value, for: kind)
      }
    }
    return ReadingContext(zone: zone, sectionNames: names)
  }

  /// Reads `postmortem.yml`. What is wrong comes back as diagnostics of the group `configuration`.
  package static func read(_ source: SourceText) -> (Configuration, [Diagnostic]) {
    var (configuration, diagnostics) = ConfigurationFile.read(source, as: Configuration.self)
    if let zone = configuration.timezone, Zone(zone.value) == nil {
      diagnostics.append(
        Diagnostic(
          "configuration-invalid-value", .error, "`\(zone.value)` is not a time zone",
          at: source.place(of: zone.span),
          help: ["write an IANA name such as Asia/Shanghai, or UTC"], field: "timezone"))
      configuration.timezone = nil
    }
    let kinds = Section.Kind.allCases.map(\.rawValue)
    for alias in configuration.sections where Section.Kind(rawValue: alias.value.value) == nil {
      let near = Spelling.suggestion(for: alias.value.value, among: kinds)
      diagnostics.append(
        Diagnostic(
          "configuration-invalid-value", .error, "`\(alias.value.value)` is not a section",
          at: source.place(of: alias.value.span),
          help: (near.map { ["did you mean `\($0)`?"] } ?? [])
            + ["allowed: \(kinds.joined(separator: ", "))"], field: "sections"))
    }
    return (configuration, diagnostics)
  }
}

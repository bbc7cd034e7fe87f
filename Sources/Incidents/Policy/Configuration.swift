public import Documents

/// `postmortem.yml`: how a knowledge base is read and shown. Every field has a default.
public struct Configuration: FieldOwner, Sendable {
  /// Where the mapping stands.
  public var span = Span(0, 0)
  /// Title of the site and the reports.
  public var title: Located<String>?
  /// Language of the site and of new documents.
  public var language: Located<Language>?
  /// Whose site it is, and what is left out of it.
  public var site: SiteSettings?
  /// Zone of documents that name none.
  public var timezone: Located<String>?
  /// Allowed severities, gravest first.
  public var severities: [Located<String>] = []
  /// Folders that hold documents.
  public var incidents: [Located<String>] = []
  /// The database, inside the knowledge base.
  public var database: Located<String>?
  /// The folder of the site, inside the knowledge base.
  public var output: Located<String>?
  /// Forms of findings: `sarif=findings.sarif`.
  public var format: [Located<String>] = []
  /// From which severity on findings fail a run.
  public var failOn: Located<FailLevel>?
  /// Seconds to wait for a database that another run writes.
  public var patience: Located<String>?
  /// Whether the screen has colours.
  public var colour: Located<ColourChoice>?
  /// Severities of rules: `rule: error | warning | note | off`.
  public var rules: [Named<Located<String>>] = []
  /// Severities of rules for some documents; later ones count before earlier ones.
  public var overrides: [Override] = []
  /// Where tickets are, and what an export of their tracker calls things.
  public var tickets: TicketSettings?
  /// Further headings: `heading: section`.
  public var sections: [Named<Located<String>>] = []

  /// Languages of the interface.
  public enum Language: String, Sendable, Hashable, CaseIterable {
    case en
    case zhHans = "zh-Hans"
    case ja

    /// The language that another name of it means: `zh`, `zh-CN`, `jp`, `English`.
    static func meant(by name: String) -> Language? {
      let name = name.lowercased()
      let names: [(String, Language)] = [
        ("zh", .zhHans), ("cn", .zhHans), ("chin", .zhHans), ("中", .zhHans), ("ja", .ja),
        ("jp", .ja), ("日", .ja), ("en", .en),
      ]
      return names.first { name.hasPrefix($0.0) }?.1
    }
  }

  /// Whether the screen has colours: where somebody watches, always, or never.
  public enum ColourChoice: String, Sendable, Hashable, CaseIterable {
    case auto, always, never
  }

  /// Severities of rules for the documents of some paths.
  public struct Override: FieldOwner, Sendable {
    /// Where the mapping stands.
    public var span = Span(0, 0)
    /// Patterns of paths from the root of the knowledge base: `incidents/2019/**`.
    public var paths: [Located<String>] = []
    /// Severities of rules, as at the top.
    public var rules: [Named<Located<String>>] = []

    /// An empty value; its fields are read one by one.
    public init() {}

    /// Every key that an entry of `overrides:` may have, with its meaning.
    public static let fields: [Field<Override>] = [
      .texts("paths", { $0.paths = $1 }, "patterns of paths: `incidents/2019/**`"),
      Field("rules", .dictionary(.text), "severities of rules there") {
        $1.rules = $2.textDictionary($0, "rules")
      },
    ]
  }

  /// Nothing is configured: the defaults hold.
  public init() {}

  /// Every key that `postmortem.yml` may have, with its meaning.
  public static let fields: [Field<Configuration>] = [
    .text("title", { $0.title = $1 }, "title of the site and the reports"),
    .word(
      "language", { $0.language = $1 }, "language of the site and of new documents",
      meant: Language.meant),
    .mapping("site", { $0.site = $1 }, "whose site it is, and what is left out of it"),
    .text("timezone", { $0.timezone = $1 }, "zone of documents that name none"),
    .texts("severities", { $0.severities = $1 }, "allowed severities, gravest first"),
    .texts("incidents", { $0.incidents = $1 }, "folders that hold documents"),
    .text("database", { $0.database = $1 }, "the database"),
    .text("output", { $0.output = $1 }, "the folder of the site"),
    .texts("format", { $0.format = $1 }, "forms of findings: `text`, `sarif=findings.sarif`"),
    .word("fail_on", { $0.failOn = $1 }, "from which severity on findings fail a run"),
    .text(
      "patience", { $0.patience = $1 }, "seconds to wait for a database that another run writes"),
    .word("color", { $0.colour = $1 }, "whether the screen has colours"),
    Field("rules", .dictionary(.text), "severities of rules: error, warning, note or off") {
      $1.rules = $2.textDictionary($0, "rules")
    },
    .mappings("overrides", { $0.overrides = $1 }, "severities of rules for some documents"),
    .mapping(
      "tickets", { $0.tickets = $1 }, "where tickets are, and what their tracker calls things"),
    Field("sections", .dictionary(.text), "further headings of sections") {
      $1.sections = $2.textDictionary($0, "sections")
    },
  ]

  /// Allowed severities; `SEV1` to `SEV4` where none are configured.
  public var effectiveSeverities: [String] {
    severities.isEmpty ? ["SEV1", "SEV2", "SEV3", "SEV4"] : severities.map(\.value)
  }

  /// The zone of documents that name none.
  public var zone: Zone? { timezone.flatMap { Zone($0.value) } }

  /// What reading a document needs of this configuration.
  public var readingContext: ReadingContext {
    var names = SectionNames.builtIn
    for alias in sections {
      if let kind = Section.Kind(rawValue: alias.value.value) {
        names.add(alias.name.value, for: kind)
      }
    }
    return ReadingContext(zone: zone, sectionNames: names)
  }

  /// Reads `postmortem.yml`. What is wrong comes back as diagnostics of the group `configuration`.
  public static func read(_ source: SourceText) -> (Configuration, [Diagnostic]) {
    var (configuration, diagnostics) = ConfigurationFile.read(source, as: Configuration.self)
    if let zone = configuration.timezone, Zone(zone.value) == nil {
      diagnostics.append(
        Diagnostic(
          "configuration-invalid-value", .error, "`\(zone.value)` is not a time zone",
          at: source.place(of: zone.span),
          help: ["write an IANA name such as Asia/Shanghai, or UTC"], field: "timezone"))
      configuration.timezone = nil
    }
    diagnostics += configuration.site?.check(source) ?? []
    diagnostics += configuration.tickets?.check(source) ?? []
    for folder in configuration.incidents where leadsOut(folder.value) {
      diagnostics.append(
        Diagnostic(
          "configuration-invalid-value", .error,
          "`\(folder.value)` leads out of the knowledge base", at: source.place(of: folder.span),
          help: ["name a folder inside; `-C` works in another knowledge base"], field: "incidents"))
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

  /// Whether a path is not one from the root of the knowledge base, or goes up on its way.
  private static func leadsOut(_ path: String) -> Bool {
    path.hasPrefix("/") || path.split(separator: "/").contains("..")
  }
}

public import Documents

/// Looks at the files of the policy together: what each of them names must exist, and make sense.
/// What one file alone gets wrong was said when it was read.
struct PolicyCheck {
  let policy: Policy
  let judged: JudgedPolicy
  let severities: [String]
  /// The zone of local times in files that name none.
  let zone: Zone?
  private let sources: [Policy.File: SourceText]
  private(set) var found: [Diagnostic] = []
  private var lexicons: [Names: Lexicon] = [:]

  /// Words among which a misspelt one may have been meant.
  enum Names: Hashable {
    case people, roles, owners, services
    /// Roles of a chain.
    case chain([String])
    /// A fixed list, which the message tells.
    case words([String])
  }

  init(_ policy: Policy, _ configuration: Configuration, _ sources: [Policy.File: SourceText]) {
    self.policy = policy
    self.sources = sources
    judged = JudgedPolicy(policy, configuration: configuration)
    severities = configuration.effectiveSeverities
    zone = configuration.zone
  }

  /// Says that something at `span` of `file` is wrong.
  mutating func report(
    _ file: Policy.File, _ span: Span, _ message: String, help: [String] = [],
    related: [(span: Span, label: String)] = [], rule: String = "configuration-invalid-value",
    severity: Diagnostic.Severity = .error, field: String? = nil
  ) {
    guard let source = sources[file] else { return }
    found.append(
      Diagnostic(
        rule, severity, message, at: source.place(of: source.firstLine(of: span)),
        related: related.map { Diagnostic.Related(source.place(of: $0.span), $0.label) },
        help: help, field: field))
  }

  /// A time as it stands in `file`.
  func written(_ time: Located<Moment>, in file: Policy.File) -> String {
    sources[file]?.written(time) ?? ""
  }

  /// Says that a word is not one of those that count.
  mutating func unknown(
    _ file: Policy.File, _ word: Located<String>, _ message: String,
    among known: Names, rule: String = "configuration-unknown-name"
  ) {
    var help: [String] = []
    if let near = lexicon(known).suggestion(for: word.value) {
      help.append("did you mean `\(near)`?")
    }
    if case .words(let words) = known { help.append("allowed: \(words.joined(separator: ", "))") }
    report(file, word.span, message, help: help, rule: rule)
  }

  /// The words of `names`, prepared once: thousands of misspelt ones are compared with thousands.
  private mutating func lexicon(_ names: Names) -> Lexicon {
    if let lexicon = lexicons[names] { return lexicon }
    let words =
      switch names {
      case .people: judged.people.names
      case .roles: judged.people.roles
      case .owners: judged.people.names + judged.people.roles
      case .services: judged.services.names
      case .chain(let words), .words(let words): words
      }
    let lexicon = Lexicon(words)
    lexicons[names] = lexicon
    return lexicon
  }

  /// Says that `key` is missing in the entry at `span`.
  mutating func missing(_ file: Policy.File, _ span: Span, _ what: String, help: String) {
    report(file, span, what, help: [help], rule: "configuration-missing-field")
  }

  /// Says so where a person is named whom `people.yml` does not list.
  mutating func person(_ file: Policy.File, _ name: Located<String>?, as part: String) {
    let people = judged.people
    guard let name, people.exists, !people.isKnown(name.value) else { return }
    unknown(file, name, "the \(part) `\(name.value)` is not in people.yml", among: .people)
  }

  /// Says so where a text is no length of time.
  mutating func duration(_ file: Policy.File, _ text: Located<String>?, _ key: String) {
    guard let text, PolicyDuration.seconds(text.value) == nil else { return }
    report(
      file, text.span, "`\(text.value)` is not a length of time",
      help: ["write 90min, 24h, 7d or 1d 12h"], field: key)
  }

  /// The day of a field that wants one; says so where it is a time.
  @discardableResult
  mutating func day(_ file: Policy.File, _ moment: Located<Moment>?, _ key: String) -> CivilDay? {
    guard let moment else { return nil }
    guard let day = moment.value.day, moment.value.secondOfDay == nil else {
      report(
        file, moment.span, "`\(key)` is a day, not `\(written(moment, in: file))`",
        help: ["write 2026-01-31"], field: key)
      return moment.value.day
    }
    return day
  }
}

extension Policy {
  /// What is wrong between the files of the policy, and in values that only the configuration gives a
  /// meaning, by file and place. `sources` are the texts of the files that were read.
  public func check(_ configuration: Configuration, sources: [SourceText]) -> [Diagnostic] {
    var texts: [File: SourceText] = [:]
    for file in File.allCases {
      texts[file] = sources.first { $0.path.hasSuffix("policy/\(file.rawValue)") }
    }
    var check = PolicyCheck(self, configuration, texts)
    check.checkControls()
    check.checkCalendar()
    check.checkPeople()
    check.checkServices()
    check.checkWaivers()
    return check.found.sorted(by: Diagnostic.inReadingOrder)
  }
}

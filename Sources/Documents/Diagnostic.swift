/// One thing that is wrong in a file: where, what, and how to mend it.
public struct Diagnostic: Sendable, Hashable {
  /// How much it matters; a `breach` is a declared one: counted, never failing a run.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    case error, warning, note, breach

    /// Position among the severities, 0 for the gravest.
    public var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .breach: 2
      case .note: 3
      }
    }
  }

  /// Another place that explains the first.
  public struct Related: Sendable, Hashable {
    /// Where.
    public var place: Place
    /// What stands there, a few words.
    public var label: String

    /// A related place.
    public init(_ place: Place, _ label: String) {
      self.place = place
      self.label = label
    }
  }

  /// Kebab-case name of the rule that speaks.
  public var rule: String
  /// How much it matters.
  public var severity: Severity
  /// The fact, in one line that makes sense alone.
  public var message: String
  /// The narrowest place that shows it.
  public var place: Place
  /// A few words under the caret; may be empty.
  public var label: String
  /// Other places, in reading order.
  public var related: [Related]
  /// Ways out, one line each.
  public var help: [String]
  /// Id of the document, where it has one.
  public var document: String?
  /// Id of the entity inside the document (`CHG-1`, `AI-2`), where it concerns one.
  public var entity: String?
  /// Name of the field, where it concerns one.
  public var field: String?
  /// Why it is silenced; nil for an open finding.
  public var suppression: Suppression?
  /// How a machine may mend it.
  public var fix: Fix?

  /// Whether it is held against the document.
  public var isOpen: Bool { suppression == nil }

  /// Whether it can be mended without a look.
  public var isFixable: Bool { isOpen && fix?.applicability == .safe }

  /// A diagnostic of `rule` at `place`.
  public init(
    _ rule: String, _ severity: Severity, _ message: String, at place: Place,
    label: String = "", related: [Related] = [], help: [String] = [], document: String? = nil,
    entity: String? = nil, field: String? = nil, fix: Fix? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.place = place
    self.label = label
    self.related = related
    self.help = help
    self.document = document
    self.entity = entity
    self.field = field
    self.fix = fix
  }

  /// Order of findings in every output: by file, place, rule, message.
  public static func inReadingOrder(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.place.path != right.place.path { return left.place.path < right.place.path }
    if left.place.start != right.place.start { return left.place.start < right.place.start }
    if left.rule != right.rule { return left.rule < right.rule }
    return left.message < right.message
  }
}

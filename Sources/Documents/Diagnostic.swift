/// One thing that is wrong in a file: where, what, and how to mend it.
package struct Diagnostic: Sendable, Hashable {
  /// How much it matters; a `breach` is a declared one: counted, never failing a run.
  package enum Severity: String, Sendable, Hashable, CaseIterable {
    case error, warning, note, breach

    /// Position among the severities, 0 for the gravest.
    package var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .breach: 2
      case .note: 3
      }
    }
  }

  /// Another place that explains the first.
  package struct Related: Sendable, Hashable {
    /// Where.
    package var place: Place
    /// What stands there, a few words.
    package var label: String

    /// A related place.
    package init(_ place: Place, _ label: String) {
      self.place = place
      self.label = label
    }
  }

  /// Kebab-case name of the rule that speaks.
  package var rule: String
  /// How much it matters.
  package var severity: Severity
  /// The fact, in one line that makes sense alone.
  package var message: String
  /// The narrowest place that shows it.
  package var place: Place
  /// A few words under the caret; may be empty.
  package var label: String
  /// Other places, in reading order.
  package var related: [Related]
  /// Ways out, one line each.
  package var help: [String]
  /// Id of the document, where it has one.
  package var document: String?
  /// Id of the entity inside the document (`CHG-1`, `AI-2`), where it concerns one.
  package var entity: String?
  /// Name of the field, where it concerns one.
  package var field: String?
  /// Why it is silenced; nil for an open finding.
  package var suppression: Suppression?
  /// How a machine may mend it.
  package var fix: Fix?

  /// Whether it is held against the document.
  package var isOpen: Bool { suppression == nil }

  /// Whether it can be mended without a look.
  package var isFixable: Bool { isOpen && fix?.applicability == .safe }

  /// A diagnostic of `rule` at `place`.
  package init(
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
  package static func inReadingOrder(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.place.path != right.place.path { return left.place.path < right.place.path }
    if left.place.start != right.place.start { return left.place.start < right.place.start }
    if left.rule != right.rule { return left.rule < right.rule }
    return left.message < right.message
  }
}

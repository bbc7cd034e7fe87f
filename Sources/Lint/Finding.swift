public import Documents
public import Incidents

/// What a check found, before the linter knows how loudly to say it.
public struct Finding: Sendable {
  /// The fact, in one line that makes sense alone.
  public var message: String
  /// The narrowest place that shows it.
  public var place: Place
  /// A few words under the caret.
  public var label: String
  /// Other places that explain it.
  public var related: [Diagnostic.Related]
  /// Ways out, one line each.
  public var help: [String]
  /// Id of the document.
  public var document: String?
  /// Id of the entity inside the document.
  public var entity: String?
  /// Name of the field.
  public var field: String?
  /// Whether it asks for a fact, of a rule that else speaks of the text: in a retold account it is a
  /// note.
  public var asksForFact = false
  /// The declared breach that may answer for it.
  public var breach: Breach?
  /// How a machine may mend it.
  public var fix: Fix?

  /// A finding at a place of any file.
  public init(
    _ message: String, at place: Place, label: String = "", related: [Diagnostic.Related] = [],
    help: [String] = [], document: String?, entity: String? = nil, field: String? = nil
  ) {
    self.message = message
    self.place = place
    self.label = label
    self.related = related
    self.help = help
    self.document = document
    self.entity = entity
    self.field = field
  }

  /// A finding at `span` of `document`, related places in the same file.
  public init(
    in document: Document, at span: Span, _ message: String, label: String = "",
    related: [(span: Span, label: String)] = [], help: [String] = [], entity: String? = nil,
    field: String? = nil
  ) {
    self.init(
      message, at: document.source.place(of: span), label: label,
      related: related.map { Diagnostic.Related(document.source.place(of: $0.span), $0.label) },
      help: help, document: document.id?.value, entity: entity, field: field)
  }

  /// The finding as `rule` says it.
  func diagnostic(of rule: Rule, _ severity: Diagnostic.Severity) -> Diagnostic {
    Diagnostic(
      rule.name, severity, message, at: place, label: label, related: related, help: help,
      document: document, entity: entity, field: field, fix: fix)
  }
}

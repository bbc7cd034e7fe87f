public import Documents

/// One incident file as it was read: every value with its place, and everything that is wrong.
///
/// An object, as every rule, page and row looks at it. Only the reader of its file writes to it.
public final class Document {
  /// The text it was read from.
  public let source: SourceText
  /// Everything wrong in the file itself, in reading order.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// The bytes between the `---` lines; empty at the start where there is no front matter.
  public internal(set) var frontMatter = Span(0, 0)
  /// Whether the front matter could be read at all.
  public internal(set) var isReadable = true

  // Identity
  /// Unique, never reused.
  public internal(set) var id: Located<String>?
  /// Ids that it had before, the oldest first: links to them lead here.
  public internal(set) var formerIDs: [Located<String>] = []
  /// One sentence: what happened.
  public internal(set) var title: Located<String>?
  /// What it tells of; `incident` where nothing is said.
  public internal(set) var type: Located<DocumentType>?
  /// How far it has come.
  public internal(set) var status: Located<Status>?
  /// One of the configured severities.
  public internal(set) var severity: Located<String>?
  /// IANA name of the zone of its local times.
  public internal(set) var timezone: Located<String>?
  /// Who may read it.
  public internal(set) var visibility: Located<Visibility>?

  // Classification
  /// Affected services.
  public internal(set) var services: [Located<String>] = []
  /// Free words.
  public internal(set) var tags: [Located<String>] = []
  /// Who did what during the incident.
  public internal(set) var roles: [RoleAssignment] = []
  /// How it was noticed, and what was missed.
  public internal(set) var detection: Detection?
  /// Where in the vocabulary of failures it belongs.
  public internal(set) var failure: Failure?
  /// Verbatim error texts.
  public internal(set) var errorSignatures: [Located<String>] = []
  /// Defects of others that played a part.
  public internal(set) var knownDefects: [KnownDefect] = []
  /// Other documents.
  public internal(set) var related: [Relation] = []
  /// The public account that the document retells.
  public internal(set) var credit: SourceCredit?

  // Impact
  /// Who felt what, when.
  public internal(set) var impact: [Impact] = []
  /// What became of the data.
  public internal(set) var dataLoss: DataLoss?

  // Control
  /// Operations on production.
  public internal(set) var changes: [Change] = []
  /// Who looked for changes and found none.
  public internal(set) var noChanges: NoChanges?

  /// Keys that the format does not know (`x-…` among them): kept, never checked.
  public internal(set) var extraFields: [ExtraField] = []

  // Body
  /// The parsed body.
  public internal(set) var body = MarkdownTree.empty
  /// Sections in order; the text before the first heading is a section of kind `preamble`.
  public internal(set) var sections: [Section] = []
  /// Timeline entries in the order of the file.
  public internal(set) var timeline: [TimelineEntry] = []
  /// Root causes in the order of the file.
  public internal(set) var causes: [RootCause] = []
  /// Action items in the order of the file.
  public internal(set) var items: [ActionItem] = []

  /// Comments that silence findings, in the order of the file.
  public internal(set) var suppressions: [SuppressionComment] = []

  /// An empty document over `source`.
  public init(source: SourceText) {
    self.source = source
  }

  /// Type, `incident` where nothing (or nothing known) is said.
  public var effectiveType: DocumentType { type?.value ?? .incident }
  /// The same, nil where it names a type that is none: what holds for it is not to be guessed.
  public var knownType: DocumentType? {
    type == nil && extraFields.contains { $0.path == "type" } ? nil : effectiveType
  }
  /// Status, `active` where nothing (or nothing known) is said: only what is broken is then wrong.
  public var effectiveStatus: Status { status?.value ?? .active }
  /// Whether it retells someone else's account, and says whose: control rules then speak as notes.
  public var isExternal: Bool {
    credit.map { $0.title.isSaid || $0.publisher.isSaid } ?? false
  }

  /// First section of a kind.
  public func section(_ kind: Section.Kind) -> Section? {
    sections.first { $0.kind == kind }
  }
}

/// A key outside the format, kept as text.
public struct ExtraField: Sendable, Hashable {
  /// Dotted path of keys, `x-region` or `changes.0.colour`.
  public var path: String
  /// Its scalar text; nested values one by one under their own paths.
  public var text: String
  /// Where the key stands.
  public var span: Span

  /// A kept field.
  public init(path: String, text: String, span: Span) {
    self.path = path
    self.text = text
    self.span = span
  }
}

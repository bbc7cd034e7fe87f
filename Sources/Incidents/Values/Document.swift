package import Documents

/// One incident file as it was read: every value with its place, and everything that is wrong.
package struct Document: Sendable {
  /// The text it was read from.
  package var source: SourceText
  /// Everything wrong in the file itself, in reading order.
  package var diagnostics: [Diagnostic] = []
  /// The bytes between the `---` lines; empty at the start where there is no front matter.
  package var frontMatter = Span(0, 0)
  /// Whether the front matter could be read at all.
  package var isReadable = true

  // Identity
  /// Unique, never reused.
  package var id: Located<String>?
  /// Ids that it had before, the oldest first: links to them lead here.
  package var formerIDs: [Located<String>] = []
  /// One sentence: what happened.
  package var title: Located<String>?
  /// What it tells of; `incident` where nothing is said.
  package var type: Located<DocumentType>?
  /// How far it has come.
  package var status: Located<Status>?
  /// One of the configured severities.
  package var severity: Located<String>?
  /// IANA name of the zone of its local times.
  package var timezone: Located<String>?
  /// Who may read it.
  package var visibility: Located<Visibility>?

  // Classification
  /// Affected services.
  package var services: [Located<String>] = []
  /// Free words.
  package var tags: [Located<String>] = []
  /// Who did what during the incident.
  package var roles: [RoleAssignment] = []
  /// How it was noticed, and what was missed.
  package var detection: Detection?
  /// Where in the vocabulary of failures it belongs.
  package var failure: Failure?
  /// Verbatim error texts.
  package var errorSignatures: [Located<String>] = []
  /// Defects of others that played a part.
  package var knownDefects: [KnownDefect] = []
  /// Other documents.
  package var related: [Relation] = []
  /// The public account that the document retells.
  package var credit: SourceCredit?

  // Impact
  /// Who felt what, when.
  package var impact: [Impact] = []
  /// What became of the data.
  package var dataLoss: DataLoss?

  // Control
  /// Operations on production.
  package var changes: [Change] = []
  /// Who looked for changes and found none.
  package var noChanges: NoChanges?

  /// Keys that the format does not know (`x-…` among them): kept, never checked.
  package var extraFields: [ExtraField] = []

  // Body
  /// The parsed body.
  package var body = MarkdownTree.empty
  /// Sections in order; the text before the first heading is a section of kind `preamble`.
  package var sections: [Section] = []
  /// Timeline entries in the order of the file.
  package var timeline: [TimelineEntry] = []
  /// Root causes in the order of the file.
  package var causes: [RootCause] = []
  /// Action items in the order of the file.
  package var items: [ActionItem] = []

  /// Comments that silence findings, in the order of the file.
  package var suppressions: [SuppressionComment] = []

  /// An empty document over `source`.
  package init(source: SourceText) {
    self.source = source
  }

  /// Type, `incident` where nothing (or nothing known) is said.
  package var effectiveType: DocumentType { type?.value ?? .incident }
  /// The same, nil where it names a type that is none: what holds for it is not to be guessed.
  package var knownType: DocumentType? {
    type == nil && extraFields.contains { $0.path == "type" } ? nil : effectiveType
  }
  /// Status, `active` where nothing (or nothing known) is said: only what is broken is then wrong.
  package var effectiveStatus: Status { status?.value ?? .active }
  /// Whether it retells someone else's account, and says whose: control rules then speak as notes.
  package var isExternal: Bool {
    credit.map { $0.title.isSaid || $0.publisher.isSaid } ?? false
  }

  /// First section of a kind.
  package func section(_ kind: Section.Kind) -> Section? {
    sections.first { $0.kind == kind }
  }
}

/// A key outside the format, kept as text.
package struct ExtraField: Sendable, Hashable {
  /// Dotted path of keys, `x-region` or `changes.0.colour`.
  package var path: String
  /// Its scalar text; nested values one by one under their own paths.
  package var text: String
  /// Where the key stands.
  package var span: Span

  /// A kept field.
  package init(path: String, text: String, span: Span) {
    self.path = path
    self.text = text
    self.span = span
  }
}

public import Documents

/// What reading a document needs to know of its knowledge base.
public struct ReadingContext: Sendable {
  /// Zone of documents that name none.
  public var zone: Zone?
  /// Names of sections.
  public var sectionNames: SectionNames

  /// Without a configuration: no zone is assumed, sections have their built-in names.
  public init(zone: Zone? = nil, sectionNames: SectionNames = .builtIn) {
    self.zone = zone
    self.sectionNames = sectionNames
  }
}

/// Reads one incident file: front matter, then body. Never throws for what stands in the file.
public enum DocumentReader {
  /// The document in `source`, with everything that is wrong in it; `faults` are those of its bytes.
  public static func read(
    _ source: SourceText, context: ReadingContext = ReadingContext(), faults: [Diagnostic] = []
  ) -> Document {
    read(frontMatter(of: source, context), faults)
  }

  /// The front matter of the document in `source`: the first half of reading it.
  public static func head(of source: SourceText, context: ReadingContext) -> DocumentHead {
    DocumentHead(frontMatter(of: source, context))
  }

  /// The document that begins with `head`: the second half of reading it; `faults` are those of its
  /// bytes. Nil where it was read before.
  public static func read(_ head: DocumentHead, faults: [Diagnostic] = []) -> Document? {
    head.take().map { read($0, faults) }
  }

  private static func read(_ rest: DocumentHead.Rest, _ faults: [Diagnostic]) -> Document {
    let document = rest.document
    if let body = rest.body {
      readBody(document, from: body, clock: rest.clock, rest.sectionNames)
      document.suppressions = SuppressionReader.comments(of: document)
      document.diagnostics.sort(by: Diagnostic.inReadingOrder)
      for index in document.diagnostics.indices {
        document.diagnostics[index].document = document.id?.value
      }
    }
    document.diagnostics += faults
    return document
  }

  private static func frontMatter(
    of source: SourceText, _ context: ReadingContext
  ) -> DocumentHead.Rest {
    var rest = DocumentHead.Rest(
      document: Document(source: source), sectionNames: context.sectionNames)
    switch FrontMatterBounds.find(in: source) {
    case .found(let bounds):
      rest.document.frontMatter = bounds.content
      rest.body = bounds.body
      if let conflict = GitMarks.conflict(in: source, bounds.content.range) {
        rest.document.isReadable = false
        rest.document.diagnostics.append(conflict)
      }
    case .missing(let start):
      rest.document.isReadable = false
      rest.document.diagnostics.append(
        GitMarks.pointer(in: source)
          ?? Diagnostic(
            "document-unreadable", .error, "the document has no front matter",
            at: source.place(of: Span(start, start)),
            help: ["begin the file with `---`, `id: …`, `title: …` and another `---`"]))
      rest.body = start
    case .unclosed(let opening):
      rest.document.isReadable = false
      rest.document.diagnostics.append(
        Diagnostic(
          "document-unreadable", .error, "the front matter is never closed",
          at: source.place(of: opening), label: "opened here",
          help: ["put a line `---` after its last field"]))
      return rest
    }
    rest.clock = readFrontMatter(rest.document, context: context)
    return rest
  }

  private static func readFrontMatter(_ document: Document, context: ReadingContext)
    -> ZoneClock?
  {
    let fallback = context.zone.map(ZoneClock.init)
    guard document.isReadable else { return fallback }
    let source = document.source
    let result = YAMLReader.read(source, document.frontMatter)
    document.diagnostics += result.diagnostics
    document.isReadable = result.isComplete
    guard let root = result.root else { return fallback }
    guard case .mapping = root.content else {
      document.isReadable = false
      document.diagnostics.append(
        Diagnostic(
          "document-unreadable", .error, "the front matter is \(root.kindInWords), not a mapping",
          at: source.place(of: root.span), help: ["write `key: value` lines"]))
      return fallback
    }
    let frontMatter = document.frontMatter
    // A zone that is named and cannot be read is not replaced by another one.
    let clock =
      root["timezone"].map(\.isNull) ?? true
      ? fallback : zone(of: root, in: document).map(ZoneClock.init)
    var reader = FieldReader(source: source, clock: clock)
    var owner = document
    reader.read(root, into: &owner)
    document.frontMatter = frontMatter
    document.extraFields = reader.extraFields
    document.diagnostics += reader.diagnostics
    checkID(document)
    checkFormerIDs(document)
    return clock
  }

  /// The zone must be known before the first time is read.
  private static func zone(of root: YAMLNode, in document: Document) -> Zone? {
    guard let node = root["timezone"], !node.isNull, let name = node.text else { return nil }
    if let zone = Zone(name) { return zone }
    document.diagnostics.append(
      Diagnostic(
        "document-invalid-value", .error, "`\(name)` is not a time zone",
        at: document.source.place(of: node.span),
        help: ["write an IANA name such as Asia/Shanghai, or UTC"], field: "timezone"))
    return nil
  }

  /// Ids name files and links: any other form is refused and kept aside.
  private static func checkID(_ document: Document) {
    guard let id = document.id, !isID(id.value) else { return }
    document.diagnostics.append(
      Diagnostic(
        "document-invalid-value", .error, "`\(id.value)` cannot be an id",
        at: document.source.place(of: id.span),
        help: ["up to 64 letters, digits, `.`, `_` and `-`, beginning with a letter or digit"],
        field: "id"))
    document.extraFields.append(ExtraField(path: "id", text: id.value, span: id.span))
    document.id = nil
  }

  /// Former ids that a document may have: each is a page that leads on.
  private static let maximumFormerIDs = 32

  /// Former ids name pages, too: what cannot be one is kept aside, and so is one that says nothing or one too
  /// many.
  private static func checkFormerIDs(_ document: Document) {
    let ids = document.formerIDs
    document.formerIDs = []
    var seen = Set([document.id?.value].compactMap { $0 })
    for id in ids {
      let isNew = seen.insert(id.value).inserted
      let isOneTooMany = document.formerIDs.count == maximumFormerIDs
      if isNew, isID(id.value), !isOneTooMany {
        document.formerIDs.append(id)
        continue
      }
      let (fact, wayOut) =
        isNew && isOneTooMany && isID(id.value)
        ? (
          "is one former id too many: a document may have \(maximumFormerIDs)",
          "keep those that people may still have in links"
        )
        : isNew
          ? (
            "cannot have been an id",
            "up to 64 letters, digits, `.`, `_` and `-`, beginning with a letter or digit"
          )
          : (
            "is an id of this document already",
            "delete it here: `former_ids` are those that the document no longer has"
          )
      document.diagnostics.append(
        Diagnostic(
          "document-invalid-value", .error, "`\(id.value)` \(fact)",
          at: document.source.place(of: id.span), help: [wayOut], field: "former_ids"))
      document.extraFields.append(
        ExtraField(path: "former_ids", text: id.value, span: id.span))
    }
  }

  /// Whether `text` has the form of an id: `[A-Za-z0-9][A-Za-z0-9._-]{0,63}`.
  public static func isID(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, bytes.count <= 64 else { return false }
    func isWord(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte)
    }
    return isWord(first)
      && bytes.allSatisfy { isWord($0) || $0 == 0x2E || $0 == 0x5F || $0 == 0x2D }
  }

  private static func readBody(
    _ document: Document, from offset: Int, clock: ZoneClock?, _ names: SectionNames
  ) {
    let source = document.source
    let parsed = MarkdownParser.parse(source, from: offset)
    let tree = parsed.tree
    document.diagnostics += parsed.diagnostics
    document.body = tree
    let conflict = GitMarks.conflict(in: source, offset..<max(source.bytes.count, offset)) {
      tree.nodes.filter { $0.kind == .codeBlock }.map(\.span)
    }
    document.diagnostics += conflict.map { [$0] } ?? []
    document.sections = SectionReader.sections(of: tree, source: source, names)
    var timeline = TimelineReader(tree: tree, source: source, clock: clock)
    var causes = CauseReader(tree: tree, source: source)
    var items = ActionItemReader(tree: tree, source: source)
    for section in document.sections {
      switch section.kind {
      case .timeline: timeline.read(section.content)
      case .rootCauses: causes.read(section.content)
      case .actionItems: items.read(section.content)
      default: break
      }
    }
    document.timeline = timeline.entries
    document.causes = causes.causes
    document.items = items.items
    document.extraFields += causes.extraFields
    document.diagnostics += timeline.diagnostics + causes.diagnostics + items.diagnostics
    EntityIDs.check(document)
  }
}

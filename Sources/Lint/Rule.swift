public import Documents
public import Incidents

/// One thing that can be wrong: its name, when it speaks, how loudly, and how it is found.
public final class Rule: Sendable {
  /// How a finding may be silenced.
  public enum Suppression: String, Sendable, Hashable {
    /// By a comment with a reason, beside the finding.
    case inline
    /// Only by a dated waiver of the policy.
    case waiver
    /// Never.
    case never
  }

  /// How a rule speaks of a document that retells someone else's account (`source:`).
  public enum Retold: Sendable, Hashable {
    /// As always: what is wrong is the text, and that is ours.
    case same
    /// As a note: what is missing is a fact, and the facts are not ours to supply.
    case note
    /// Not at all: it judges our own conduct.
    case silent
  }

  /// How the rule finds what it looks for.
  public enum Check: Sendable {
    /// The reader finds it, under this rule's name, while it reads.
    case reader
    /// The linter itself finds it, when all rules have spoken.
    case linter
    /// By looking at one document.
    case document(@Sendable (Document, LintContext) -> [Finding])
    /// By looking at one document and the words of the lists that were found in it.
    case wording(@Sendable (Document, Wording, LintContext) -> [Finding])
    /// By looking at all documents at once.
    case knowledgeBase(@Sendable ([Outline], LintContext) -> [Finding])
    /// By looking at one document and at what it was at the base; without a base, not at all.
    case former(@Sendable (Document, RecordedState, LintContext) -> [Finding])
    /// By looking at one document, and then at all at once.
    case both(
      @Sendable (Document, LintContext) -> [Finding],
      @Sendable ([Outline], LintContext) -> [Finding])
  }

  /// Kebab-case, says the bad pattern.
  public let name: String
  /// How much a finding matters where nothing else is configured.
  public let severity: Diagnostic.Severity
  /// The status from which the rule is awake.
  public let wakes: Status
  /// How a finding may be silenced.
  public let suppression: Suppression
  /// How it speaks of documents with `source:`.
  public let retold: Retold
  /// The control it watches, as `breach: {controls: […]}` names it; nil for all other rules.
  public let control: String?
  /// Whether some of its findings can be mended by machine, and how boldly; nil for none.
  public let fixes: Fix.Applicability?
  /// The types of document it looks at.
  public let types: Set<DocumentType>
  /// The same, a bit for each: asked for every rule and document.
  private let typeBits: UInt8
  /// What it demands, in one line.
  public let summary: String
  /// How it finds what it looks for.
  public let check: Check

  /// A rule. One that watches a control speaks of retold accounts in notes.
  public init(
    _ name: String, _ severity: Diagnostic.Severity, from wakes: Status,
    suppression: Suppression, retold: Retold = .same, control: String? = nil,
    fixes: Fix.Applicability? = nil, types: Set<DocumentType> = .all, _ summary: String,
    check: Check
  ) {
    self.name = name
    self.severity = severity
    self.wakes = wakes
    self.suppression = suppression
    self.retold = control == nil ? retold : .note
    self.control = control
    self.fixes = fixes
    self.types = types
    typeBits = types.reduce(0) { $0 | $1.bit }
    self.summary = summary
    self.check = check
  }

  /// Whether it looks at documents of `type`; at those whose type cannot be read where it looks at all.
  func looks(at type: DocumentType?) -> Bool {
    type.map { typeBits & $0.bit != 0 } ?? (types == .all)
  }

  /// The part of the name before the first dash: `signoff`.
  public var group: String {
    String(name.prefix { $0 != "-" })
  }
}

extension DocumentType {
  /// A bit of its own.
  fileprivate var bit: UInt8 {
    switch self {
    case .incident: 1
    case .nearMiss: 2
    case .drill: 4
    case .change: 8
    case .guide: 16
    }
  }
}

extension Set<DocumentType> {
  /// Every type.
  public static var all: Set { Set(DocumentType.allCases) }
  /// Everything that happened: all but guides.
  public static var events: Set { all.subtracting([.guide]) }
  /// What went wrong, or nearly.
  public static var failures: Set { [.incident, .nearMiss] }
}

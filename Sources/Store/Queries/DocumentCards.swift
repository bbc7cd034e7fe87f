import GRDB
public import Incidents

/// What a list shows of one document.
public struct DocumentCard: Sendable, Hashable {
  /// What is needed to name the document and to link to it.
  public var document: DocumentReference
  /// The local day on which it began; nil where none is written.
  public var day: CivilDay?
  /// Begin of the impact, seconds since 1970 UTC.
  public var started: Int?
  /// Seconds from start to detect, nil where one of them is missing.
  public var timeToDetect: Int?
  /// Seconds from start to mitigate.
  public var timeToMitigate: Int?
  /// Seconds from start to resolve.
  public var timeToResolve: Int?
  /// Services, in the order of the file.
  public var services: [String] = []
  /// Free words, in the order of the file.
  public var tags: [String] = []
  /// Categories of its root causes, each once, sorted.
  public var causeCategories: [String] = []
  /// Its stretches, in order of their start; seconds on the document's own axis.
  public var phases: [Phase] = []
  /// How many action items it has, and how far they are.
  public var items = ItemCounts()
  /// How many changes it has, and what they lack.
  public var evidence = EvidenceCounts()
  /// Number of findings that are errors or warnings.
  public var findings = 0

  /// How many action items there are.
  public struct ItemCounts: Sendable, Hashable {
    /// All of them.
    public var total = 0
    /// Neither done, verified nor declined.
    public var open = 0
    /// Done or verified.
    public var done = 0
    /// Verified.
    public var verified = 0

    /// None.
    public init() {}
  }

  /// How many changes there are, and what they lack.
  public struct EvidenceCounts: Sendable, Hashable {
    /// All changes.
    public var changes = 0
    /// Without a sign-off.
    public var withoutSignoff = 0
    /// Without a validation that was carried out.
    public var withoutValidation = 0
    /// With a declared breach.
    public var breaches = 0

    /// None.
    public init() {}
  }

  /// The card of a document of which nothing more is known.
  public init(document: DocumentReference) {
    self.document = document
  }
}

extension KnowledgeBaseStore {
  /// A card for every document: newest day first, those without a day last, then by path.
  public func documentCards() throws -> [DocumentCard] {
    try read { database in
      var cards = CardTable(try DocumentReference.all(database))
      try cards.addTimes(database)
      try cards.addWords(database)
      try cards.addPhases(database)
      try cards.addItems(database)
      try cards.addEvidence(database)
      try cards.addFindings(database)
      return cards.sorted()
    }
  }
}

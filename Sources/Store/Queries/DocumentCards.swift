import GRDB
package import Incidents

/// What a list shows of one document.
package struct DocumentCard: Sendable, Hashable {
  package var document: DocumentReference
  /// The local day on which it began; nil where none is written.
  package var day: CivilDay?
  /// Begin of the impact, seconds since 1970 UTC.
  package var started: Int?
  /// Seconds from start to detect, nil where one of them is missing.
  package var timeToDetect: Int?
  /// Seconds from start to mitigate.
  package var timeToMitigate: Int?
  /// Seconds from start to resolve.
  package var timeToResolve: Int?
  /// Services, in the order of the file.
  package var services: [String] = []
  package var tags: [String] = []
  /// Categories of its root causes, each once, sorted.
  package var causeCategories: [String] = []
  /// Its stretches, in order of their start; seconds on the document's own axis.
  package var phases: [Phase] = []
  package var items = ItemCounts()
  package var evidence = EvidenceCounts()
  /// Number of findings that are errors or warnings.
  package var findings = 0

  /// How many action items there are.
  package struct ItemCounts: Sendable, Hashable {
    /// All of them.
    package var total = 0
    /// Neither done, verified nor declined.
    package var open = 0
    /// Done or verified.
    package var done = 0
    /// Verified.
    package var verified = 0

    /// None.
    package init() {}
  }

  /// How many changes there are, and what they lack.
  package struct EvidenceCounts: Sendable, Hashable {
    /// All changes.
    package var changes = 0
    /// Without a sign-off.
    package var withoutSignoff = 0
    /// Without a validation that was carried out.
    package var withoutValidation = 0
    /// With a declared breach.
    package var breaches = 0

    /// None.
    package init() {}
  }

  /// The card of a document of which nothing more is known.
  package init(document: DocumentReference) {
    self.document = document
  }
}

extension KnowledgeBaseStore {
  /// A card for every document: newest day first, those without a day last, then by path.
  package func documentCards() throws -> [DocumentCard] {
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

public import Incidents

/// What a search found.
public struct SearchAnswer: Sendable, Hashable {
  /// How documents had to match.
  public enum Matching: Sendable, Hashable {
    /// Every word occurs.
    case allWords
    /// No document has all words: at least one occurs.
    case anyWord
    /// No document has one of the words: there are words that begin like them.
    case beginnings
  }

  /// The documents, best first.
  public var hits: [SearchHit]
  /// How many documents match, those beyond the limit included.
  public var total: Int
  /// How they match.
  public var matching: Matching
}

/// A document that was found.
public struct SearchHit: Sendable, Hashable {
  /// What is needed to name the document and to link to it.
  public var document: DocumentReference
  /// The local day on which it began; nil where none is written.
  public var day: CivilDay?
  /// BM25, larger is better; comparable within one answer only.
  public var score: Double
  /// The title with the words marked.
  public var title: SearchExcerpt
  /// Where else the words were found, best first.
  public var passages: [SearchPassage]
}

/// A place in a document where words were found.
public struct SearchPassage: Sendable, Hashable {
  /// The part of the document.
  public var part: SearchPart
  /// What it is called there: the heading of a section, the time of an entry, `RC-1`, `AI-2`.
  public var label: String
  /// Line of the file, from 1.
  public var line: Int
  /// Column, from 1.
  public var column: Int
  /// What stands around the first of the words, with the words in it marked.
  public var excerpt: SearchExcerpt
}

/// Some text with the words that were found.
public struct SearchExcerpt: Sendable, Hashable {
  /// The text on one line, `…` where it was cut.
  public var text: String
  /// UTF-8 offsets of the words in `text`, in order, none overlapping.
  public var marks: [Range<Int>]

  /// A text with marks.
  public init(text: String, marks: [Range<Int>]) {
    self.text = text
    self.marks = marks
  }
}

/// Which documents are searched. Empty lists and nil ask for nothing.
public struct SearchFilter: Sendable, Hashable {
  /// The document has one of these, as written.
  public var severities: [String] = []
  /// The document names one of these, at least.
  public var services: [String] = []
  /// The document has one of these, at least.
  public var tags: [String] = []
  /// The document has one of these; one that names none is an incident.
  public var types: [DocumentType] = []
  /// The document has one of these; one that names none is active.
  public var statuses: [Status] = []
  /// First day.
  public var from: CivilDay?
  /// Last day.
  public var to: CivilDay?

  /// Every document.
  public init() {}
}

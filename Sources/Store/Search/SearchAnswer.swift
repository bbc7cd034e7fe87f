package import Incidents

/// What a search found.
package struct SearchAnswer: Sendable, Hashable {
  /// How documents had to match.
  package enum Matching: Sendable, Hashable {
    /// Every word occurs.
    case allWords
    /// No document has all words: at least one occurs.
    case anyWord
    /// No document has one of the words: there are words that begin like them.
    case beginnings
  }

  /// The documents, best first.
  package var hits: [SearchHit]
  /// How many documents match, those beyond the limit included.
  package var total: Int
  /// How they match.
  package var matching: Matching
}

/// A document that was found.
package struct SearchHit: Sendable, Hashable {
  package var document: DocumentReference
  package var day: CivilDay?
  /// BM25, larger is better; comparable within one answer only.
  package var score: Double
  /// The title with the words marked.
  package var title: SearchExcerpt
  /// Where else the words were found, best first.
  package var passages: [SearchPassage]
}

/// A place in a document where words were found.
package struct SearchPassage: Sendable, Hashable {
  /// The part of the document.
  package var part: SearchPart
  /// What it is called there: the heading of a section, the time of an entry, `RC-1`, `AI-2`.
  package var label: String
  /// Line of the file, from 1.
  package var line: Int
  /// Column, from 1.
  package var column: Int
  package var excerpt: SearchExcerpt
}

/// Some text with the words that were found.
package struct SearchExcerpt: Sendable, Hashable {
  /// The text on one line, `…` where it was cut.
  package var text: String
  /// UTF-8 offsets of the words in `text`, in order, none overlapping.
  package var marks: [Range<Int>]

  /// A text with marks.
  package init(text: String, marks: [Range<Int>]) {
    self.text = text
    self.marks = marks
  }
}

/// Which documents are searched. Empty lists and nil ask for nothing.
package struct SearchFilter: Sendable, Hashable {
  package var severities: [String] = []
  package var services: [String] = []
  package var tags: [String] = []
  package var types: [DocumentType] = []
  package var statuses: [Status] = []
  /// First day.
  package var from: CivilDay?
  /// Last day.
  package var to: CivilDay?

  /// Every document.
  package init() {}
}

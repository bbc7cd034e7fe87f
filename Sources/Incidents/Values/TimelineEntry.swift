package import Documents

/// One entry of the timeline.
package struct TimelineEntry: Sendable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The fault was put in place.
    case introduced
    /// Impact begins.
    case start
    case alert
    /// A signal nobody acted on.
    case missed
    case detect, ack, declare, escalate, diagnose, decide, change, validate, mitigate, resolve
    case comms, note
  }

  /// Who acted.
  package enum Actor: Sendable, Hashable {
    /// `@name`
    case person(String)
    /// `[role]`
    case role(String)

    /// The bare name.
    package var name: String {
      switch self {
      case .person(let name), .role(let name): name
      }
    }
  }

  /// Position in the document, from 0.
  package var ordinal: Int
  /// The whole entry.
  package var span: Span
  /// When; nil for an entry without a time.
  package var start: Located<Moment>?
  /// The end of a range.
  package var end: Located<Moment>?
  /// What kind of entry; `note` where none is written.
  package var kind: Kind
  /// Where the kind stands, nil where none is written.
  package var kindSpan: Span?
  /// `CHG-1`, `RC-2`, a service, or `none`.
  package var references: [Located<String>]
  package var actor: Located<Actor>?
  /// `(sic)`: the order is meant.
  package var isSic: Bool
  /// What happened, without the head of the entry; nested blocks are in `details`.
  package var text: MarkdownFragment
  /// Nested evidence.
  package var details: MarkdownFragment

  package init(
    ordinal: Int, span: Span, start: Located<Moment>? = nil, end: Located<Moment>? = nil,
    kind: Kind = .note, kindSpan: Span? = nil, references: [Located<String>] = [],
    actor: Located<Actor>? = nil, isSic: Bool = false, text: MarkdownFragment,
    details: MarkdownFragment
  ) {
    self.ordinal = ordinal
    self.span = span
    self.start = start
    self.end = end
    self.kind = kind
    self.kindSpan = kindSpan
    self.references = references
    self.actor = actor
    self.isSic = isSic
    self.text = text
    self.details = details
  }
}

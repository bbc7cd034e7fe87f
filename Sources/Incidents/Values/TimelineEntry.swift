public import Documents

/// One entry of the timeline.
///
/// An object, as many rules look at all of them. Only the reader of its file writes to it.
public final class TimelineEntry {
  /// What an entry tells of; `docs/format.md` says what each word means.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
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
  public enum Actor: Sendable, Hashable {
    /// `@name`
    case person(String)
    /// `[role]`
    case role(String)

    /// The bare name.
    public var name: String {
      switch self {
      case .person(let name), .role(let name): name
      }
    }
  }

  /// Position in the document, from 0.
  public let ordinal: Int
  /// The whole entry.
  public let span: Span
  /// When; nil for an entry without a time.
  public internal(set) var start: Located<Moment>?
  /// The end of a range.
  public internal(set) var end: Located<Moment>?
  /// What kind of entry; `note` where none is written.
  public internal(set) var kind: Kind
  /// Where the kind stands, nil where none is written.
  public internal(set) var kindSpan: Span?
  /// `CHG-1`, `RC-2`, a service, or `none`.
  public internal(set) var references: [Located<String>]
  /// Who acted; nil where the entry names nobody.
  public internal(set) var actor: Located<Actor>?
  /// `(sic)`: the order is meant.
  public internal(set) var isSic: Bool
  /// What happened, without the head of the entry; nested blocks are in `details`.
  public internal(set) var text: MarkdownFragment
  /// Nested evidence.
  public let details: MarkdownFragment

  /// An entry from its parts; what is left out is not written.
  public init(
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

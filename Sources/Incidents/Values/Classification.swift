public import Documents

/// `roles:`: a part somebody played.
public struct RoleAssignment: Sendable, Hashable {
  /// `commander`, `scribe`, …
  public var role: Located<String>
  /// Name from `policy/people.yml`.
  public var person: Located<String>

  public init(role: Located<String>, person: Located<String>) {
    self.role = role
    self.person = person
  }
}

/// `detection:`
public struct Detection: Sendable {
  /// How it was noticed.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    case monitoring, customer, staff, partner, audit
  }

  /// Where the mapping stands.
  public var span = Span(0, 0)
  /// How it was noticed.
  public var method: Located<Method>?
  /// Signals that nobody acted on.
  public var missed: [Located<String>] = []

  public init() {}
}

/// `failure:`: words from `policy/vocabulary.yml`.
public struct Failure: Sendable {
  public var span = Span(0, 0)
  /// Class of failure.
  public var failureClass: Located<String>?
  /// What it looked like from outside.
  public var symptom: Located<String>?
  /// The part that failed.
  public var component: Located<String>?
  /// Its version.
  public var version: Located<String>?

  public init() {}
}

/// One of `known_defects:`.
public struct KnownDefect: Sendable {
  public var span = Span(0, 0)
  /// Name in the upstream's tracker.
  public var id: Located<String>?
  /// The part that has it.
  public var component: Located<String>?
  /// Versions that have it.
  public var affected: [Located<String>] = []
  /// Versions that no longer have it.
  public var fixedIn: [Located<String>] = []
  /// Where to read about it.
  public var url: Located<String>?

  public init() {}
}

/// One of `related:`.
public struct Relation: Sendable {
  /// How two documents hang together.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case causedBy = "caused-by"
    case causes
    case duplicateOf = "duplicate-of"
    case recurrenceOf = "recurrence-of"
    case follows
    case seeAlso = "see-also"
  }

  public var span = Span(0, 0)
  /// The other document.
  public var id: Located<String>?
  /// How.
  public var kind: Located<Kind>?

  public init() {}
}

/// `source:`: the account that a document retells.
public struct SourceCredit: Sendable {
  public var span = Span(0, 0)
  public var title: Located<String>?
  public var publisher: Located<String>?
  /// Language of the account.
  public var language: Located<String>?
  public var note: Located<String>?

  public init() {}
}

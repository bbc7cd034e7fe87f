public import Documents

/// `roles:`: a part somebody played.
public struct RoleAssignment: Sendable, Hashable {
  /// `commander`, `scribe`, …
  public var role: Located<String>
  /// Name from `policy/people.yml`.
  public var person: Located<String>

  /// One part of one person; whoever played two parts is there twice.
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

  /// An empty value; its fields are read one by one.
  public init() {}
}

/// `failure:`: words from `policy/vocabulary.yml`.
public struct Failure: Sendable {
  /// Where the mapping stands.
  public var span = Span(0, 0)
  /// Class of failure.
  public var failureClass: Located<String>?
  /// What it looked like from outside.
  public var symptom: Located<String>?
  /// The part that failed.
  public var component: Located<String>?
  /// Its version.
  public var version: Located<String>?

  /// An empty value; its fields are read one by one.
  public init() {}
}

/// One of `known_defects:`.
public struct KnownDefect: Sendable {
  /// Where the mapping stands.
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

  /// An empty value; its fields are read one by one.
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

  /// Where the mapping stands.
  public var span = Span(0, 0)
  /// The other document.
  public var id: Located<String>?
  /// How.
  public var kind: Located<Kind>?

  /// An empty value; its fields are read one by one.
  public init() {}
}

/// `source:`: the account that a document retells.
public struct SourceCredit: Sendable {
  /// Where the mapping stands.
  public var span = Span(0, 0)
  /// Title of the account.
  public var title: Located<String>?
  /// Who published it.
  public var publisher: Located<String>?
  /// Language of the account.
  public var language: Located<String>?
  /// What the reader should know about it.
  public var note: Located<String>?

  /// An empty value; its fields are read one by one.
  public init() {}
}

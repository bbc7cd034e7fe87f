package import Documents

/// `roles:`: a part somebody played.
package struct RoleAssignment: Sendable, Hashable {
  /// `commander`, `scribe`, …
  package var role: Located<String>
  /// Name from `policy/people.yml`.
  package var person: Located<String>

  package init(role: Located<String>, person: Located<String>) {
    self.role = role
    self.person = person
  }
}

/// `detection:`
package struct Detection: Sendable {
  /// How it was noticed.
  package enum Method: String, Sendable, Hashable, CaseIterable {
    case monitoring, customer, staff, partner, audit
  }

  /// Where the mapping stands.
  package var span = Span(0, 0)
  /// How it was noticed.
  package var method: Located<Method>?
  /// Signals that nobody acted on.
  package var missed: [Located<String>] = []

  package init() {}
}

/// `failure:`: words from `policy/vocabulary.yml`.
package struct Failure: Sendable {
  package var span = Span(0, 0)
  /// Class of failure.
  package var failureClass: Located<String>?
  /// What it looked like from outside.
  package var symptom: Located<String>?
  /// The part that failed.
  package var component: Located<String>?
  /// Its version.
  package var version: Located<String>?

  package init() {}
}

/// One of `known_defects:`.
package struct KnownDefect: Sendable {
  package var span = Span(0, 0)
  /// Name in the upstream's tracker.
  package var id: Located<String>?
  /// The part that has it.
  package var component: Located<String>?
  /// Versions that have it.
  package var affected: [Located<String>] = []
  /// Versions that no longer have it.
  package var fixedIn: [Located<String>] = []
  /// Where to read about it.
  package var url: Located<String>?

  package init() {}
}

/// One of `related:`.
package struct Relation: Sendable {
  /// How two documents hang together.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case causedBy = "caused-by"
    case causes
    case duplicateOf = "duplicate-of"
    case recurrenceOf = "recurrence-of"
    case follows
    case seeAlso = "see-also"
  }

  package var span = Span(0, 0)
  /// The other document.
  package var id: Located<String>?
  /// How.
  package var kind: Located<Kind>?

  package init() {}
}

/// `source:`: the account that a document retells.
package struct SourceCredit: Sendable {
  package var span = Span(0, 0)
  package var title: Located<String>?
  package var publisher: Located<String>?
  /// Language of the account.
  package var language: Located<String>?
  package var note: Located<String>?

  package init() {}
}

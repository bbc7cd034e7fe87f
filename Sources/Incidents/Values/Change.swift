public import Documents

/// One of `changes:`: an operation on production, with who agreed before and who checked after.
///
/// An object, as every rule looks at all of them. Only the reader of its file writes to it.
public final class Change {
  /// How a change came about.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case standard, normal, emergency
  }

  /// What the change did to the incident.
  public enum Relation: String, Sendable, Hashable, CaseIterable {
    case caused, contributed, mitigated, resolved, suspected, unrelated
  }

  /// How much could go wrong.
  public enum Risk: String, Sendable, Hashable, CaseIterable {
    case low, medium, high
  }

  /// What a change touched.
  public enum Category: String, Sendable, Hashable, CaseIterable {
    case datastore, failover, release, config, capacity, network, backup, access, other
  }

  /// Where the mapping stands.
  public var span = Span(0, 0)
  /// Name inside the document, `CHG-1`; nil where it has none.
  public internal(set) var id: Located<String>?
  /// What was done.
  public internal(set) var title: Located<String>?
  /// How it came about; where nil, `normal` decides who must agree.
  public internal(set) var kind: Located<Kind>?
  /// What it did to the incident; nil also where it was tried without effect.
  public internal(set) var relation: Located<Relation>?
  /// How much could go wrong; where nil, `high` decides who must agree.
  public internal(set) var risk: Located<Risk>?
  /// `service` or `service/resource`.
  public internal(set) var targets: [Located<String>] = []
  /// What it touched; nil where nothing known is said.
  public internal(set) var category: Located<Category>?
  /// Who asked for it.
  public internal(set) var requestedBy: Located<String>?
  /// Who did it: a person, or a vendor.
  public internal(set) var executedBy: Located<String>?
  /// Who inside answers for an outside executor.
  public internal(set) var sponsor: Located<String>?
  /// When it may be done; nil where nobody says.
  public internal(set) var window: Window?
  /// When it began, or is to begin.
  public internal(set) var startedAt: Located<Moment>?
  /// When it was over, or is to be; nil where nobody says.
  public internal(set) var endedAt: Located<Moment>?
  /// Deviations from the procedure.
  public internal(set) var skipped: [Located<String>] = []
  /// When and by what it is undone; nil where it is to stay.
  public internal(set) var temporary: Temporary?
  /// Who was told before.
  public internal(set) var notified: [Notification] = []
  /// How it can be undone; nil where nothing is said.
  public internal(set) var rollback: Rollback?
  /// Whether the author says that it cannot be undone.
  public internal(set) var irreversible: Located<Bool>?
  /// On whose authority it was done at once; nil where nothing is said.
  public internal(set) var emergency: Emergency?
  /// Who agreed, and who refused, in the order of the file.
  public internal(set) var signoffs: [Signoff] = []
  /// Who checked what afterwards, in the order of the file.
  public internal(set) var validations: [Validation] = []
  /// That a control was not kept; nil where the author states no such thing.
  public internal(set) var breach: Breach?

  /// An empty value; its fields are read one by one.
  public init() {}

  /// A change that is known from elsewhere than its file, as far as approvals and times are judged.
  public init(
    id: Located<String>?, kind: Located<Kind>?, risk: Located<Risk>?, targets: [Located<String>],
    irreversible: Located<Bool>?, startedAt: Located<Moment>?, endedAt: Located<Moment>?,
    emergency: Emergency?, signoffs: [Signoff]
  ) {
    self.id = id
    self.kind = kind
    self.risk = risk
    self.targets = targets
    self.irreversible = irreversible
    self.startedAt = startedAt
    self.endedAt = endedAt
    self.emergency = emergency
    self.signoffs = signoffs
  }

  /// `window:`: when it may be done.
  public struct Window: Sendable {
    /// Where the mapping stands.
    public var span = Span(0, 0)
    /// From when on it may be done.
    public var from: Located<Moment>?
    /// Until when it may be done.
    public var to: Located<Moment>?
    /// An empty value; its fields are read one by one.
    public init() {}
  }

  /// `temporary:`: when and by what it is undone.
  public struct Temporary: Sendable {
    /// Where the mapping stands.
    public var span = Span(0, 0)
    /// By when it is to be undone; a day counts to its end.
    public var revertBy: Located<Moment>?
    /// Id of the change that undid it; nil where none did.
    public var revertedBy: Located<String>?
    /// An empty value; its fields are read one by one.
    public init() {}
  }

  /// One of `notified:`.
  public struct Notification: Sendable {
    /// Where the mapping stands.
    public var span = Span(0, 0)
    /// The service, team or person told.
    public var who: Located<String>?
    /// When they were told.
    public var at: Located<Moment>?
    /// An empty value; its fields are read one by one.
    public init() {}
  }

  /// `rollback:`
  public struct Rollback: Sendable {
    /// Where the mapping stands.
    public var span = Span(0, 0)
    /// What is done to undo it.
    public var steps: Located<String>?
    /// On what sign it is undone.
    public var trigger: Located<String>?
    /// When the way back was tried; nil where nobody says.
    public var testedAt: Located<Moment>?
    /// An empty value; its fields are read one by one.
    public init() {}
  }

  /// `emergency:`
  public struct Emergency: Sendable {
    /// Where the mapping stands.
    public var span = Span(0, 0)
    /// Who decided: a person or a role.
    public var authority: Located<String>?
    /// Why it could not wait.
    public var reason: Located<String>?
    /// An empty value; its fields are read one by one.
    public init() {}
  }
}

/// One of a change's `signoffs:`: who agreed beforehand.
///
/// An object, as every question about approvals looks at all of them. Only the reader of its file writes to it.
public final class Signoff {
  /// What somebody who was asked decided.
  public enum Decision: String, Sendable, Hashable, CaseIterable {
    case approved, rejected
  }

  /// Where the mapping stands.
  public var span = Span(0, 0)
  /// Who decided.
  public internal(set) var by: Located<String>?
  /// As what they decided; where nil, every role that they may hold counts.
  public internal(set) var role: Located<String>?
  /// When they decided.
  public internal(set) var at: Located<Moment>?
  /// What they decided; only `rejected` counts as a refusal.
  public internal(set) var decision: Located<Decision>?
  /// The targets it covers, all where empty, and the skipped steps it allows.
  public internal(set) var scope: [Located<String>] = []
  /// Where it can be seen.
  public internal(set) var evidence: Located<String>?
  /// An empty value; its fields are read one by one.
  public init() {}

  /// A sign-off that is known from elsewhere than its file, as far as approvals are judged.
  public init(
    by: Located<String>?, role: Located<String>?, at: Located<Moment>?,
    decision: Located<Decision>?
  ) {
    self.by = by
    self.role = role
    self.at = at
    self.decision = decision
  }
}

/// One of a change's `validations:`: who checked what afterwards.
public struct Validation: Sendable {
  /// What a check looks at.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case availability, functional
    case dataConsistency = "data-consistency"
    case replication, performance, security
    case deployedArtifact = "deployed-artifact"
    case rollbackTested = "rollback-tested"
  }

  /// What came out of a check; `notDone` says that nobody carried it out.
  public enum Result: String, Sendable, Hashable, CaseIterable {
    case pass, fail, partial
    case notDone = "not-done"
  }

  /// Where the mapping stands.
  public var span = Span(0, 0)
  /// What was checked; nil where nothing known is said.
  public var kind: Located<Kind>?
  /// What must hold.
  public var criterion: Located<String>?
  /// How it is found out whether that holds.
  public var method: Located<String>?
  /// Who checked.
  public var by: Located<String>?
  /// When they checked.
  public var at: Located<Moment>?
  /// What came out; nil where nothing known is said.
  public var result: Located<Result>?
  /// Where it can be seen.
  public var evidence: Located<String>?
  /// An empty value; its fields are read one by one.
  public init() {}
}

/// A change's `breach:`: the honest statement that a control was not kept.
public struct Breach: Sendable {
  /// Who of the business accepts the statement.
  public struct Acknowledgement: Sendable {
    /// Where the mapping stands.
    public var span = Span(0, 0)
    /// Who accepts it.
    public var by: Located<String>?
    /// The role in which they accept it, such as `business-owner`.
    public var role: Located<String>?
    /// When they accepted it.
    public var at: Located<Moment>?
    /// An empty value; its fields are read one by one.
    public init() {}
  }

  /// Where the mapping stands.
  public var span = Span(0, 0)
  /// Controls that were not kept, `signoff` or `window`, or single rules.
  public var controls: [Located<String>] = []
  /// What happened.
  public var facts: Located<String>?
  /// Who of the business accepts it; nil where nothing is said.
  public var acknowledged: Acknowledgement?
  /// Action items that follow.
  public var actions: [Located<String>] = []
  /// An empty value; its fields are read one by one.
  public init() {}
}

/// `no_changes:`: who looked, and where.
public struct NoChanges: Sendable {
  /// Where the mapping stands.
  public var span = Span(0, 0)
  /// Who looked.
  public var by: Located<String>?
  /// Where they looked.
  public var searched: [Located<String>] = []
  /// An empty value; its fields are read one by one.
  public init() {}
}

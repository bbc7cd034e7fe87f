public import Documents

/// One of `changes:`: an operation on production, with who agreed before and who checked after.
public struct Change: Sendable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case standard, normal, emergency
  }

  /// What the change did to the incident.
  public enum Relation: String, Sendable, Hashable, CaseIterable {
    case caused, contributed, mitigated, resolved, suspected, unrelated
  }

  public enum Risk: String, Sendable, Hashable, CaseIterable {
    case low, medium, high
  }

  public enum Category: String, Sendable, Hashable, CaseIterable {
    case datastore, failover, release, config, capacity, network, backup, access, other
  }

  /// Where the mapping stands.
  public var span = Span(0, 0)
  public var id: Located<String>?
  public var title: Located<String>?
  public var kind: Located<Kind>?
  public var relation: Located<Relation>?
  public var risk: Located<Risk>?
  /// `service` or `service/resource`.
  public var targets: [Located<String>] = []
  public var category: Located<Category>?
  public var requestedBy: Located<String>?
  public var executedBy: Located<String>?
  /// Who inside answers for an outside executor.
  public var sponsor: Located<String>?
  public var window: Window?
  public var startedAt: Located<Moment>?
  public var endedAt: Located<Moment>?
  /// Deviations from the procedure.
  public var skipped: [Located<String>] = []
  public var temporary: Temporary?
  public var notified: [Notification] = []
  public var rollback: Rollback?
  /// Whether the author says that it cannot be undone.
  public var irreversible: Located<Bool>?
  public var emergency: Emergency?
  public var signoffs: [Signoff] = []
  public var validations: [Validation] = []
  public var breach: Breach?

  public init() {}

  /// `window:`: when it may be done.
  public struct Window: Sendable {
    public var span = Span(0, 0)
    public var from: Located<Moment>?
    public var to: Located<Moment>?
    public init() {}
  }

  /// `temporary:`: when and by what it is undone.
  public struct Temporary: Sendable {
    public var span = Span(0, 0)
    public var revertBy: Located<Moment>?
    public var revertedBy: Located<String>?
    public init() {}
  }

  /// One of `notified:`.
  public struct Notification: Sendable {
    public var span = Span(0, 0)
    public var who: Located<String>?
    public var at: Located<Moment>?
    public init() {}
  }

  /// `rollback:`
  public struct Rollback: Sendable {
    public var span = Span(0, 0)
    public var steps: Located<String>?
    public var trigger: Located<String>?
    public var testedAt: Located<Moment>?
    public init() {}
  }

  /// `emergency:`
  public struct Emergency: Sendable {
    public var span = Span(0, 0)
    public var authority: Located<String>?
    public var reason: Located<String>?
    public init() {}
  }
}

/// One of a change's `signoffs:`: who agreed beforehand.
public struct Signoff: Sendable {
  public enum Decision: String, Sendable, Hashable, CaseIterable {
    case approved, rejected
  }

  public var span = Span(0, 0)
  public var by: Located<String>?
  public var role: Located<String>?
  public var at: Located<Moment>?
  public var decision: Located<Decision>?
  public var scope: [Located<String>] = []
  public var evidence: Located<String>?
  public init() {}
}

/// One of a change's `validations:`: who checked what afterwards.
public struct Validation: Sendable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case availability, functional
    case dataConsistency = "data-consistency"
    case replication, performance, security
    case deployedArtifact = "deployed-artifact"
    case rollbackTested = "rollback-tested"
  }

  public enum Result: String, Sendable, Hashable, CaseIterable {
    case pass, fail, partial
    case notDone = "not-done"
  }

  public var span = Span(0, 0)
  public var kind: Located<Kind>?
  public var criterion: Located<String>?
  public var method: Located<String>?
  public var by: Located<String>?
  public var at: Located<Moment>?
  public var result: Located<Result>?
  public var evidence: Located<String>?
  public init() {}
}

/// A change's `breach:`: the honest statement that a control was not kept.
public struct Breach: Sendable {
  /// Who of the business accepts the statement.
  public struct Acknowledgement: Sendable {
    public var span = Span(0, 0)
    public var by: Located<String>?
    public var role: Located<String>?
    public var at: Located<Moment>?
    public init() {}
  }

  public var span = Span(0, 0)
  public var controls: [Located<String>] = []
  public var facts: Located<String>?
  public var acknowledged: Acknowledgement?
  /// Action items that follow.
  public var actions: [Located<String>] = []
  public init() {}
}

/// `no_changes:`: who looked, and where.
public struct NoChanges: Sendable {
  public var span = Span(0, 0)
  public var by: Located<String>?
  public var searched: [Located<String>] = []
  public init() {}
}

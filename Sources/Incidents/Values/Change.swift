package import Documents

/// One of `changes:`: an operation on production, with who agreed before and who checked after.
package struct Change: Sendable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case standard, normal, emergency
  }

  /// What the change did to the incident.
  package enum Relation: String, Sendable, Hashable, CaseIterable {
    case caused, contributed, mitigated, resolved, suspected, unrelated
  }

  package enum Risk: String, Sendable, Hashable, CaseIterable {
    case low, medium, high
  }

  package enum Category: String, Sendable, Hashable, CaseIterable {
    case datastore, failover, release, config, capacity, network, backup, access, other
  }

  /// Where the mapping stands.
  package var span = Span(0, 0)
  package var id: Located<String>?
  package var title: Located<String>?
  package var kind: Located<Kind>?
  package var relation: Located<Relation>?
  package var risk: Located<Risk>?
  /// `service` or `service/resource`.
  package var targets: [Located<String>] = []
  package var category: Located<Category>?
  package var requestedBy: Located<String>?
  package var executedBy: Located<String>?
  /// Who inside answers for an outside executor.
  package var sponsor: Located<String>?
  package var window: Window?
  package var startedAt: Located<Moment>?
  package var endedAt: Located<Moment>?
  /// Deviations from the procedure.
  package var skipped: [Located<String>] = []
  package var temporary: Temporary?
  package var notified: [Notification] = []
  package var rollback: Rollback?
  /// Whether the author says that it cannot be undone.
  package var irreversible: Located<Bool>?
  package var emergency: Emergency?
  package var signoffs: [Signoff] = []
  package var validations: [Validation] = []
  package var breach: Breach?

  package init() {}

  /// `window:`: when it may be done.
  package struct Window: Sendable {
    package var span = Span(0, 0)
    package var from: Located<Moment>?
    package var to: Located<Moment>?
    package init() {}
  }

  /// `temporary:`: when and by what it is undone.
  package struct Temporary: Sendable {
    package var span = Span(0, 0)
    package var revertBy: Located<Moment>?
    package var revertedBy: Located<String>?
    package init() {}
  }

  /// One of `notified:`.
  package struct Notification: Sendable {
    package var span = Span(0, 0)
    package var who: Located<String>?
    package var at: Located<Moment>?
    package init() {}
  }

  /// `rollback:`
  package struct Rollback: Sendable {
    package var span = Span(0, 0)
    package var steps: Located<String>?
    package var trigger: Located<String>?
    package var testedAt: Located<Moment>?
    package init() {}
  }

  /// `emergency:`
  package struct Emergency: Sendable {
    package var span = Span(0, 0)
    package var authority: Located<String>?
    package var reason: Located<String>?
    package init() {}
  }
}

/// One of a change's `signoffs:`: who agreed beforehand.
package struct Signoff: Sendable {
  package enum Decision: String, Sendable, Hashable, CaseIterable {
    case approved, rejected
  }

  package var span = Span(0, 0)
  package var by: Located<String>?
  package var role: Located<String>?
  package var at: Located<Moment>?
  package var decision: Located<Decision>?
  package var scope: [Located<String>] = []
  package var evidence: Located<String>?
  package init() {}
}

/// One of a change's `validations:`: who checked what afterwards.
package struct Validation: Sendable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case availability, functional
    case dataConsistency = "data-consistency"
    case replication, performance, security
    case deployedArtifact = "deployed-artifact"
    case rollbackTested = "rollback-tested"
  }

  package enum Result: String, Sendable, Hashable, CaseIterable {
    case pass, fail, partial
    case notDone = "not-done"
  }

  package var span = Span(0, 0)
  package var kind: Located<Kind>?
  package var criterion: Located<String>?
  package var method: Located<String>?
  package var by: Located<String>?
  package var at: Located<Moment>?
  package var result: Located<Result>?
  package var evidence: Located<String>?
  package init() {}
}

/// A change's `breach:`: the honest statement that a control was not kept.
package struct Breach: Sendable {
  /// Who of the business accepts the statement.
  package struct Acknowledgement: Sendable {
    package var span = Span(0, 0)
    package var by: Located<String>?
    package var role: Located<String>?
    package var at: Located<Moment>?
    package init() {}
  }

  package var span = Span(0, 0)
  package var controls: [Located<String>] = []
  package var facts: Located<String>?
  package var acknowledged: Acknowledgement?
  /// Action items that follow.
  package var actions: [Located<String>] = []
  package init() {}
}

/// `no_changes:`: who looked, and where.
package struct NoChanges: Sendable {
  package var span = Span(0, 0)
  package var by: Located<String>?
  package var searched: [Located<String>] = []
  package init() {}
}

/// A stretch of an incident, derived from its impact windows and milestones.
package struct Phase: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The fault is in place, nobody feels it.
    case latent
    /// Nothing works.
    case unavailable
    /// It works badly.
    case degraded
    /// It works, on wrong data.
    case wrongData = "wrong-data"
    /// Mitigated, not resolved.
    case containment
    /// Resolved, work goes on.
    case cleanUp = "clean-up"
  }

  package var kind: Kind
  /// Start, seconds on the document's axis.
  package var from: Int
  /// End, seconds on the document's axis.
  package var to: Int
  /// The service that felt it, for impact windows.
  package var service: String?

  package init(kind: Kind, from: Int, to: Int, service: String? = nil) {
    self.kind = kind
    self.from = from
    self.to = to
    self.service = service
  }

  /// Length in seconds.
  package var duration: Int { to - from }
}

/// The turning points of an incident: the first entry of each kind, never typed twice. Seconds on
/// the document's axis (`Moment.axis`).
package struct Milestones: Sendable, Hashable {
  package var introduced: Int?
  package var start: Int?
  package var detect: Int?
  package var ack: Int?
  package var mitigate: Int?
  /// The last `resolve`: an incident may be resolved twice.
  package var resolve: Int?

  package init() {}

  /// Seconds from introduced to start.
  package var latentPeriod: Int? { distance(introduced, start) }
  /// Seconds from start to detect.
  package var timeToDetect: Int? { distance(start, detect) }
  /// Seconds from start to ack.
  package var timeToAcknowledge: Int? { distance(start, ack) }
  /// Seconds from start to mitigate.
  package var timeToMitigate: Int? { distance(start, mitigate) }
  /// Seconds from start to resolve.
  package var timeToResolve: Int? { distance(start, resolve) }

  private func distance(_ from: Int?, _ to: Int?) -> Int? {
    guard let from, let to else { return nil }
    return to - from
  }
}

extension Document {
  /// The turning points of the timeline.
  package var milestones: Milestones { Milestones() }

  /// The stretches of the incident, in order of their start.
  package var phases: [Phase] { [] }
}

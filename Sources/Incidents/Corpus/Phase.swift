import Documents

/// A stretch of an incident, derived from its impact windows and milestones.
public struct Phase: Sendable, Hashable {
  /// Impact is `unavailable`, `degraded` or `wrongData`; the others are the time around it.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
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

  /// Whether the fault slept, was felt, or was being cleared up.
  public var kind: Kind
  /// Start, seconds on the document's axis.
  public var from: Int
  /// End, seconds on the document's axis.
  public var to: Int
  /// The service that felt it, for impact windows.
  public var service: String?

  /// A stretch from its parts; without `service` where it is not the impact on one.
  public init(kind: Kind, from: Int, to: Int, service: String? = nil) {
    self.kind = kind
    self.from = from
    self.to = to
    self.service = service
  }

  /// Length in seconds.
  public var duration: Int { to - from }
}

extension Document {
  /// The stretches of the incident, in order of their start.
  public var phases: [Phase] {
    let milestones = milestones
    let axis = axis
    var phases = impactWindows
    let firstImpact = phases.map(\.from).min() ?? milestones.start
    if let introduced = milestones.introduced, let firstImpact, introduced < firstImpact {
      phases.append(Phase(kind: .latent, from: introduced, to: firstImpact))
    }
    let windows = phases
    if let mitigate = milestones.mitigate, let resolve = milestones.resolve, mitigate < resolve {
      for gap in Phase.gaps(in: mitigate..<resolve, between: windows) {
        phases.append(Phase(kind: .containment, from: gap.lowerBound, to: gap.upperBound))
      }
    }
    let lastEntry = timeline.compactMap { axis($0.end ?? $0.start) }.max()
    if let resolve = milestones.resolve, let lastEntry, resolve < lastEntry {
      for gap in Phase.gaps(in: resolve..<lastEntry, between: windows) {
        phases.append(Phase(kind: .cleanUp, from: gap.lowerBound, to: gap.upperBound))
      }
    }
    return phases.sorted { ($0.from, $0.to, $0.kind.rawValue) < ($1.from, $1.to, $1.kind.rawValue) }
  }

  /// Every impact window with both ends; without any, what the timeline tells.
  private var impactWindows: [Phase] {
    let axis = axis
    var windows: [Phase] = []
    for impact in impact {
      guard let kind = impact.kind?.value.phase, let from = axis(impact.from),
        let to = axis(impact.to), from <= to
      else { continue }
      windows.append(Phase(kind: kind, from: from, to: to, service: impact.service?.value))
    }
    return windows.isEmpty ? outages : windows
  }

  /// From every `start` to the next `mitigate` or `resolve`, of the kind that the impact states,
  /// else merely degraded. A start during an outage does not begin another one.
  private var outages: [Phase] {
    let kind = impact.lazy.compactMap { $0.kind?.value.phase }.first ?? .degraded
    let axis = axis
    var outages: [Phase] = []
    var start: Int?
    for entry in timeline {
      guard let time = axis(entry.start) else { continue }
      switch entry.kind {
      case .start: start = start ?? time
      case .mitigate, .resolve:
        if let from = start, from <= time {
          outages.append(Phase(kind: kind, from: from, to: time))
          start = nil
        }
      default: break
      }
    }
    return outages
  }
}

extension Impact.Kind {
  /// The phase that an impact window of this kind is; nil for no impact.
  public var phase: Phase.Kind? {
    switch self {
    case .unavailable: .unavailable
    case .degraded: .degraded
    case .wrongData: .wrongData
    case .none: nil
    }
  }
}

extension Phase {
  /// The parts of `range` that no phase covers.
  static func gaps(in range: Range<Int>, between phases: [Phase]) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var position = range.lowerBound
    for phase in phases.sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
      if phase.to <= position || phase.from >= range.upperBound { continue }
      if phase.from > position { gaps.append(position..<phase.from) }
      position = max(position, phase.to)
    }
    if position < range.upperBound { gaps.append(position..<range.upperBound) }
    return gaps
  }
}

public import Incidents

/// The phases of an incident laid one after another: where several services felt different
/// things at once, what was worst for users counts.
public struct PhaseBand: Sendable, Hashable {
  /// Stretches in order, none overlapping.
  public var segments: [Phase]

  /// The band of `phases`, which may overlap.
  public init(_ phases: [Phase]) {
    let edges = Set(phases.flatMap { [$0.from, $0.to] }).sorted()
    segments = []
    for (from, to) in zip(edges, edges.dropFirst()) {
      let covering = phases.filter { $0.from <= from && $0.to >= to && $0.to > $0.from }
      guard let worst = covering.min(by: { rank($0.kind) < rank($1.kind) }) else { continue }
      if let last = segments.last, last.kind == worst.kind, last.to == from {
        segments[segments.count - 1].to = to
      } else {
        segments.append(Phase(kind: worst.kind, from: from, to: to))
      }
    }
    // A phase of one instant has no length, but it happened.
    for phase in phases where phase.from == phase.to {
      let isCovered = segments.contains {
        $0.from <= phase.from && phase.to <= $0.to && $0.kind == phase.kind
      }
      if !isCovered {
        segments.append(Phase(kind: phase.kind, from: phase.from, to: phase.to))
      }
    }
    segments.sort { ($0.from, $0.to, rank($0.kind)) < ($1.from, $1.to, rank($1.kind)) }
  }

  /// The phase at `axis` seconds; at an edge the one that begins.
  public func phase(at axis: Int) -> Phase.Kind? {
    segments.last { $0.from <= axis && (axis < $0.to || $0.from == $0.to && axis == $0.to) }?.kind
      ?? segments.last { $0.from <= axis && axis <= $0.to }?.kind
  }
}

/// Worst first.
private func rank(_ kind: Phase.Kind) -> Int {
  switch kind {
  case .unavailable: 0
  case .degraded: 1
  case .wrongData: 2
  case .containment: 3
  case .latent: 4
  case .cleanUp: 5
  }
}

extension Phase.Kind {
  /// Class that colours it.
  var style: String { "p-\(rawValue)" }
  /// Whether users do not see it at the time: drawn hatched.
  var isHidden: Bool { self == .latent || self == .wrongData }
}

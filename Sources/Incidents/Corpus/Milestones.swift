import Documents

/// The turning points of an incident: the first entry of each kind, never typed twice. Seconds on
/// the document's axis (`Moment.axis`).
public struct Milestones: Sendable, Hashable {
  /// When the fault was put in place; nil, as below, where no such entry has a time.
  public var introduced: Int?
  /// When impact began.
  public var start: Int?
  /// When somebody noticed.
  public var detect: Int?
  /// When somebody took it on.
  public var ack: Int?
  /// When impact ended for the first time.
  public var mitigate: Int?
  /// The last `resolve`: an incident may be resolved twice.
  public var resolve: Int?

  /// No turning point is known.
  public init() {}

  /// Seconds from introduced to start.
  public var latentPeriod: Int? { distance(introduced, start) }
  /// Seconds from start to detect.
  public var timeToDetect: Int? { distance(start, detect) }
  /// Seconds from start to ack.
  public var timeToAcknowledge: Int? { distance(start, ack) }
  /// Seconds from start to mitigate.
  public var timeToMitigate: Int? { distance(start, mitigate) }
  /// Seconds from start to resolve.
  public var timeToResolve: Int? { distance(start, resolve) }

  private func distance(_ from: Int?, _ to: Int?) -> Int? {
    guard let from, let to else { return nil }
    return to - from
  }
}

extension Document {
  /// The turning points of the timeline: the earliest timed entry of each kind, the latest
  /// `resolve`. Entries without a time have no place on the axis.
  public var milestones: Milestones {
    var milestones = Milestones()
    let axis = axis
    for entry in timeline {
      guard let time = axis(entry.start) else { continue }
      switch entry.kind {
      case .introduced: milestones.introduced = min(milestones.introduced ?? time, time)
      case .start: milestones.start = min(milestones.start ?? time, time)
      case .detect: milestones.detect = min(milestones.detect ?? time, time)
      case .ack: milestones.ack = min(milestones.ack ?? time, time)
      case .mitigate: milestones.mitigate = min(milestones.mitigate ?? time, time)
      case .resolve: milestones.resolve = max(milestones.resolve ?? time, time)
      default: break
      }
    }
    return milestones
  }

  /// Whether times of this document are on the common axis (seconds since 1970) or on its own.
  public var hasKnownDay: Bool {
    timeline.contains { $0.start?.value.day != nil }
      || impact.contains { $0.from?.value.day != nil }
  }

  /// Gives the seconds of moments on the axis of this document. Where some of its days are known,
  /// a time of an unknown day has no place among them.
  var axis: (Located<Moment>?) -> Int? {
    let hasKnownDay = hasKnownDay
    return { moment in
      guard let moment = moment?.value else { return nil }
      return moment.day == nil && hasKnownDay ? nil : moment.axis
    }
  }
}

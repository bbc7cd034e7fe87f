import Documents
import Incidents

/// The times behind `milestones`, with their places: the earliest of each kind, of `resolve` the
/// latest.
struct MilestoneTimes {
  private var times: [(kind: TimelineEntry.Kind, time: Located<Moment>, axis: Int)] = []

  /// The turning points of `timeline`.
  init(_ timeline: [TimelineEntry]) {
    for entry in timeline {
      let kind = entry.kind
      switch kind {
      case .introduced, .start, .detect, .ack, .mitigate, .resolve: break
      default: continue
      }
      guard let time = entry.start, let axis = time.value.axis else { continue }
      guard let known = times.firstIndex(where: { $0.kind == kind }) else {
        times.append((kind, time, axis))
        continue
      }
      if kind == .resolve ? axis > times[known].axis : axis < times[known].axis {
        times[known] = (kind, time, axis)
      }
    }
  }

  /// The time of that turning point.
  subscript(kind: TimelineEntry.Kind) -> Located<Moment>? {
    times.first { $0.kind == kind }?.time
  }
}

import Documents
import Incidents

/// A turning point of the timeline with the entry that tells of it.
struct MilestoneEntry: Sendable {
  /// The entry.
  let entry: TimelineEntry
  /// Its time.
  let time: Located<Moment>
}

extension Document {
  /// The entries behind `milestones`: the earliest of each kind, of `resolve` the latest.
  var milestoneEntries: [TimelineEntry.Kind: MilestoneEntry] {
    var found: [TimelineEntry.Kind: MilestoneEntry] = [:]
    for entry in timeline {
      guard let time = entry.start, let axis = time.value.axis else { continue }
      if let known = found[entry.kind]?.time.value.axis {
        let isFurther = entry.kind == .resolve ? axis > known : axis < known
        guard isFurther else { continue }
      }
      found[entry.kind] = MilestoneEntry(entry: entry, time: time)
    }
    return found
  }
}

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
  /// First timed entry of each kind; of `resolve` the last, as an incident may be resolved twice.
  var milestoneEntries: [TimelineEntry.Kind: MilestoneEntry] {
    var found: [TimelineEntry.Kind: MilestoneEntry] = [:]
    for entry in timeline {
      guard let time = entry.start, entry.kind == .resolve || found[entry.kind] == nil
      else { continue }
      found[entry.kind] = MilestoneEntry(entry: entry, time: time)
    }
    return found
  }
}

import Documents
import Incidents

/// What is known of when a document happened.
struct DocumentTimes {
  /// The day, local and as written, on which it began; nil where none is written.
  let day: CivilDay?
  /// Instants of every dated time, seconds since 1970 UTC.
  private var instants: [Int] = []

  /// The times of `document`: those of the timeline, then of the impact, then of the changes.
  init(_ document: Document) {
    day = document.day
    instants.reserveCapacity(document.timeline.count + 8)
    for entry in document.timeline {
      add(entry.start)
      add(entry.end)
    }
    for part in document.impact {
      add(part.from)
      add(part.to)
    }
    for change in document.changes {
      add(change.startedAt)
      add(change.window?.from)
    }
  }

  /// UTC of a second of the document's own axis; nil where its day is not known.
  func instant(ofAxis second: Int?) -> Int? {
    guard let second, instants.contains(second) else { return nil }
    return second
  }

  private mutating func add(_ moment: Located<Moment>?) {
    guard let moment = moment?.value else { return }
    if let instant = moment.instant { instants.append(instant) }
  }
}

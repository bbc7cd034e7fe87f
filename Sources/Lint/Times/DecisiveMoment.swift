import Documents
import Incidents

extension Document {
  /// The moment that decides which version of the policy it is judged by: the start of the impact,
  /// else the first dated entry, else the first window of the impact.
  var decisiveMoment: Moment? {
    var first: Moment?
    for entry in timeline {
      guard let time = entry.start?.value, time.day != nil else { continue }
      if entry.kind == .start { return time }
      first = first ?? time
    }
    return first ?? impact.lazy.compactMap { $0.from?.value }.first { $0.day != nil }
  }

  /// The day from which the days of action items are counted: that of the last `resolve`, else of the
  /// decisive moment.
  var dayOfResolution: Located<CivilDay>? {
    for entry in timeline.reversed() where entry.kind == .resolve {
      if let time = entry.start, let day = time.value.day {
        return Located(day, at: time.span)
      }
    }
    for entry in timeline {
      if let time = entry.start, let day = time.value.day {
        return Located(day, at: time.span)
      }
    }
    return nil
  }
}

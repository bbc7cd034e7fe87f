import Incidents

extension Moment {
  /// Seconds from `other` to this moment, nil where one of them is not on the axis or only a day.
  func seconds(since other: Moment) -> Int? {
    guard (day == nil) == (other.day == nil), precision != .day, other.precision != .day,
      let mine = axis, let its = other.axis
    else { return nil }
    return mine - its
  }

  /// The moment in words, its day before the time where the author wrote the day above it.
  var dated: String {
    guard let day, secondOfDay != nil, !written.contains("-") else { return written }
    return "\(day) \(written)"
  }

  /// The moment in words beside `other`: with its day where the two days differ.
  func words(beside other: Moment) -> String {
    day == other.day ? written : dated
  }

  /// Whether it lies after the instant `now`, in seconds since 1970 UTC. A day counts from its
  /// first second.
  func isAfter(_ now: Int, tolerance: Int) -> Bool {
    guard let instant else { return false }
    return instant - (isApproximate ? Leeway.aroundApproximate : 0) > now + tolerance
  }
}

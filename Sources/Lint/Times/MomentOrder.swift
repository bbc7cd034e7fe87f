import Documents
import Incidents

extension Moment {
  /// Seconds from `other` to this moment, nil where one of them is not on the axis or only a day.
  func seconds(since other: Moment) -> Int? {
    guard (day == nil) == (other.day == nil), precision != .day, other.precision != .day,
      let mine = axis, let its = other.axis
    else { return nil }
    return mine - its
  }

  /// Whether it lies after the instant `now`, in seconds since 1970 UTC. A day counts from its
  /// first second.
  func isAfter(_ now: Int, tolerance: Int) -> Bool {
    guard let instant else { return false }
    return instant - (isApproximate ? Leeway.aroundApproximate : 0) > now + tolerance
  }
}

extension Document {
  /// A time in words, its day before it where the author wrote the day above it.
  func dated(_ time: Located<Moment>) -> String {
    let written = source.written(time)
    guard let day = time.value.day, time.value.secondOfDay != nil, !written.contains("-") else {
      return written
    }
    return "\(day) \(written)"
  }

  /// A time in words beside `other`: with its day where the two days differ.
  func words(of time: Located<Moment>, beside other: Located<Moment>) -> String {
    time.value.day == other.value.day ? source.written(time) : dated(time)
  }
}

import Incidents

/// The stretch in which a moment may lie, as far as its author said: a day, a minute, a second, and
/// some minutes around an approximate time.
struct Leeway: Sendable {
  /// Seconds either side of a time that is written with `~`.
  static let aroundApproximate = 600

  /// First second on the axis, and last.
  let first: Int
  let last: Int

  /// The leeway of `moment`; nil where its place on the axis is not known.
  init?(_ moment: Moment) {
    guard let axis = moment.axis else { return nil }
    let width =
      switch moment.precision {
      case .day: 86_399
      case .minute: 59
      case .second: 0
      }
    let around = moment.isApproximate ? Leeway.aroundApproximate : 0
    first = axis - around
    last = axis + width + around
  }
}

extension Moment {
  /// Whether it is earlier than `other` however the two are read. False where they cannot be
  /// compared: a time of day beside a date, a local time without a zone beside another.
  func isSurelyBefore(_ other: Moment) -> Bool {
    guard (day == nil) == (other.day == nil), let mine = Leeway(self), let its = Leeway(other)
    else { return false }
    return mine.last < its.first
  }

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

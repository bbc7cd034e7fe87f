/// The stretch in which a moment may lie, as far as its author said: a day, a minute, a second, and
/// some minutes around an approximate time.
public struct Leeway: Sendable, Hashable {
  /// Seconds either side of a time that is written with `~`.
  public static let aroundApproximate = 600

  /// First second on the axis.
  public let first: Int
  /// Last second on the axis.
  public let last: Int

  /// The leeway of `moment`; nil where its place on the axis is not known.
  public init?(_ moment: borrowing Moment) {
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
  public func isSurelyBefore(_ other: Moment) -> Bool {
    guard (day == nil) == (other.day == nil), let mine = Leeway(self), let its = Leeway(other)
    else { return false }
    return mine.last < its.first
  }
}

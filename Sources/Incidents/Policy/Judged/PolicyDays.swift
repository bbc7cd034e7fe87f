/// A range of days, both ends inside, on the clock of the knowledge base.
public struct DayRange: Sendable, Hashable {
  /// First day; nil where it has no beginning.
  public let first: CivilDay?
  /// Last day; nil where it has no end.
  public let last: CivilDay?

  /// Whether the day of `moment` is inside. The day is the one it was in `zone`, or as written
  /// where there is no zone or the moment has no instant. A moment without a day is inside.
  public func contains(_ moment: Moment, in zone: Zone?) -> Bool {
    if first == nil, last == nil { return true }
    guard let written = moment.day?.daysSince1970 else { return true }
    let lowest = first?.daysSince1970 ?? Int.min / 2
    let highest = last?.daysSince1970 ?? Int.max / 2
    // Zones are less than two days apart: only near an edge does the zone matter.
    if written - 2 >= lowest, written + 2 <= highest { return true }
    if written + 2 < lowest || written - 2 > highest { return false }
    let day = moment.day(in: zone)?.daysSince1970 ?? written
    return day >= lowest && day <= highest
  }
}

extension Moment {
  /// The day it was in `zone`; as written where there is no zone, no instant or no time of day.
  public func day(in zone: Zone?) -> CivilDay? {
    guard let zone, let instant, secondOfDay != nil else { return day }
    return CivilDay(at: instant, in: zone)
  }
}

import Documents

/// Days and times of every week on the clock of a zone.
struct WeeklyTimes: Sendable {
  /// Names of the days, Monday first.
  static let dayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// Whether it begins on a day, Monday first.
  private let days: [Bool]
  /// Seconds from midnight to its start.
  private let from: Int
  /// Seconds from that midnight to its end, beyond 86,400 where it ends on the next day.
  private let to: Int
  private let zone: Zone

  /// The pattern of `weekly`: every day where no days are named, whole days where no times are. It
  /// ends on the next day where its end does not come after its start. nil where it is not whole.
  init?(_ weekly: ChangeCalendar.Weekly, zone: Zone) {
    let named = weekly.days.map(\.value)
    let days = Self.dayNames.map { named.isEmpty || named.contains($0) }
    guard days.contains(true), let times = Self.times(weekly) else { return nil }
    self.days = days
    (from, to) = times
    self.zone = zone
  }

  /// Seconds from midnight to start and end; nil where one of them is no time of day.
  static func times(_ weekly: ChangeCalendar.Weekly) -> (from: Int, to: Int)? {
    let from = weekly.from.map { secondOfDay($0.value) } ?? 0
    let to = weekly.to.map { secondOfDay($0.value) } ?? 86_400
    guard let from, let to, from < 86_400 else { return nil }
    return (from, to > from ? to : to + 86_400)
  }

  private static func secondOfDay(_ moment: Moment) -> Int? {
    guard moment.day == nil, moment.offset == nil, moment.dayOffset <= 1 else { return nil }
    return moment.secondOfDay.map { $0 + moment.dayOffset * 86_400 }
  }

  /// The times it was there, as instants, that have an instant of `wanted`, in order. Of more than a
  /// year only the first is looked at: by then every week was there.
  func ranges(meeting wanted: Range<Int>) -> [Range<Int>] {
    let wanted = wanted.clamped(
      to: wanted.lowerBound..<wanted.lowerBound + min(wanted.count, 366 * 86_400))
    let early = zone.offset(at: wanted.lowerBound - 172_800)
    let late = zone.offset(at: wanted.upperBound + 172_800)
    // Where the clock was not touched for days around, its offset need not be asked for again.
    let steady = early == late ? early : nil
    let firstDay = CivilDay(daysSince1970: Self.day(wanted.lowerBound + early - (to - 1)) - 1)
    let lastDay = Self.day(wanted.upperBound + late - from) + 1
    var found: [Range<Int>] = []
    var number = firstDay.daysSince1970
    var weekday = firstDay.weekday - 1
    while number <= lastDay {
      if days[weekday] {
        let midnight = number * 86_400
        let start = instant(midnight + from, .start, steady)
        let end = instant(midnight + to, .end, steady)
        if start < end, start < wanted.upperBound, end > wanted.lowerBound {
          found.append(start..<end)
        }
      }
      number += 1
      weekday = weekday == 6 ? 0 : weekday + 1
    }
    return found
  }

  private func instant(_ local: Int, _ edge: LocalEdge, _ steady: Int?) -> Int {
    steady.map { local - $0 } ?? zone.instant(ofLocal: local, as: edge)
  }

  /// Days since 1970 of a local time.
  private static func day(_ local: Int) -> Int {
    local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
  }
}

import Incidents

/// Moments in words: as written, in the document's own zone.
extension Words {
  /// `8 Apr 14:23`; `day 2 02:00` where no date is known.
  func short(_ moment: Moment) -> String {
    let time = MomentTime.clock(moment)
    guard let day = moment.day else {
      return moment.dayOffset == 0 ? time ?? "" : "\(dayNumber(moment)) \(time ?? "")"
    }
    return time.map { "\(dayAndMonth(day)) \($0)" } ?? dayAndMonth(day)
  }

  /// `day 2`, of a timeline that names no dates.
  func dayNumber(_ moment: Moment) -> String {
    self(.dayNumber, ["number": "\(moment.dayOffset + 1)"])
  }

  /// `8 Apr 17:30 to 18:29`: the day of the end only where it is another one.
  func range(_ from: Moment, _ to: Moment) -> String {
    let isSameDay = from.day == to.day && from.dayOffset == to.dayOffset
    if isSameDay, from.secondOfDay == nil, let until = MomentTime.clock(to) {
      return self(.dayUntil, ["day": short(from), "time": until])
    }
    let end = isSameDay ? MomentTime.clock(to) ?? short(to) : short(to)
    return self(.range, ["from": short(from), "to": end])
  }
}

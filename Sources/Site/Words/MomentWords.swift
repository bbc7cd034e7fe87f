import Incidents

/// Moments as a page shows them: as written, in the document's own zone.
enum MomentWords {
  /// `14:23`, `~18:05`, `09:00:30`; nil where only a day was written.
  static func time(_ moment: Moment) -> String? {
    guard let second = moment.secondOfDay else { return nil }
    let minutes = "\(two(second / 3600)):\(two(second % 3600 / 60))"
    let text = moment.precision == .second ? "\(minutes):\(two(second % 60))" : minutes
    return moment.isApproximate ? "~\(text)" : text
  }

  /// `8 Apr 14:23`; `day 2 02:00` where no date is known.
  static func short(_ moment: Moment) -> String {
    let time = time(moment)
    guard let day = moment.day else {
      if moment.dayOffset == 0 { return time ?? moment.written }
      return "day \(moment.dayOffset + 1) \(time ?? "")"
    }
    return time.map { "\(DayWords.dayAndMonth(day)) \($0)" } ?? DayWords.dayAndMonth(day)
  }

  /// The `datetime` of HTML's time element; nil where the day is unknown.
  static func machine(_ moment: Moment) -> String? {
    guard let day = moment.day else { return nil }
    guard let second = moment.secondOfDay else { return day.description }
    var text = "\(day)T\(two(second / 3600)):\(two(second % 3600 / 60))"
    if moment.precision == .second { text += ":\(two(second % 60))" }
    if let offset = moment.offset {
      let minutes = abs(offset) / 60
      text += "\(offset < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
    }
    return text
  }

  /// `8 Apr 17:30 to 18:29`: the day of the end only where it is another one.
  static func range(_ from: Moment, _ to: Moment) -> String {
    let isSameDay = from.day == to.day && from.dayOffset == to.dayOffset
    if isSameDay, from.secondOfDay == nil, let until = time(to) {
      return "\(short(from)), until \(until)"
    }
    return "\(short(from)) to \(isSameDay ? time(to) ?? short(to) : short(to))"
  }

  private static func two(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

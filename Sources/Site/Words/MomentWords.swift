import Incidents

/// Moments as a page shows them: as written, in the document's own zone.
enum MomentWords {
  /// `14:23`, `~18:05`, `09:00:30`; nil where only a day was written.
  static func time(_ moment: Moment) -> String? {
    guard let second = moment.secondOfDay else { return nil }
    let text = clock(second, hasSeconds: moment.precision == .second)
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
    var text = day.description
    text += "T"
    text += clock(second, hasSeconds: moment.precision == .second)
    if let offset = moment.offset {
      text += offset < 0 ? "-" : "+"
      text += clock(abs(offset), hasSeconds: false)
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

  /// `14:23`, or `14:23:05`: at most eight bytes, which need no memory of their own.
  private static func clock(_ second: Int, hasSeconds: Bool) -> String {
    String(unsafeUninitializedCapacity: 8) { text in
      func write(_ number: Int, at index: Int) {
        text[index] = UInt8(truncatingIfNeeded: 0x30 + number / 10)
        text[index + 1] = UInt8(truncatingIfNeeded: 0x30 + number % 10)
      }
      write(second / 3600, at: 0)
      text[2] = UInt8(ascii: ":")
      write(second % 3600 / 60, at: 3)
      guard hasSeconds else { return 5 }
      text[5] = UInt8(ascii: ":")
      write(second % 60, at: 6)
      return 8
    }
  }
}

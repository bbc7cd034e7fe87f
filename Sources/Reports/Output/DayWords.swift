import Incidents

/// Days and numbers in words.
enum DayWords {
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `Saturday 21 November 2026`
  static func long(_ day: CivilDay) -> String {
    "\(weekdays[day.weekday - 1]) \(day.day) \(months[day.month - 1]) \(day.year)"
  }

  /// `Sat 21 Nov`: for a day whose year is known from the page.
  static func short(_ day: CivilDay) -> String {
    "\(weekdays[day.weekday - 1].prefix(3)) \(day.day) \(months[day.month - 1].prefix(3))"
  }

  /// `16 to 22 November 2026`, with month and year of the first day where they differ.
  static func range(_ first: CivilDay, _ last: CivilDay) -> String {
    var start = String(first.day)
    if first.month != last.month { start += " \(months[first.month - 1])" }
    if first.year != last.year { start += " \(first.year)" }
    return "\(start) to \(last.day) \(months[last.month - 1]) \(last.year)"
  }

  /// `4` or `4.5`: a number with one decimal where it is not whole.
  static func number(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
  }
}

/// `1 day`, `3 days`: a number with its noun, which takes an s unless `plural` is given.
func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(plural ?? noun + "s")"
}

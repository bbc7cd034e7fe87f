import Incidents

/// Days in words, unambiguous in every country: the month is never a number.
enum DayWords {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// `8 April 2020`
  static func long(_ day: CivilDay) -> String {
    "\(day.day) \(months[day.month - 1]) \(day.year)"
  }

  /// `Wednesday 8 April 2020`
  static func withWeekday(_ day: CivilDay) -> String {
    "\(weekdays[day.weekday - 1]) \(long(day))"
  }

  /// `8 Apr 2020`
  static func short(_ day: CivilDay) -> String {
    "\(dayAndMonth(day)) \(day.year)"
  }

  /// `8 Apr`
  static func dayAndMonth(_ day: CivilDay) -> String {
    "\(day.day) \(months[day.month - 1].prefix(3))"
  }

  /// `Wed`
  static func weekday(_ day: CivilDay) -> String {
    String(weekdays[day.weekday - 1].prefix(3))
  }
}

/// Lengths of time in words, two units at most.
enum DurationWords {
  /// Number and unit, larger first: `[(6, "d"), (5, "h")]`. Units are d, h, min, s.
  static func parts(_ seconds: Int) -> [(Int, StaticString)] {
    let seconds = abs(seconds)
    let units: [(Int, StaticString)] = [(86_400, "d"), (3600, "h"), (60, "min"), (1, "s")]
    // Days from two on: “24 h 30 min” says more than “1 d”.
    guard
      let first = units.firstIndex(where: { seconds >= ($0.0 == 86_400 ? 172_800 : $0.0) })
    else { return [(0, "min")] }
    let whole = (seconds / units[first].0, units[first].1)
    guard first + 1 < units.count else { return [whole] }
    let rest = seconds % units[first].0 / units[first + 1].0
    return rest == 0 ? [whole] : [whole, (rest, units[first + 1].1)]
  }

  /// `6 d 5 h`
  static func text(_ seconds: Int) -> String {
    parts(seconds).map { "\($0.0) \($0.1)" }.joined(separator: " ")
  }

  /// The same with small units.
  static func html(_ seconds: Int) -> HTML {
    var html = HTML()
    for (index, part) in parts(seconds).enumerated() {
      if index > 0 { html.append(" ") }
      html.append("\(part.0) <small>\(HTML(stringLiteral: part.1))</small>")
    }
    return html
  }

  /// `1 day`, `12 days`
  static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
}

/// `1 item`, `2 items`
func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(count) \(count == 1 ? one : many ?? one + "s")"
}

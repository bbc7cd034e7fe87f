import Incidents

/// How a language writes days: asked for so often that everything is at hand.
struct DayForms: Sendable {
  fileprivate let months: [String]
  fileprivate let shortMonths: [String]
  fileprivate let weekdays: [String]
  fileprivate let shortWeekdays: [String]
  fileprivate let day: [Sentence.Piece]
  fileprivate let dayWithWeekday: [Sentence.Piece]
  fileprivate let dayAndMonth: [Sentence.Piece]

  /// The forms in `words`.
  init(_ words: Words) {
    func names(_ family: WordFamily) -> [String] { family.names.map { words[family, $0] } }
    months = names(.month)
    shortMonths = names(.monthShort)
    weekdays = names(.weekday)
    shortWeekdays = names(.weekdayShort)
    day = words.pieces(.day)
    dayWithWeekday = words.pieces(.dayWithWeekday)
    dayAndMonth = words.pieces(.dayAndMonth)
  }

  fileprivate func filled(
    _ pieces: [Sentence.Piece], _ day: CivilDay, months: [String]
  ) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .hole("day"): text += "\(day.day)"
      case .hole("month"): text += months[day.month - 1]
      case .hole("year"): text += "\(day.year)"
      case .hole: text += weekdays[day.weekday - 1]
      }
    }
    return text
  }
}

/// Days in words, unambiguous in every country: the month is never a number alone.
extension Words {
  /// `8 April 2020`, `2020年4月8日`
  func longDay(_ day: CivilDay) -> String { days.filled(days.day, day, months: days.months) }

  /// `Wednesday 8 April 2020`, `2020年4月8日（水）`
  func dayWithWeekday(_ day: CivilDay) -> String {
    days.filled(days.dayWithWeekday, day, months: days.months)
  }

  /// `8 Apr 2020`
  func shortDay(_ day: CivilDay) -> String { days.filled(days.day, day, months: days.shortMonths) }

  /// `8 Apr`, `4月8日`
  func dayAndMonth(_ day: CivilDay) -> String {
    days.filled(days.dayAndMonth, day, months: days.shortMonths)
  }

  /// `Wed`
  func weekday(_ day: CivilDay) -> String { days.shortWeekdays[day.weekday - 1] }
}

/// Lengths of time in words, two units at most.
extension Words {
  private static let units: [(seconds: Int, name: String)] = [
    (86_400, "d"), (3600, "h"), (60, "min"), (1, "s"),
  ]

  /// Number and unit, larger first: `[(6, "d"), (5, "h")]`.
  private func parts(_ seconds: Int) -> [(number: Int, unit: String)] {
    let seconds = abs(seconds)
    let units = Self.units
    // Days from two on: “24 h 30 min” says more than “1 d”.
    guard
      let first = units.firstIndex(where: {
        seconds >= ($0.seconds == 86_400 ? 172_800 : $0.seconds)
      })
    else { return [(0, self[.unit, "min"])] }
    let whole = (seconds / units[first].seconds, self[.unit, units[first].name])
    guard first + 1 < units.count else { return [whole] }
    let rest = seconds % units[first].seconds / units[first + 1].seconds
    return rest == 0 ? [whole] : [whole, (rest, self[.unit, units[first + 1].name])]
  }

  /// `6 d 5 h`, `6 天 5 小时`
  func duration(_ seconds: Int) -> String {
    parts(seconds).map { "\($0.number) \($0.unit)" }.joined(separator: " ")
  }

  /// The same with small units.
  func durationHTML(_ seconds: Int) -> HTML {
    var html = HTML()
    for (index, part) in parts(seconds).enumerated() {
      if index > 0 { html.append(" ") }
      html.append("\(part.number) <small>\(part.unit)</small>")
    }
    return html
  }
}

/// A day of the proleptic Gregorian calendar, without a zone.
public struct CivilDay: Sendable, Hashable, Comparable, CustomStringConvertible {
  // Eight bytes: every entry of every timeline holds some.
  private let storedYear: Int32
  private let storedMonth: UInt8
  private let storedDay: UInt8

  /// Year, 1 to 9999.
  public var year: Int { Int(storedYear) }
  /// Month, 1 to 12.
  public var month: Int { Int(storedMonth) }
  /// Day of the month, from 1.
  public var day: Int { Int(storedDay) }

  /// The day, or nil where the calendar has none (30 February).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDay.length(ofMonth: month, year: year)
    else { return nil }
    storedYear = Int32(year)
    storedMonth = UInt8(month)
    storedDay = UInt8(day)
  }

  /// The day `number` days after 1970-01-01 (negative: before). Algorithm: H. Hinnant,
  /// "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
  public init(daysSince1970 number: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    storedDay = UInt8(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    storedMonth = UInt8(month)
    storedYear = Int32(clamping: yearOfEra + era * 400 + (month <= 2 ? 1 : 0))
  }

  /// Days since 1970-01-01. Same source, `days_from_civil`.
  public var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// ISO 8601 week day, 1 Monday to 7 Sunday.
  public var weekday: Int {
    let remainder = (daysSince1970 + 3) % 7
    return (remainder < 0 ? remainder + 7 : remainder) + 1
  }

  /// The day `count` days later.
  public func adding(days count: Int) -> CivilDay {
    CivilDay(daysSince1970: daysSince1970 + count)
  }

  /// `2020-04-08`.
  public var description: String {
    guard (0...9999).contains(year) else { return "\(year)-\(month)-\(day)" }
    // Written a hundred thousand times in a build: digit by digit, without strings between.
    return String(unsafeUninitializedCapacity: 10) { text in
      func write(_ number: Int, at index: Int) {
        text[index] = UInt8(truncatingIfNeeded: 0x30 + number / 10)
        text[index + 1] = UInt8(truncatingIfNeeded: 0x30 + number % 10)
      }
      write(year / 100, at: 0)
      write(year % 100, at: 2)
      text[4] = UInt8(ascii: "-")
      write(month, at: 5)
      text[7] = UInt8(ascii: "-")
      write(day, at: 8)
      return 10
    }
  }

  /// Whether `left` is the earlier day.
  public static func < (left: CivilDay, right: CivilDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Number of days of a month.
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A week from Monday to Sunday as ISO 8601-1:2019 (4.3.2, "calendar week number") counts them:
/// week 1 of a year is the one with its first Thursday, so a year has 52 or 53 weeks and a week
/// near New Year may belong to the other year.
public struct ISOWeek: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Year the week belongs to, 1 to 9999; that of its Thursday.
  public let year: Int
  /// Number in that year, 1 to 53.
  public let number: Int

  /// The week, or nil where the year has no week of that number.
  public init?(year: Int, number: Int) {
    guard (1...9999).contains(year), (1...Self.count(inYear: year)).contains(number) else {
      return nil
    }
    self.year = year
    self.number = number
  }

  /// The week that `day` lies in.
  public init(containing day: CivilDay) {
    let thursday = day.adding(days: 4 - day.weekday)
    year = thursday.year
    number = (thursday.daysSince1970 - Self.firstDay(ofYear: year)) / 7 + 1
  }

  /// The week written `2026-W47`; nil for any other form and for weeks that do not exist.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 8, bytes[4] == UInt8(ascii: "-"), bytes[5] | 0x20 == UInt8(ascii: "w"),
      let year = Self.digits(bytes[..<4]), let number = Self.digits(bytes[6...])
    else { return nil }
    self.init(year: year, number: number)
  }

  /// Its first day.
  public var monday: CivilDay {
    let january4 = Self.firstDay(ofYear: year) + 3
    let weekday = CivilDay(daysSince1970: january4).weekday
    return CivilDay(daysSince1970: january4 - (weekday - 1) + (number - 1) * 7)
  }

  /// Its last day.
  public var sunday: CivilDay { monday.adding(days: 6) }

  /// The week after it.
  public var next: ISOWeek { ISOWeek(containing: monday.adding(days: 7)) }

  /// Whether `day` lies in it.
  public func contains(_ day: CivilDay) -> Bool { (monday...sunday).contains(day) }

  /// Number of weeks of a year, 52 or 53: 28 December is always in the last one.
  public static func count(inYear year: Int) -> Int {
    CivilDay(year: year, month: 12, day: 28).map { ISOWeek(containing: $0).number } ?? 52
  }

  /// `2026-W47`.
  public var description: String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      + (number < 10 ? "-W0" : "-W") + String(number)
  }

  /// Whether `left` is the earlier week.
  public static func < (left: ISOWeek, right: ISOWeek) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }

  /// Days from 1970-01-01 to the first of January.
  private static func firstDay(ofYear year: Int) -> Int {
    CivilDay(year: year, month: 1, day: 1)?.daysSince1970 ?? 0
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}

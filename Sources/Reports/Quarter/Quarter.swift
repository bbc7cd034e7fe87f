public import Incidents

/// Three months of a year.
public struct Quarter: Sendable, Hashable, CustomStringConvertible {
  /// Year of the calendar, from 1.
  public let year: Int
  /// 1 to 4.
  public let number: Int

  /// The quarter that `day` lies in.
  public init(containing day: CivilDay) {
    year = day.year
    number = (day.month - 1) / 3 + 1
  }

  /// The quarter written `2026-Q3`; nil for any other form.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"), bytes[5] | 0x20 == UInt8(ascii: "q"),
      bytes[..<4].allSatisfy({ (0x30...0x39).contains($0) }), let year = Int(text.prefix(4)),
      year > 0, (0x31...0x34).contains(bytes[6])
    else { return nil }
    self.year = year
    number = Int(bytes[6]) - 0x30
  }

  /// Its first day.
  public var first: CivilDay { day(number * 3 - 2, 1) }
  /// Its last day.
  public var last: CivilDay { day(number * 3, number == 1 || number == 4 ? 31 : 30) }

  private func day(_ month: Int, _ day: Int) -> CivilDay {
    CivilDay(year: year, month: month, day: day) ?? CivilDay(daysSince1970: 0)
  }

  /// The quarter before it.
  private var previous: Quarter { Quarter(containing: first.adding(days: -1)) }

  /// The quarters up to `quarter`, the last one first; fewer where the calendar begins.
  static func last(_ count: Int, to quarter: Quarter) -> [Quarter] {
    var quarters = [quarter]
    while quarters.count < count, let last = quarters.last, last.year > 1 || last.number > 1 {
      quarters.append(last.previous)
    }
    return quarters
  }

  /// Whether `day` lies in it.
  public func contains(_ day: CivilDay) -> Bool { (first...last).contains(day) }

  /// `2026-Q3`
  public var description: String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + "\(digits)-Q\(number)"
  }
}

import Incidents

/// Instants as ISO 8601 text, second by second.
enum UTCText {
  /// Appends `2020-04-08T06:23:00Z` (RFC 3339, section 5.6) for `instant`, seconds since 1970.
  static func append(_ instant: Int, to bytes: inout [UInt8]) {
    var days = instant / 86_400
    var rest = instant % 86_400
    if rest < 0 {
      rest += 86_400
      days -= 1
    }
    let day = CivilDay(daysSince1970: days)
    append(day.year, digits: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(day.month, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(day.day, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: "T"))
    append(rest / 3600, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(rest % 3600 / 60, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(rest % 60, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: "Z"))
  }

  private static func append(_ number: Int, digits: Int, to bytes: inout [UInt8]) {
    var divisor = digits == 4 ? 1000 : 10
    while divisor > 0 {
      bytes.append(UInt8(truncatingIfNeeded: 0x30 + number / divisor % 10))
      divisor /= 10
    }
  }
}

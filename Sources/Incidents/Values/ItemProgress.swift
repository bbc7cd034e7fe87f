/// What an action item tells of its progress.
public enum ItemProgress {
  /// Lines whose days are plans.
  private static let plans: Set<String> = ["due", "slipped", "done when", "done-when"]

  /// The days that the lines below an item name (`2020-04-08`), in order, each once: in `fields`,
  /// except where these tell a plan, and in `details`.
  public static func days(
    in fields: [(name: String, value: String)], _ details: String
  ) -> [CivilDay] {
    var days: Set<CivilDay> = []
    for field in fields where !plans.contains(field.name.lowercased()) {
      collect(field.value, into: &days)
    }
    collect(details, into: &days)
    return days.sorted()
  }

  private static func collect(_ text: String, into days: inout Set<CivilDay>) {
    let bytes = Array(text.utf8)
    var index = 0
    while index + 10 <= bytes.count {
      if let day = day(bytes[index..<index + 10]),
        index == 0 || !isDigit(bytes[index - 1]),
        index + 10 == bytes.count || !isDigit(bytes[index + 10])
      {
        days.insert(day)
        index += 10
      } else {
        index += 1
      }
    }
  }

  /// The day that ten bytes are; nil where they are none.
  private static func day(_ bytes: ArraySlice<UInt8>) -> CivilDay? {
    let start = bytes.startIndex
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[start + range.lowerBound..<start + range.upperBound] {
        guard isDigit(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
      let year = number(0..<4), let month = number(5..<7), let day = number(8..<10)
    else { return nil }
    return CivilDay(year: year, month: month, day: day)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

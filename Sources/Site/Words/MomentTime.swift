import Incidents

extension Moment {
  /// What nobody wrote: the moment `axis` seconds along a document's axis, in the zone with this offset where
  /// days are known, else on a day counted from the first.
  init(axis: Int, isDated: Bool, offset: Int) {
    let local = axis + (isDated ? offset : 0)
    let days = (local - (local % 86_400 + 86_400) % 86_400) / 86_400
    self.init(
      day: isDated ? CivilDay(daysSince1970: days) : nil,
      dayOffset: isDated ? 0 : days, secondOfDay: local - days * 86_400,
      offset: isDated ? offset : nil)
  }
}

/// Times of day as a page shows them, the same in every language: as written, in the document's own
/// zone.
enum MomentTime {
  /// `14:23`, `~18:05`, `09:00:30`; nil where only a day was written.
  static func clock(_ moment: Moment) -> String? {
    guard let second = moment.secondOfDay else { return nil }
    let text = clock(second, hasSeconds: moment.precision == .second)
    return moment.isApproximate ? "~\(text)" : text
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

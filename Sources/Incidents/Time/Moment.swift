/// A point in time, as exact as its author wrote it. What was not written is not here: no invented day,
/// second or zone. How it was written, its document knows (`SourceText.written`).
public struct Moment: Sendable, Hashable {
  /// The finest unit that was written.
  public enum Precision: String, Sendable, Hashable {
    case day, minute, second
  }

  /// How often a local time occurs in its zone: daylight saving skips some and repeats others.
  public enum Occurrence: String, Sendable, Hashable {
    case once, skipped, repeated
  }

  /// The day, nil where only a time of day is known.
  public var day: CivilDay?
  /// Days counted on from an unknown first day (`+1d 02:00`); 0 where `day` is known.
  public var dayOffset: Int
  /// Seconds since midnight, nil where only the day was written.
  public var secondOfDay: Int?
  /// Seconds east of UTC, written or resolved from the zone; nil where unknown.
  public var offset: Int?
  /// Whether the author wrote the offset.
  public var hasWrittenOffset: Bool
  /// Whether `~` says that the time is approximate.
  public var isApproximate: Bool
  /// Whether the local time exists exactly once in its zone.
  public var occurrence: Occurrence

  /// A moment from its parts.
  public init(
    day: CivilDay?, dayOffset: Int = 0, secondOfDay: Int?, offset: Int?,
    hasWrittenOffset: Bool = false, isApproximate: Bool = false, occurrence: Occurrence = .once,
    hasSeconds: Bool = false
  ) {
    self.day = day
    self.dayOffset = dayOffset
    self.secondOfDay = secondOfDay
    self.offset = offset
    self.hasWrittenOffset = hasWrittenOffset
    self.isApproximate = isApproximate
    self.occurrence = occurrence
    precision = secondOfDay == nil ? .day : hasSeconds ? .second : .minute
  }

  /// The finest unit that was written.
  public private(set) var precision: Precision

  /// Seconds since 1970-01-01T00:00Z; nil where the day or the offset is unknown. A moment of day
  /// precision stands for its first second.
  public var instant: Int? {
    guard let day, let offset else { return nil }
    return day.daysSince1970 * 86_400 + (secondOfDay ?? 0) - offset
  }

  /// Seconds on the document's own axis: the instant, or, where no day is known, seconds since
  /// the midnight of the unknown first day. Only moments of one document may be compared.
  public var axis: Int? {
    if day != nil { return instant }
    return secondOfDay.map { dayOffset * 86_400 + $0 }
  }
}

/// UTC text of an instant, `2020-04-08T06:23Z` or with seconds where they matter (RFC 3339 §5.6).
public func utcText(_ instant: Int, seconds: Bool = false) -> String {
  var days = instant / 86_400
  var rest = instant % 86_400
  if rest < 0 {
    rest += 86_400
    days -= 1
  }
  func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  let minutes = "\(CivilDay(daysSince1970: days))T\(two(rest / 3600)):\(two(rest % 3600 / 60))"
  return seconds ? "\(minutes):\(two(rest % 60))Z" : "\(minutes)Z"
}

extension Moment {
  /// What every moment in front matter looks like, as a regular expression (ECMA 262): a day, a time
  /// of day, or both. It refuses no moment that is read, and cannot see that a day does not exist.
  public static let pattern =
    "^\\s*[~～]?\\s*([0-9]{4}[-/－／][0-9]{1,2}[-/－／][0-9]{1,2}|[+＋][0-9]+d|[0-9]{1,2}[:：][0-9]{2})"
}

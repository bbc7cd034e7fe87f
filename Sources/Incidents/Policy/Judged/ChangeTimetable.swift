import Documents

/// Freezes, windows and peaks, as instants. All ranges are half-open.
public struct ChangeTimetable: Sendable {
  private let freezes: [Pattern]
  private let windows: [Pattern]
  private let peaks: [Pattern]

  /// One time at which a freeze, window or peak was there.
  public struct Occurrence: Sendable, Hashable {
    /// What people call it.
    public let name: String?
    /// Why, as the calendar says it; nil where it does not.
    public let note: String?
    /// Instants, seconds since 1970.
    public let range: Range<Int>
  }

  /// How a change lies to the windows of one service.
  public enum Fit: Sendable, Hashable {
    /// The service has no windows: any time will do.
    case free
    /// The windows cover the change, or may cover it as its times are written.
    case inside
    /// They do not; the windows that it touches or that are within a day of it, in order.
    case outside(near: [Occurrence])
  }

  /// The timetable of a calendar whose local times are those of `zone` where it names none.
  init(_ calendar: ChangeCalendar?, zone: Zone?) {
    let zone = calendar?.timezone.flatMap { Zone($0.value) } ?? zone
    func patterns(_ periods: [ChangeCalendar.Period]?) -> [Pattern] {
      (periods ?? []).compactMap { Pattern($0, zone: zone ?? .utc) }
    }
    freezes = patterns(calendar?.freezes)
    windows = patterns(calendar?.windows)
    peaks = patterns(calendar?.peaks)
  }

  /// Whether there is any freeze at all.
  public var hasFreezes: Bool { !freezes.isEmpty }
  /// Whether there is any window at all.
  public var hasWindows: Bool { !windows.isEmpty }
  /// Whether there is any peak at all.
  public var hasPeaks: Bool { !peaks.isEmpty }

  /// The freezes in which a change to one of `services` surely ran, in order of time.
  public func freezes(during time: OperationTime, of services: [String]) -> [Occurrence] {
    Self.hits(freezes, time, services)
  }

  /// The peaks in which a change to one of `services` surely ran, in order of time.
  public func peaks(during time: OperationTime, of services: [String]) -> [Occurrence] {
    Self.hits(peaks, time, services)
  }

  /// How a change lies to the windows of `service`. Windows that meet or overlap count as one.
  public func fit(of time: OperationTime, _ service: String) -> Fit {
    let patterns = windows.filter { $0.holds(for: [service]) }
    if patterns.isEmpty { return .free }
    let near = Self.occurrences(
      patterns, (time.widest.lowerBound - 86_400)..<(time.widest.upperBound + 86_400))
    var joined: Range<Int>?
    for occurrence in near {
      let range = occurrence.range
      joined =
        joined.flatMap { range.lowerBound <= $0.upperBound ? $0 : nil }.map {
          $0.lowerBound..<max($0.upperBound, range.upperBound)
        } ?? range
      if let joined, time.mayLieWithin(joined) { return .inside }
    }
    return .outside(near: near)
  }

  private static func hits(
    _ patterns: [Pattern], _ time: OperationTime, _ services: [String]
  ) -> [Occurrence] {
    let patterns = patterns.filter { $0.holds(for: services) }
    if patterns.isEmpty { return [] }
    return occurrences(patterns, time.widest).filter { time.surelyMeets($0.range) }
  }

  private static func occurrences(_ patterns: [Pattern], _ range: Range<Int>) -> [Occurrence] {
    patterns.flatMap { $0.occurrences(meeting: range) }.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.name ?? "")
        < ($1.range.lowerBound, $1.range.upperBound, $1.name ?? "")
    }
  }
}

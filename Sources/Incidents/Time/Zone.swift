import Foundation

/// A time zone by its IANA name, or a fixed offset.
public struct Zone: Sendable, Hashable {
  /// The name as written.
  public let name: String
  private let zone: TimeZone

  /// The zone called `name`: `UTC`, an IANA name with its area (`Asia/Tokyo`) or a fixed offset
  /// (`+08:00`); nil for anything else. Abbreviations such as CST mean several zones and are none.
  public init?(_ name: String) {
    self.name = name
    if let offset = Zone.fixedOffset(name) {
      guard let zone = TimeZone(secondsFromGMT: offset) else { return nil }
      self.zone = zone
      return
    }
    guard name == "UTC" || name.utf8.contains(UInt8(ascii: "/")),
      let zone = TimeZone(identifier: name)
    else { return nil }
    self.zone = zone
  }

  /// Coordinated universal time.
  public static let utc = Zone(utc: ())

  private init(utc: Void) {
    name = "UTC"
    zone = .gmt
  }

  /// Seconds east of UTC at an instant (seconds since 1970).
  public func offset(at instant: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
  }

  /// Seconds east of UTC of a `±HH:MM` text.
  private static func fixedOffset(_ name: String) -> Int? {
    var scanner = TimeScanner(Array(name.utf8))
    guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
    return offset
  }
}

/// Resolves the local times of one zone; remembers the last day, as times come in runs.
public struct ZoneClock: Sendable {
  /// The zone.
  public let zone: Zone
  private var day = Int.min
  private var dayOffset: Int?

  /// A clock of `zone`.
  public init(_ zone: Zone) {
    self.zone = zone
  }

  /// Offset of a local time, and whether it exists once. A skipped time gets the offset before the
  /// gap; a repeated one its first occurrence.
  public mutating func resolve(day: CivilDay, secondOfDay: Int) -> (
    offset: Int, occurrence: Moment.Occurrence
  ) {
    let midnight = day.daysSince1970 * 86_400
    if self.day != midnight {
      self.day = midnight
      let before = zone.offset(at: midnight - 129_600)
      let after = zone.offset(at: midnight + 216_000)
      dayOffset = before == after ? before : nil
    }
    if let dayOffset { return (dayOffset, .once) }
    let local = midnight + secondOfDay
    let before = zone.offset(at: local - 86_400)
    let after = zone.offset(at: local + 86_400)
    let beforeIsValid = zone.offset(at: local - before) == before
    let afterIsValid = zone.offset(at: local - after) == after
    switch (beforeIsValid, afterIsValid) {
    case (true, true): return (before, before == after ? .once : .repeated)
    case (true, false): return (before, .once)
    case (false, true): return (after, .once)
    case (false, false): return (before, .skipped)
    }
  }
}

extension CivilDay {
  /// The day it is in `zone`, UTC where none is given, at `instant` (seconds since 1970).
  public init(at instant: Int, in zone: Zone?) {
    let local = instant + (zone?.offset(at: instant) ?? 0)
    self.init(daysSince1970: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
  }
}

/// Reads moments as authors write them, on the clock of a zone.
struct MomentReader {
  /// The document's zone, nil where none is known: local times then have no instant.
  var clock: ZoneClock?

  /// The day of times that name none: a civil day, or the unknown first day and days after it.
  struct Day {
    var civil: CivilDay?
    var offset = 0

    func adding(_ steps: Int) -> Day {
      civil == nil ? Day(offset: offset + steps) : Day(civil: civil?.adding(days: steps))
    }
  }

  /// A moment, and the days that the end of its range may refer to.
  struct Point {
    var moment: Moment
    /// The day it was written for.
    var day: Day
    /// The day that `+1d` counts from.
    var origin: Day
  }

  /// The whole of `text` as a moment: `2020-04-08`, `2020-04-08 14:23`, `2020-04-08T14:23:05+08:00`,
  /// `14:23`, each with a leading `~` if approximate; nil where it is none of these.
  mutating func moment(_ text: String) -> Moment? {
    var scanner = TimeScanner(Array(text.utf8))
    scanner.skipSpaces()
    let isApproximate = scanner.accept("~")
    guard var moment = point(&scanner, on: Day(), mayBeRange: false)?.moment else { return nil }
    scanner.skipSpaces()
    guard scanner.isAtEnd else { return nil }
    moment.isApproximate = isApproximate
    return moment
  }

  /// A point in time at the scanner: `[DATE SP] HH:MM[:SS] [OFFSET]`, `+1d HH:MM`, or a day alone.
  /// Without a date of its own it belongs to `day`; `+1d` counts from `origin`. Where a range may
  /// follow, `10:05-10:25` is one; `2020-04-08T10:05-05:00` has an offset nevertheless.
  mutating func point(
    _ scanner: inout TimeScanner, on day: Day, origin: Day? = nil, mayBeRange: Bool
  ) -> Point? {
    let start = scanner.index
    var day = day
    var origin = origin ?? day
    var hasDate = false
    var isJoined = false
    var afterDate = start
    if let steps = scanner.dayStep() {
      scanner.skipSpaces()
      day = origin.adding(steps)
    } else if let date = scanner.date() {
      day = Day(civil: date)
      origin = day
      hasDate = true
      afterDate = scanner.index
      isJoined = scanner.accept(bytes: "T")
      if !isJoined { scanner.skipSpaces() }
      if scanner.index == afterDate, let next = scanner.peek(), isDigit(next) {
        scanner.index = start
        return nil
      }
    }
    guard let clock = scanner.clock() else {
      guard hasDate, let civil = day.civil, !isJoined else {
        scanner.index = start
        return nil
      }
      scanner.index = afterDate
      return Point(moment: dayOnly(civil), day: day, origin: origin)
    }
    let beforeOffset = scanner.index
    scanner.skipSpaces()
    let written = scanner.offset(beforeRange: mayBeRange && !isJoined)
    if written == nil { scanner.index = beforeOffset }
    return Point(
      moment: resolved(day, clock: clock, offset: written), day: day, origin: origin)
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private mutating func dayOnly(_ day: CivilDay) -> Moment {
    let offset = clock?.resolve(day: day, secondOfDay: 0).offset
    return Moment(day: day, secondOfDay: nil, offset: offset)
  }

  private mutating func resolved(
    _ day: Day, clock time: (second: Int, hasSeconds: Bool), offset: Int?
  ) -> Moment {
    var day = day
    var second = time.second
    if second == 86_400 {
      day = day.adding(1)
      second = 0
    }
    guard let civil = day.civil else {
      return Moment(
        day: nil, dayOffset: day.offset, secondOfDay: second, offset: offset,
        hasWrittenOffset: offset != nil, hasSeconds: time.hasSeconds)
    }
    let local = offset == nil ? clock?.resolve(day: civil, secondOfDay: second) : nil
    return Moment(
      day: civil, secondOfDay: second, offset: offset ?? local?.offset,
      hasWrittenOffset: offset != nil, occurrence: local?.occurrence ?? .once,
      hasSeconds: time.hasSeconds)
  }
}

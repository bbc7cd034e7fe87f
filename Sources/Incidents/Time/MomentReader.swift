/// Reads moments as authors write them, on the clock of a zone.
struct MomentReader {
  /// The document's zone, nil where none is known: local times then have no instant.
  var clock: ZoneClock?

  /// The whole of `text` as a moment: `2020-04-08`, `2020-04-08 14:23`, `2020-04-08T14:23:05+08:00`,
  /// `14:23`, each with a leading `~` if approximate; nil where it is none of these.
  mutating func moment(_ text: String) -> Moment? {
    var scanner = TimeScanner(Array(text.utf8))
    scanner.skipSpaces()
    let isApproximate = scanner.accept("~")
    guard var moment = point(&scanner, day: nil, dayOffset: 0) else { return nil }
    scanner.skipSpaces()
    guard scanner.isAtEnd else { return nil }
    moment.isApproximate = isApproximate
    moment.written = text
    return moment
  }

  /// A point in time at the scanner: `[DATE SP] HH:MM[:SS] [OFFSET]`, `+1d HH:MM`, or a day alone.
  /// Without a date of its own it belongs to `day`, or to the unknown day `dayOffset`.
  mutating func point(_ scanner: inout TimeScanner, day: CivilDay?, dayOffset: Int) -> Moment? {
    let start = scanner.index
    var day = day
    var dayOffset = dayOffset
    var hasDate = false
    if let steps = scanner.dayStep() {
      scanner.skipSpaces()
      day = day.map { $0.adding(days: steps) }
      dayOffset = day == nil ? dayOffset + steps : 0
    } else if let date = scanner.date() {
      day = date
      dayOffset = 0
      hasDate = true
      if !scanner.accept(bytes: "T") { scanner.skipSpaces() }
    }
    guard let clock = scanner.clock() else {
      guard hasDate, let day else {
        scanner.index = start
        return nil
      }
      return dayOnly(day)
    }
    let beforeOffset = scanner.index
    scanner.skipSpaces()
    let written = scanner.offset()
    if written == nil { scanner.index = beforeOffset }
    return resolved(day: day, dayOffset: dayOffset, clock: clock, offset: written)
  }

  private mutating func dayOnly(_ day: CivilDay) -> Moment {
    let offset = clock?.resolve(day: day, secondOfDay: 0).offset
    return Moment(written: "", day: day, secondOfDay: nil, offset: offset)
  }

  private mutating func resolved(
    day: CivilDay?, dayOffset: Int, clock time: (second: Int, hasSeconds: Bool), offset: Int?
  ) -> Moment {
    var day = day
    var second = time.second
    var dayOffset = dayOffset
    if second == 86_400, day != nil {
      day = day?.adding(days: 1)
      second = 0
    } else if second == 86_400 {
      dayOffset += 1
      second = 0
    }
    guard let day else {
      return Moment(
        written: "", day: nil, dayOffset: dayOffset, secondOfDay: second, offset: offset,
        hasWrittenOffset: offset != nil, hasSeconds: time.hasSeconds)
    }
    if let offset {
      return Moment(
        written: "", day: day, secondOfDay: second, offset: offset, hasWrittenOffset: true,
        hasSeconds: time.hasSeconds)
    }
    let local = clock?.resolve(day: day, secondOfDay: second)
    return Moment(
      written: "", day: day, secondOfDay: second, offset: local?.offset,
      occurrence: local?.occurrence ?? .once, hasSeconds: time.hasSeconds)
  }
}

import Documents

extension ChangeTimetable {
  /// One entry of the calendar: a range, or days and times of every week, perhaps within a range.
  struct Pattern: Sendable {
    let name: String?
    let note: String?
    /// Services it holds for; all where there are none.
    let services: [String]
    /// The instants between which it holds.
    let range: Range<Int>
    let weekly: WeeklyTimes?

    /// The pattern of `period`; nil where it is not whole, which was reported when the file was
    /// checked.
    init?(_ period: ChangeCalendar.Period, zone: Zone) {
      let zone = period.timezone.flatMap { Zone($0.value) } ?? zone
      name = period.name?.value
      note = period.note?.value
      services = period.services.map(\.value)
      let from = period.from.map { zone.instant(of: $0.value, as: .start) }
      let to = period.to.map { zone.instant(of: $0.value, as: .end) }
      if let weekly = period.weekly {
        guard let times = WeeklyTimes(weekly, zone: zone) else { return nil }
        self.weekly = times
      } else {
        guard from != nil, to != nil else { return nil }
        weekly = nil
      }
      let start = from.flatMap { $0 } ?? .min / 2
      let end = to.flatMap { $0 } ?? .max / 2
      guard start < end else { return nil }
      range = start..<end
    }

    /// Whether it holds for one of `services`.
    func holds(for services: [String]) -> Bool {
      self.services.isEmpty || services.contains { self.services.contains($0) }
    }

    /// Its occurrences that have an instant of `wanted`, in order.
    func occurrences(meeting wanted: Range<Int>) -> [Occurrence] {
      let wanted = wanted.clamped(to: range)
      guard !wanted.isEmpty else { return [] }
      guard let weekly else { return [Occurrence(name: name, note: note, range: range)] }
      return weekly.ranges(meeting: wanted).map {
        Occurrence(name: name, note: note, range: $0.clamped(to: range))
      }
    }
  }
}

extension Zone {
  /// The instant of an edge of a range. A day alone stands for all of it: as an end it is the
  /// midnight that follows.
  func instant(of moment: Moment, as edge: LocalEdge) -> Int? {
    if let instant = moment.instant { return instant }
    guard let day = moment.day else { return nil }
    let length = moment.secondOfDay == nil && edge == .end ? 86_400 : 0
    return instant(
      ofLocal: day.daysSince1970 * 86_400 + (moment.secondOfDay ?? 0) + length, as: edge)
  }
}

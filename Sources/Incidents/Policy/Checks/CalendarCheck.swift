import Documents

extension PolicyCheck {
  /// `calendar.yml`: zones, ranges, weekly patterns and services.
  mutating func checkCalendar() {
    guard let calendar = policy.calendar else { return }
    let services = judged.services
    checkZone(calendar.timezone)
    for period in calendar.freezes + calendar.windows + calendar.peaks {
      checkZone(period.timezone)
      for service in period.services where !services.isListed(service.value) {
        unknown(
          .calendar, service, "the service `\(service.value)` is not in services.yml",
          among: .services)
      }
      let zone = (period.timezone ?? calendar.timezone).map { Zone($0.value) } ?? zone
      if let weekly = period.weekly { checkWeekly(weekly) }
      checkRange(period, zone)
    }
    let inserts = policy.controls?.versions.contains { $0.freeze?.insert != nil } ?? false
    if let freeze = calendar.freezes.first, !inserts {
      report(
        .calendar, freeze.span, "a freeze changes nothing: controls.yml names no level for it",
        help: ["write there `freeze: {insert: vp, after: dev-lead}`"], severity: .warning)
    }
  }

  private mutating func checkZone(_ name: Located<String>?) {
    guard let name, Zone(name.value) == nil else { return }
    report(
      .calendar, name.span, "`\(name.value)` is not a time zone",
      help: ["write an IANA name such as Asia/Shanghai, or UTC"], field: "timezone")
  }

  private mutating func checkRange(_ period: ChangeCalendar.Period, _ zone: Zone?) {
    let edges = [period.from, period.to].compactMap { $0 }
    for edge in edges where edge.value.day == nil {
      report(
        .calendar, edge.span, "`\(written(edge, in: .calendar))` is a time of day, without its day",
        help: ["for times of every week write `weekly: {days: [mon, tue], from: 22:00, to: 02:00}`"]
      )
    }
    if period.weekly == nil, edges.count < 2 {
      missing(
        .calendar, period.span,
        edges.isEmpty
          ? "this entry has no time"
          : "this entry has no `\(period.from == nil ? "from" : "to")`",
        help: "write `from` and `to`, or `weekly: {days, from, to}`")
    }
    let needsZone = period.weekly != nil || edges.contains { $0.value.offset == nil }
    if needsZone, zone == nil, period.timezone == nil, policy.calendar?.timezone == nil {
      missing(
        .calendar, period.span, "nothing says in which zone the times of this entry are",
        help: "write `timezone: Asia/Shanghai` at the top of the file")
    }
    let zone = zone ?? .utc
    guard let from = period.from, let to = period.to,
      let start = zone.instant(of: from.value, as: .start),
      let end = zone.instant(of: to.value, as: .end), end <= start
    else { return }
    report(
      .calendar, to.span, "the end \(written(to, in: .calendar)) does not come after the start",
      related: [(from.span, "start")], field: "to")
  }

  private mutating func checkWeekly(_ weekly: ChangeCalendar.Weekly) {
    for day in weekly.days where !WeeklyTimes.dayNames.contains(day.value) {
      let start = String(day.value.lowercased().prefix(3))
      let isLonger = WeeklyTimes.dayNames.contains(start)
      let isRange = isLonger && day.value.contains { "-–~".contains($0) }
      report(
        .calendar, day.span, "`\(day.value)` is not a day of the week",
        help: [
          isRange
            ? "list the days one by one: [mon, tue, wed, thu, fri]"
            : isLonger
              ? "did you mean `\(start)`?"
              : "allowed: \(WeeklyTimes.dayNames.joined(separator: ", "))"
        ], field: "days")
    }
    let edges = [weekly.from, weekly.to].compactMap { $0 }
    for edge in edges where edge.value.day != nil || edge.value.offset != nil {
      report(
        .calendar, edge.span, "`\(written(edge, in: .calendar))` is not a time of day",
        help: ["write 22:00; its zone is that of the entry"])
    }
    if let from = weekly.from, let to = weekly.to, from.value == to.value {
      report(
        .calendar, to.span, "`weekly` begins and ends at \(written(to, in: .calendar))",
        help: ["for whole days leave `from` and `to` out"], related: [(from.span, "start")])
    } else if let from = weekly.from, from.value.dayOffset > 0 {
      report(
        .calendar, from.span, "`\(written(from, in: .calendar))` is no time at which a day begins",
        help: ["write 00:00 of the next day"])
    }
  }
}

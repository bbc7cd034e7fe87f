import Testing

@testable import Incidents

struct ChangeTimetableTests {
  private func timetable(_ kind: String, _ entries: String) -> ChangeTimetable {
    PolicyText(calendar: "\(kind): [\(entries)]").judged().timetable
  }

  /// The peaks that a change from `start` to `end` meets, as UTC.
  private func peaks(
    _ entries: String, _ start: String, _ end: String? = nil, services: [String] = ["shop"]
  ) -> [String] {
    guard let time = OperationTime(start: moment(start), end: end.flatMap { moment($0) }) else {
      return ["no time"]
    }
    return timetable("peaks", entries).peaks(during: time, of: services).map {
      "\(utcText($0.range.lowerBound)) \(utcText($0.range.upperBound))"
    }
  }

  private let noon = "{from: 2026-05-04 12:00, to: 2026-05-04 14:00, timezone: UTC}"
  private let hit = ["2026-05-04T12:00Z 2026-05-04T14:00Z"]

  @Test(
    arguments: [
      ("2026-05-04 11:00", "2026-05-04 12:00"), ("2026-05-04 14:00", "2026-05-04 15:00"),
      ("2026-05-04 14:00", nil), ("2026-05-04 11:59", nil), ("2026-05-04", nil),
    ] as [(String, String?)])
  func `what ends before a range, begins after it or may have done so does not meet it`(
    start: String, end: String?
  ) {
    #expect(peaks(noon, start, end) == [])
  }

  @Test(
    arguments: [
      ("2026-05-04 11:00", "2026-05-04 12:01"), ("2026-05-04 13:59", "2026-05-04 15:00"),
      ("2026-05-04 12:00", nil), ("2026-05-04 11:00", "2026-05-04 20:00"),
      ("2026-05-04 12:30", "2026-05-04 12:30"), ("2026-05-04", "2026-05-04 13:00"),
      ("2026-05-03", "2026-05-05"), ("~2026-05-04 13:00", nil),
    ] as [(String, String?)])
  func `what surely ran in a range meets it`(start: String, end: String?) {
    #expect(peaks(noon, start, end) == hit)
  }

  @Test func `days alone are whole days`() {
    let days = "{from: 2026-05-04, to: 2026-05-05, timezone: Asia/Tokyo}"
    #expect(peaks(days, "2026-05-03 14:59") == [])
    #expect(peaks(days, "2026-05-05 14:59") == ["2026-05-03T15:00Z 2026-05-05T15:00Z"])
    #expect(peaks(days, "2026-05-05 15:00") == [])
  }

  @Test func `an entry holds for its services, or for all`() {
    let entry = "{services: [shop], from: 2026-05-04, to: 2026-05-04, timezone: UTC}"
    #expect(peaks(entry, "2026-05-04 13:00", services: ["pay"]) == [])
    #expect(peaks(entry, "2026-05-04 13:00", services: ["pay", "shop"]).count == 1)
    #expect(peaks(noon, "2026-05-04 13:00", services: []).count == 1)
  }

  /// 2026-05-04 is a Monday.
  @Test(
    arguments: [
      ("2026-05-04 09:30", true), ("2026-05-05 09:30", false), ("2026-05-11 09:30", true),
      ("2026-05-04 11:00", false), ("2026-05-04 08:59", false), ("1969-12-29 09:30", true),
    ])
  func `a weekly entry comes again every week`(start: String, isHit: Bool) {
    let entry = "{weekly: {days: [mon], from: 09:00, to: 11:00}, timezone: UTC}"
    #expect(peaks(entry, start).isEmpty == !isHit)
  }

  @Test(
    arguments: [
      ("2026-05-04 22:00", true), ("2026-05-05 01:59", true), ("2026-05-05 02:00", false),
      ("2026-05-05 22:30", false), ("2026-05-04 01:00", false),
    ])
  func `a weekly entry may pass midnight`(start: String, isHit: Bool) {
    let entry = "{weekly: {days: mon, from: 22:00, to: 02:00}, timezone: UTC}"
    #expect(peaks(entry, start).isEmpty == !isHit)
  }

  @Test func `a weekly entry holds within its range, on whole days where it names no times`() {
    let entry = "{from: 2026-05-01, to: 2026-05-31, weekly: {days: [sat]}, timezone: UTC}"
    #expect(peaks(entry, "2026-05-30 23:00") == ["2026-05-30T00:00Z 2026-05-31T00:00Z"])
    #expect(peaks(entry, "2026-04-25 12:00") == [] && peaks(entry, "2026-06-06 12:00") == [])
  }

  /// In Berlin 2:00 becomes 3:00 on 2026-03-29 and 3:00 becomes 2:00 on 2026-10-25, both at 01:00Z.
  @Test(
    arguments: [
      ("01:30", "03:30", "2026-03-29", "2026-03-29T00:30Z 2026-03-29T01:30Z"),
      ("02:15", "02:45", "2026-03-29", nil),
      ("02:15", "04:00", "2026-03-29", "2026-03-29T01:00Z 2026-03-29T02:00Z"),
      ("01:00", "02:30", "2026-03-29", "2026-03-29T00:00Z 2026-03-29T01:00Z"),
      ("01:30", "03:30", "2026-10-25", "2026-10-24T23:30Z 2026-10-25T02:30Z"),
      ("02:15", "02:45", "2026-10-25", "2026-10-25T00:15Z 2026-10-25T01:45Z"),
      ("22:00", "03:00", "2026-10-24", "2026-10-24T20:00Z 2026-10-25T02:00Z"),
    ] as [(String, String, String, String?)])
  func `weekly times follow the clock that is set forward and back`(
    from: String, to: String, day: String, range: String?
  ) {
    let weekday = day.hasSuffix("24") ? "sat" : "sun"
    let entry = "{weekly: {days: \(weekday), from: \(from), to: \(to)}, timezone: Europe/Berlin}"
    // From the evening before to the next morning, in UTC.
    let found = peaks(entry, "2026-03-28 19:00", "2026-03-29 09:00")
    let autumn = peaks(entry, "2026-10-24 19:00", "2026-10-25 09:00")
    #expect((day.contains("-03-") ? found : autumn) == (range.map { [$0] } ?? []))
  }

  @Test func `a range across the change of the clock has the length that clocks show`() {
    let range =
      "{from: 2026-03-29 01:30, to: 2026-03-29 03:30, timezone: Europe/Berlin}"
    #expect(peaks(range, "2026-03-29T01:20Z") == ["2026-03-29T00:30Z 2026-03-29T01:30Z"])
    #expect(peaks(range, "2026-03-29T01:40Z") == [])
  }

  @Test func `a change that never ends is looked at for a year`() {
    let entry = "{weekly: {days: mon, from: 09:00, to: 11:00}, timezone: Europe/Berlin}"
    #expect(peaks(entry, "2026-01-01 00:00", "9999-12-31 00:00").count == 52)
  }

  private func fit(_ entries: String, _ start: String, _ end: String) -> ChangeTimetable.Fit? {
    OperationTime(start: moment(start), end: moment(end)).map {
      timetable("windows", entries).fit(of: $0, "shop")
    }
  }

  private let night = "{name: night, weekly: {from: 22:00, to: 24:00}, timezone: UTC}"
  private let morning = "{services: shop, weekly: {from: 00:00, to: 02:00}, timezone: UTC}"

  @Test func `a service without windows is free`() {
    #expect(fit("{services: [pay], weekly: {}}", "2026-05-04 12:00", "2026-05-04 13:00") == .free)
  }

  @Test(
    arguments: [
      ("2026-05-04 22:00", "2026-05-05 00:00"), ("2026-05-04 23:30", "2026-05-05 01:30"),
      ("2026-05-04", "2026-05-04"),
    ])
  func `windows that meet are one`(start: String, end: String) {
    #expect(fit("\(night), \(morning)", start, end) == .inside)
  }

  @Test func `a change that leaves its window is outside, and told which were near`() {
    guard case .outside(let near) = fit(night, "2026-05-04 23:00", "2026-05-05 00:01") else {
      Issue.record("not outside")
      return
    }
    #expect(
      near.map { utcText($0.range.lowerBound) } == [
        "2026-05-03T22:00Z", "2026-05-04T22:00Z", "2026-05-05T22:00Z",
      ])
    #expect(near.first?.name == "night")
  }
}

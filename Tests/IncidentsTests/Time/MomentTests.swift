import Testing

@testable import Documents
@testable import Incidents

struct MomentTests {
  private func read(_ text: String, zone: String? = "Asia/Shanghai") -> Moment? {
    var reader = MomentReader(clock: zone.flatMap { Zone($0) }.map(ZoneClock.init))
    return reader.moment(text)
  }

  @Test(
    arguments: [
      ("2020-04-08 14:23", "2020-04-08T06:23:00Z", .minute),
      ("2020-04-08", "2020-04-07T16:00:00Z", .day),
      ("2020-04-08 14:23:05", "2020-04-08T06:23:05Z", .second),
      ("2020-04-08T14:23", "2020-04-08T06:23:00Z", .minute),
      ("2020/4/8 9:05", "2020-04-08T01:05:00Z", .minute),
      ("2020-04-08T14:23Z", "2020-04-08T14:23:00Z", .minute),
      ("2020-04-08 14:23 UTC", "2020-04-08T14:23:00Z", .minute),
      ("2020-04-08T14:23+0900", "2020-04-08T05:23:00Z", .minute),
      ("2020-04-08 14:23 -05:00", "2020-04-08T19:23:00Z", .minute),
      ("2020-04-08T14:23-05", "2020-04-08T19:23:00Z", .minute),
      ("2020-04-08 14:23 UTC-5", "2020-04-08T19:23:00Z", .minute),
      ("2020-04-08T14:23:05.250+05:45", "2020-04-08T08:38:05Z", .second),
      ("2020-04-08 24:00", "2020-04-08T16:00:00Z", .minute),
      ("~2020-04-08 14:23", "2020-04-08T06:23:00Z", .minute),
      ("2020-02-29 00:00", "2020-02-28T16:00:00Z", .minute),
    ] as [(String, String, Moment.Precision)])
  func `a moment is read, no finer than written`(
    text: String, utc: String, precision: Moment.Precision
  ) throws {
    let moment = try #require(read(text))
    #expect(moment.instant.map { utcText($0, seconds: true) } == utc)
    #expect(moment.precision == precision)
    #expect(text.contains(try Regex(Moment.pattern)))
    #expect(moment.isApproximate == text.hasPrefix("~"))
  }

  @Test(arguments: [
    ("14:23", 0, 51_780), ("+1d 02:00", 1, 7200), ("24:00", 1, 0), ("~2:00", 0, 7200),
  ])
  func `a time of day has no day`(text: String, days: Int, second: Int) throws {
    let moment = try #require(read(text))
    #expect(moment.day == nil && moment.instant == nil)
    #expect(moment.dayOffset == days && moment.secondOfDay == second)
    #expect(text.contains(try Regex(Moment.pattern)))
    #expect(moment.axis == days * 86_400 + second)
  }

  @Test(
    arguments: [
      "", "soon", "2020-04", "2020-13-01", "2021-02-29", "0000-01-01", "2020-04-08 25:00",
      "2020-04-08 24:01", "2020-04-08 14:60", "2020-04-08 14:23 CST", "2020-04-08 2:23 pm",
      "2020-04-08T", "2020-04-0814:23", "14:23 today", "863", "20-04-08", "2020-04/08",
      "2020-04-08 14:23+25:00", "２０２０-04-08", "+1d", "2020-04-08 14:23+08:", "14:23–15:00",
    ])
  func `what is no moment is not read`(text: String) {
    #expect(read(text) == nil)
  }

  @Test func `without a zone there is no instant`() {
    #expect(read("2020-04-08 14:23", zone: nil)?.instant == nil)
    #expect(read("2020-04-08 14:23+08:00", zone: nil)?.instant != nil)
  }

  @Test(arguments: [("0001-01-01", "0001-01-01T00:00Z"), ("9999-12-31 23:59", "9999-12-31T23:59Z")])
  func `far years are read`(text: String, utc: String) {
    #expect(read(text, zone: "UTC")?.instant.map { utcText($0) } == utc)
  }
}

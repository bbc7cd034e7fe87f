import Testing

@testable import Documents
@testable import Incidents

struct ZoneTests {
  @Test(
    arguments: [
      // The clocks of Berlin go from 02:00 to 03:00 on 29 March 2020, and back on 25 October.
      ("Europe/Berlin", "2020-03-29 01:59", "2020-03-29T00:59Z", .once),
      ("Europe/Berlin", "2020-03-29 02:30", "2020-03-29T01:30Z", .skipped),
      ("Europe/Berlin", "2020-03-29 03:00", "2020-03-29T01:00Z", .once),
      ("Europe/Berlin", "2020-10-25 01:59", "2020-10-24T23:59Z", .once),
      ("Europe/Berlin", "2020-10-25 02:30", "2020-10-25T00:30Z", .repeated),
      ("Europe/Berlin", "2020-10-25 03:00", "2020-10-25T02:00Z", .once),
      ("Europe/Berlin", "2020-10-25 02:30+01:00", "2020-10-25T01:30Z", .once),
      // New York: 8 March and 1 November 2020.
      ("America/New_York", "2020-03-08 02:00", "2020-03-08T07:00Z", .skipped),
      ("America/New_York", "2020-03-08 03:00", "2020-03-08T07:00Z", .once),
      ("America/New_York", "2020-11-01 01:00", "2020-11-01T05:00Z", .repeated),
      ("America/New_York", "2020-11-01 02:00", "2020-11-01T07:00Z", .once),
      // Half and quarter hours; Lord Howe's clocks move by thirty minutes.
      ("Asia/Kolkata", "2020-04-08 14:23", "2020-04-08T08:53Z", .once),
      ("Asia/Kathmandu", "2020-04-08 14:23", "2020-04-08T08:38Z", .once),
      ("Australia/Lord_Howe", "2020-04-05 01:45", "2020-04-04T14:45Z", .repeated),
      ("Australia/Lord_Howe", "2020-10-04 02:15", "2020-10-03T15:45Z", .skipped),
      // Samoa left out 30 December 2011.
      ("Pacific/Apia", "2011-12-30 12:00", "2011-12-30T22:00Z", .skipped),
      // China had summer time from 1986 to 1991.
      ("Asia/Shanghai", "1988-07-01 12:00", "1988-07-01T03:00Z", .once),
      ("+05:30", "2020-04-08 14:23", "2020-04-08T08:53Z", .once),
    ] as [(String, String, String, Moment.Occurrence)])
  func `local times are resolved, and told where they are none or two`(
    zone: String, text: String, utc: String, occurrence: Moment.Occurrence
  ) throws {
    var reader = MomentReader(clock: ZoneClock(try #require(Zone(zone))))
    let read = reader.moment(text)
    let moment = try #require(read)
    #expect(moment.instant.map { utcText($0) } == utc)
    #expect(moment.occurrence == occurrence)
  }

  @Test(
    arguments: [
      "CST", "PRC", "Asia/Shangai", "", "/", "a/b", "../../etc/passwd", "Asia/", "+25:00", "+8",
    ])
  func `what names no zone is none`(name: String) {
    #expect(Zone(name) == nil)
  }

  @Test(arguments: ["UTC", "Z", "Asia/Tokyo", "+09:00", "-0330", "UTC+8", "Etc/GMT+8"])
  func `zones are named by area or offset`(name: String) {
    #expect(Zone(name)?.name == name)
  }
}

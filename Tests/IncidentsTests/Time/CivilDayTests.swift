import Testing

@testable import Incidents

struct CivilDayTests {
  @Test(
    arguments: [
      (1970, 1, 1, 0, 4), (1969, 12, 31, -1, 3), (2000, 2, 29, 11_016, 2), (2020, 4, 8, 18_360, 3),
      (1, 1, 1, -719_162, 1), (9999, 12, 31, 2_932_896, 5),
    ])
  func `days are counted from 1970`(year: Int, month: Int, day: Int, number: Int, weekday: Int)
    throws
  {
    let civil = try #require(CivilDay(year: year, month: month, day: day))
    #expect(civil.daysSince1970 == number && civil.weekday == weekday)
    #expect(CivilDay(daysSince1970: number) == civil)
  }

  @Test(arguments: [
    (2021, 2, 29), (1900, 2, 29), (2020, 4, 31), (2020, 0, 1), (2020, 13, 1), (0, 1, 1),
    (10_000, 1, 1), (2020, 1, 0),
  ])
  func `a day that no calendar has is none`(year: Int, month: Int, day: Int) {
    #expect(CivilDay(year: year, month: month, day: day) == nil)
  }

  @Test func `the day after the last of February`() {
    #expect(CivilDay(year: 2020, month: 2, day: 29)?.adding(days: 1).description == "2020-03-01")
    #expect(CivilDay(year: 2021, month: 2, day: 28)?.adding(days: 1).description == "2021-03-01")
  }
}

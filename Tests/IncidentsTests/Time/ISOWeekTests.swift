import Incidents
import Testing

@Suite struct ISOWeekTests {
  @Test(arguments: [
    (2026, 11, 21, "2026-W47"),
    (2021, 1, 1, "2020-W53"), (2021, 1, 3, "2020-W53"), (2021, 1, 4, "2021-W01"),
    (2025, 12, 28, "2025-W52"), (2025, 12, 29, "2026-W01"), (2026, 1, 4, "2026-W01"),
    (2026, 12, 31, "2026-W53"), (2027, 1, 3, "2026-W53"), (2027, 1, 4, "2027-W01"),
    (2024, 2, 29, "2024-W09"), (1969, 12, 31, "1970-W01"), (2005, 1, 1, "2004-W53"),
    (1, 1, 1, "0001-W01"), (9999, 12, 31, "9999-W52"),
  ])
  func `a day lies in the week of its Thursday`(
    year: Int, month: Int, day: Int, week: String
  ) throws {
    let day = try #require(CivilDay(year: year, month: month, day: day))
    #expect(ISOWeek(containing: day).description == week)
    #expect(try #require(ISOWeek(week)).contains(day))
  }

  @Test(arguments: [
    ("2020-W53", "2020-12-28", "2021-01-03"), ("2026-W01", "2025-12-29", "2026-01-04"),
    ("2026-W47", "2026-11-16", "2026-11-22"),
  ])
  func `a week goes from Monday to Sunday`(week: String, monday: String, sunday: String) throws {
    let week = try #require(ISOWeek(week))
    #expect(week.monday.description == monday)
    #expect(week.sunday.description == sunday)
    #expect(!week.contains(week.monday.adding(days: -1)))
    #expect(!week.contains(week.sunday.adding(days: 1)))
  }

  @Test func `the last week of a year is followed by the first of the next`() throws {
    #expect(try #require(ISOWeek("2020-W53")).next.description == "2021-W01")
    #expect(try #require(ISOWeek("2025-W52")).next.description == "2026-W01")
  }

  /// Every 28 years have 5 leap years of 53 weeks; the long years are those that begin on a
  /// Thursday, and leap years that begin on a Wednesday.
  @Test(arguments: [2004, 2009, 2015, 2020, 2026, 2032])
  func `some years have 53 weeks`(year: Int) {
    #expect(ISOWeek.count(inYear: year) == 53)
    #expect(ISOWeek.count(inYear: year + 1) == 52)
  }

  @Test(arguments: [
    "", "2026", "2026-47", "2026-W7", "2026-W00", "2026-W54", "2025-W53", "2026W47", "2026-W47-1",
    "0000-W01", "2026-W+7", "２０２６-W47", "26-W47", " 2026-W47",
  ])
  func `what is no week is refused`(text: String) {
    #expect(ISOWeek(text) == nil)
  }

  @Test func `weeks are in order across years`() throws {
    #expect(try #require(ISOWeek("2025-W52")) < #require(ISOWeek("2026-W01")))
  }
}

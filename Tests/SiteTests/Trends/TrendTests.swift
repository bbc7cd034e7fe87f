import Incidents
import Testing

@testable import Site

/// The day of the site is 2020-08-26.
@Suite struct TrendTests {
  private func day(_ text: String) throws -> CivilDay {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return try #require(CivilDay(year: parts[0], month: parts[1], day: parts[2]))
  }

  private func names(_ days: [String]) throws -> [String] {
    let words = try Theme.builtIn().words
    let periods = Periods(of: try days.map(day), on: Fixture.today)
    return periods.shown.map(words.name)
  }

  @Test func `months within a year, then quarters, years where all is long ago`() throws {
    #expect(try names([]) == [])
    #expect(try names(["2020-08-01"]) == ["Aug 2020"])
    #expect(try names(["2020-06-30"]) == ["Jun 2020", "Jul 2020", "Aug 2020"])
    #expect(try names(["2019-08-31"]).count == 5)
    #expect(
      try names(["2019-05-01", "2019-04-30"])
        == ["2019 Q2", "2019 Q3", "2019 Q4", "2020 Q1", "2020 Q2", "2020 Q3"])
    #expect(try names(["2010-01-01", "2020-01-01"]).first == "2018 Q4")
    #expect(try names(["2012-01-01", "2014-01-01"]) == ["2012", "2013", "2014"])
  }

  @Test func `what is to come is not counted`() throws {
    #expect(try names(["2020-08-01", "2031-01-01"]) == ["Aug 2020"])
  }

  @Test func `a median needs three, and stands between two`() {
    #expect(Trends.median([]) == nil && Trends.median([1, 2]) == nil)
    #expect(Trends.median([1, 5, 100]) == 5)
    #expect(Trends.median([1, 5, 8, 100]) == 6)
  }

  @Test(arguments: [[0], [60], [30, 60], [299, 301], [60, 40_000_000], [86_400 * 4000]])
  func `an axis has two ticks or more, six at most`(seconds: [Int]) {
    let axis = TimeFigure.axis(seconds)
    #expect((2...6).contains(axis.count) && axis == axis.sorted())
    #expect(Set(axis).count == axis.count)
  }

  private func incident(_ number: Int, _ day: String, _ more: String = "") -> SiteDocument {
    Fixture.document(
      """
      ---
      id: INC-\(number)
      title: number \(number)
      severity: SEV\(1 + number % 3)
      timezone: Asia/Tokyo
      \(more)
      ---
      ## Timeline
      ### \(day)
      - 10:00 start: it began
      - 10:0\(number % 10) detect: seen
      - \(11 + number % 10):00 resolve: over
      ## Root causes
      - RC-1 (root, capacity) Too small.
      """, path: "\(number).md")
  }

  private func circles(_ page: String) -> Int { page.matches(of: /<circle class="dot"/).count }

  @Test func `without documents there is a sentence and no chart`() throws {
    let site = try Fixture.site([])
    #expect(site.text("trends.html").contains("No document has a date yet."))
    #expect(!site.text("trends.html").contains("<svg class=\"ch\""))
    #expect(!site.text("index.html").contains("trends.html\">All"))
  }

  @Test func `few incidents are dots without a median`() throws {
    let page = try Fixture.site([incident(1, "2020-07-01"), incident(2, "2020-08-01")])
      .text("trends.html")
    // Two that were noticed, two that ended.
    #expect(circles(page) == 4)
    #expect(!page.contains("class=\"med\""))
    #expect(page.contains("2 incidents: too few for a median."))
    #expect(page.contains("aria-label=\"Incidents per month: 1, 1; the last is Aug 2020.\""))
  }

  @Test func `three have a median, a withdrawn one does not count`() throws {
    let page = try Fixture.site(
      (1...3).map { incident($0, "2020-08-0\($0)") }
        + [incident(4, "2020-08-04", "status: withdrawn")]
    ).text("trends.html")
    #expect(circles(page) == 6)
    #expect(page.contains("3 incidents, median 3 h."))
    #expect(page.contains("<th scope=\"row\">Aug 2020</th><td>3</td>"))
  }

  @Test func `what took no minute has a place of its own, below the shortest time`() throws {
    let page = try Fixture.site((1...3).map { incident($0, "2020-08-0\($0)") }).text("trends.html")
    #expect(page.contains(">0 min</text>") == page.contains("class=\"gr off\""))
    let at = try Fixture.site([
      Fixture.document(
        """
        ---
        id: INC-1
        title: Noticed at once
        ---
        ## Timeline
        ### 2020-08-01
        - 10:00 start: it stops
        - 10:00 detect: an alert
        - 12:00 resolve: it runs
        """)
    ]).text("trends.html")
    #expect(at.contains("class=\"gr off\"") && at.contains(">0 min</text>"))
  }

  @Test func `thousands of dots become bars, and the page stays small`() throws {
    let site = try Fixture.site((1...1500).map { incident($0, "2020-08-01") })
    let page = site.text("trends.html")
    #expect(circles(page) == 0)
    #expect(page.contains("1500 incidents"))
    #expect(page.utf8.count < 40_000)
  }

  @Test func `a site may be without trends`() throws {
    var identity = SiteIdentity()
    identity.without = [.trends]
    let site = try Fixture.site([incident(1, "2020-07-01")], identity: identity)
    #expect(site.pages["trends.html"] == nil)
    #expect(!site.text("index.html").contains("trends.html"))
  }
}

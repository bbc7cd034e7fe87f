import Documents
import Incidents
import Testing

@testable import Site

@Suite struct WordsTests {
  static func words(_ language: Configuration.Language = .en) throws -> Words {
    try Theme.builtIn(language: language).words
  }

  @Test(
    arguments: [
      (.en, "6 d 5 h", "day 2 02:00", "8 Apr 10:00 to 10:59"),
      (.zhHans, "6 天 5 小时", "第 2 天 02:00", "4月8日 10:00 至 10:59"),
      (.ja, "6 日 5 時間", "2日目 02:00", "4月8日 10:00〜10:59"),
    ] as [(Configuration.Language, String, String, String)])
  func `lengths and times are in words of the language`(
    language: Configuration.Language, length: String, day: String, range: String
  ) throws {
    let words = try Self.words(language)
    #expect(words.duration(537_540) == length)
    let second = Moment(day: nil, dayOffset: 1, secondOfDay: 7200, offset: nil)
    #expect(words.short(second) == day)
    let moments = [36_000, 39_540].map {
      Moment(
        day: CivilDay(year: 2020, month: 4, day: 8), dayOffset: 0, secondOfDay: $0,
        offset: nil)
    }
    #expect(words.range(moments[0], moments[1]) == range)
  }

  @Test(arguments: [
    (0, "0 min"), (59, "59 s"), (60, "1 min"), (3540, "59 min"), (11_220, "3 h 7 min"),
    (88_200, "24 h 30 min"), (172_800, "2 d"), (537_540, "6 d 5 h"),
  ])
  func `a duration has two units at most`(seconds: Int, words: String) throws {
    #expect(try Self.words().duration(seconds) == words)
  }

  @Test func `a sign-off whose decision nobody can read is not called an approval`() throws {
    let mark = try Self.words().signoff(
      by: "mia", role: nil, at: nil, decision: nil, isLate: true, evidence: nil)
    #expect(mark.verdict == .warn && mark.text == "Signed by mia, decision not told")
  }

  @Test func `a day is in words`() throws {
    let day = try #require(CivilDay(year: 2020, month: 4, day: 8))
    for (language, long, short) in [
      (.en, "Wednesday 8 April 2020", "8 Apr 2020"),
      (.zhHans, "2020年4月8日 周三", "2020年4月8日"), (.ja, "2020年4月8日（水）", "2020年4月8日"),
    ] as [(Configuration.Language, String, String)] {
      let words = try Self.words(language)
      #expect(words.dayWithWeekday(day) == long && words.shortDay(day) == short)
    }
  }

  @Test(arguments: [
    ("An outage", "en"), ("DNS 解析失效引发连接池泄漏", "zh-Hans"), ("障害が起きた", "ja"), ("カード", "ja"),
    ("A resize (扩容) of the instance that was resumed", "en"), ("", nil), ("2020-04-08", nil),
    ("한국어", nil),
  ])
  func `the script tells the language`(text: String, language: String?) {
    #expect(PassageLanguage.of(text) == language)
  }

  @Test(arguments: [
    ("AI-1", "ai-1"), ("CHG-12", "chg-12"), ("RC-3", "rc-3"),
  ])
  func `an id of the format is its own anchor`(id: String, anchor: String) {
    #expect(Address.anchor(id) == anchor)
  }

  @Test(arguments: ["main", "theme", "timeline", "h-x", "e1", "AI-", "ai1"])
  func `no other id takes a name of the page`(id: String) {
    #expect(Address.anchor(id).hasPrefix("x-"))
  }
}

import Incidents
import Testing

@testable import Site

@Suite struct WordsTests {
  @Test(arguments: [
    (0, "0 min"), (59, "59 s"), (60, "1 min"), (3540, "59 min"), (11_220, "3 h 7 min"),
    (88_200, "24 h 30 min"), (172_800, "2 d"), (537_540, "6 d 5 h"),
  ])
  func `a duration has two units at most`(seconds: Int, words: String) {
    #expect(DurationWords.text(seconds) == words)
  }

  @Test func `a sign-off whose decision nobody can read is not called an approval`() {
    let mark = ChangeWords.signoff(
      by: "mia", role: nil, at: nil, decision: nil, isLate: true, evidence: nil)
    #expect(mark.verdict == .warn && mark.text == "Signed by mia, decision not told")
  }

  @Test func `a day is in words`() throws {
    let day = try #require(CivilDay(year: 2020, month: 4, day: 8))
    #expect(DayWords.withWeekday(day) == "Wednesday 8 April 2020")
    #expect(DayWords.short(day) == "8 Apr 2020")
  }

  @Test(arguments: [
    ("An outage", nil), ("DNS 解析失效引发连接池泄漏", "zh-Hans"), ("障害が起きた", "ja"), ("カード", "ja"),
    ("A resize (扩容) of the instance that was resumed", nil), ("", nil), ("2020-04-08", nil),
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

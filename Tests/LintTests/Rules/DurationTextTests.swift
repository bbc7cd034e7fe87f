import Testing

@testable import Lint

struct DurationTextTests {
  @Test(
    arguments: [
      (0, "0 s"), (45, "45 s"), (60, "1 min"), (1020, "17 min"), (7200, "2 h"),
      (7800, "2 h 10 min"),
      (172_800, "2 d"), (273_600, "3 d 4 h"), (-1020, "17 min"), (1_104_516_000, "35 years"),
    ])
  func `a length is told in its two largest units`(seconds: Int, text: String) {
    #expect(durationText(seconds) == text)
  }
}

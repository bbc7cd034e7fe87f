import Testing

@testable import Incidents

@Suite struct ItemProgressTests {
  @Test func `days in the lines below an item are signs that it moves`() {
    let days = ItemProgress.days(
      in: [
        ("note", "half on 2020-05-02, rest 2020-05-03"), ("evidence", "build/2020-05-02/log"),
        ("due", "2020-06-01"), ("slipped", "2020-04-01 → 2020-06-01 holidays"),
        ("Done when", "live since 2020-07-01"),
      ], "写于2020-04-30。 12020-01-01 2020-01-011 2020-13-01 2020-1-1")
    #expect(days.map(\.description) == ["2020-04-30", "2020-05-02", "2020-05-03"])
  }

  @Test func `where no day is told there is none`() {
    #expect(ItemProgress.days(in: [], "").isEmpty)
    #expect(ItemProgress.days(in: [("note", "soon")], "2020-02-30").isEmpty)
  }
}

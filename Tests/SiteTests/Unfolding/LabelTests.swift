import Testing

@testable import Site

@Suite struct LabelTests {
  @Test func `labels stay apart from each other, from dots and inside the room`() throws {
    var placement = LabelPlacement(
      room: 0...400, taken: [.init(left: 190, right: 210, top: 60, bottom: 90)])
    var places: [LabelPlacement.Place] = []
    for x in stride(from: 10.0, through: 390, by: 20) {
      if let place = placement.place(width: 90, x: x, y: 100, radius: 6.2) { places.append(place) }
    }
    #expect((4...8).contains(places.count))
    for (index, box) in placement.taken.enumerated() {
      #expect((0...400).contains(box.left) && (0...400).contains(box.right))
      #expect(!placement.taken[..<index].contains(where: box.overlaps))
    }
  }

  @Test func `a label is the first clause that says something`() {
    #expect(
      EventLabel.clause("the release is complete: the VIP is gone") == "The release is complete")
    #expect(EventLabel.clause("v5.7.29, then") == "V5.7.29, then")
    #expect(EventLabel.clause("主库恢复，应用可用") == "主库恢复")
  }

  @Test func `a long text is cut at a space, and wide letters count as wide`() {
    #expect(TextWidth.cut("connections to the database", size: 10, room: 105) == "connections to…")
    #expect(TextWidth.cut("数据库平台", size: 10, room: 35) == "数据…")
    #expect(TextWidth.cut("short", size: 10, room: 105) == "short")
  }

  @Test func `quiet time gives way first, and order is kept`() {
    let far = ElasticAxis(
      events: [0, 60, 120, 90_000_000], edges: [30], from: 100, to: 200)
    #expect(far.events.first == 100)
    #expect(abs((far.events.last ?? 0) - 200) < 0.01)
    #expect(zip(far.events, far.events.dropFirst()).allSatisfy { $0 < $1 })
    #expect(far.x(60) == far.events[1])
    #expect((far.events[0]...far.events[1]).contains(far.x(30)))
  }
}

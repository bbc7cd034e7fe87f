import Documents
import Testing

struct OrderedWorkTests {
  struct Stop: Error {}

  @Test(arguments: [0, 1, 63, 64, 65, 10_000])
  func `results come in the order of the inputs`(count: Int) throws {
    var outputs: [Int] = []
    try OrderedWork.map(Array(0..<count), { $0 * 2 }, consume: { outputs += $0 })
    #expect(outputs == (0..<count).map { $0 * 2 })
  }

  @Test func `an error of the consumer ends the work and is passed on`() {
    var consumed = 0
    #expect(throws: Stop.self) {
      try OrderedWork.map(Array(0..<100_000), { $0 }) { chunk in
        consumed += chunk.count
        if consumed >= 640 { throw Stop() }
      }
    }
    #expect(consumed == 640)
  }

  @Test(arguments: [0, 1, 100])
  func `a few things that are much work keep their order`(count: Int) {
    let outputs = OrderedWork.all(Array(0..<count)) { number in
      // The first ones take longest.
      (0..<(count - number) * 1_000).reduce(number) { sum, _ in sum }
    }
    #expect(outputs == Array(0..<count))
  }
}

import Testing

@testable import Site

struct WordShardTests {
  private func written(_ postings: [(String, Int, UInt8)]) -> [UInt8] {
    var writer = ShardWriter(for: 16)
    for (term, number, weight) in postings {
      Array(term.utf8).withUnsafeBufferPointer { writer.add($0, number, weight) }
    }
    return writer.bytes(number: 3, order: "order")
  }

  @Test func `a shard gives back what was written, by term and by document`() {
    let bytes = written([
      ("备份", 9_999, 3), ("abc", 7, 15), ("备份", 0, 1), ("ab", 123, 8), ("备份", 31, 2),
    ])
    var read: [String] = []
    let isWhole = WordShard.read(bytes) {
      read.append("\(String(decoding: $0, as: UTF8.self)) \($1) \($2)")
    }
    #expect(isWhole)
    #expect(read == ["ab 123 8", "abc 7 15", "备份 0 1", "备份 31 2", "备份 9999 3"])
  }

  @Test func `a shard is one call with one text`() {
    #expect(
      String(decoding: written([("ab", 0, 1), ("ab", 2, 15)]), as: UTF8.self)
        == "postmortem.words(3,\"!ab 9l)!\",\"order\")\n")
  }

  @Test func `an empty shard is one, and a torn one is noticed`() {
    #expect(WordShard.read(written([])) { _, _, _ in })
    let bytes = written([("ab", 123, 8), ("abc", 7, 15)])
    for count in 0..<(bytes.count - 11) {
      #expect(!WordShard.read(Array(bytes[..<count])) { _, _, _ in })
    }
  }

  @Test func `words that begin with the same three letters share a shard, characters with one`() {
    func shard(_ term: String) -> Int {
      Array(term.utf8).withUnsafeBufferPointer { WordShard.number(of: $0, among: 512) }
    }
    #expect(shard("replica") == shard("rep"))
    #expect(shard("replica") != shard("rescue"))
    #expect(shard("备份") == shard("备"))
    #expect(shard("备份") != shard("份"))
    #expect(shard("éaa") == shard("éaab"))
  }

  @Test(arguments: [(1, 8), (160, 8), (161, 16), (10_000, 512), (1_000_000, 512)])
  func `there are more shards for more documents`(documents: Int, shards: Int) {
    #expect(WordShard.count(documents: documents) == shards)
  }
}

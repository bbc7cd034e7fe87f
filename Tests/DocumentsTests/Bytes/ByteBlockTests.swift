import DamagedText
import Documents
import Testing

/// Sixty-four bytes are asked at once what each of them would say alone.
struct ByteBlockTests {
  /// The places at which an answer says yes, in all of `bytes`.
  private func places(in bytes: [UInt8], _ answer: (ByteBlock) -> UInt64) -> [Int] {
    var places: [Int] = []
    bytes.withUnsafeBufferPointer { bytes in
      ByteBlock.forEach(in: bytes) { block in
        answer(block).forEachBit { places.append(block.offset + $0) }
      }
    }
    return places
  }

  @Test(arguments: 0..<4)
  func `every answer is that of each byte alone`(seed: Int) {
    var chance = Mutation(seed: UInt64(seed))
    let edges = Array("/09:@AZ[`az{ -".utf8) + [1, 0x7F, 0x80, 0xBF, 0xC0, 0xDF, 0xE0, 0xFF]
    for _ in 0..<300 {
      let bytes = (0..<chance.next(200)).map { _ in
        chance.next(2) == 0 ? edges[chance.next(edges.count)] : UInt8(1 + chance.next(255))
      }
      func expect(_ found: [Int], _ isWanted: (UInt8) -> Bool) {
        #expect(found == bytes.indices.filter { isWanted(bytes[$0]) }, "\(bytes)")
      }
      for edge in edges { expect(places(in: bytes) { $0.equal(to: edge) }) { $0 == edge } }
      expect(places(in: bytes) { $0.within(0x30, 0x39) }) { $0 >= 0x30 && $0 <= 0x39 }
      expect(places(in: bytes) { $0.within(0xE0, 0xFF) }) { $0 >= 0xE0 }
      expect(places(in: bytes) { $0.letters }) {
        $0 < 0x80 && Character(UnicodeScalar($0)).isLetter
      }
    }
  }

  @Test(arguments: [0, 1, 63, 64, 65, 128, 130])
  func `behind the last byte stand zeros`(count: Int) {
    let bytes = [UInt8](repeating: 7, count: count)
    #expect(places(in: bytes) { $0.equal(to: 7) } == Array(0..<count))
    #expect(places(in: bytes) { $0.equal(to: 0) } == Array(count..<(count + 63) / 64 * 64))
  }
}

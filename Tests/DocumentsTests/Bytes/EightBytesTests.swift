import DamagedText
import Documents
import Testing

/// Eight bytes are asked at once what each of them would say alone.
struct EightBytesTests {
  /// The bytes of which `answers` says yes.
  private func places(_ answers: UInt64) -> [Int] {
    (0..<8).filter { answers >> (UInt64($0) * 8) & 0xFF == 0x80 }
  }

  /// The bytes of which `isWanted` says yes; nothing else may be set in the answers.
  private func expect(
    _ bytes: [UInt8], _ answers: UInt64, _ isWanted: (UInt8) -> Bool,
    location: SourceLocation = #_sourceLocation
  ) {
    #expect(answers & 0x7F7F_7F7F_7F7F_7F7F == 0, "\(bytes)", sourceLocation: location)
    #expect(
      places(answers) == bytes.indices.filter { isWanted(bytes[$0]) }, "\(bytes)",
      sourceLocation: location)
  }

  @Test(arguments: 0..<4)
  func `every answer is that of each byte alone`(seed: Int) {
    var chance = Mutation(seed: UInt64(seed))
    let edges = Array("/09:@AZ[`az{ -".utf8) + [0, 0x7F, 0x80, 0xBF, 0xC0, 0xDF, 0xE0, 0xFF]
    for _ in 0..<2_000 {
      let bytes = (0..<8).map { _ in
        chance.next(2) == 0 ? edges[chance.next(edges.count)] : UInt8(chance.next(256))
      }
      let word = bytes.withUnsafeBytes { EightBytes.at(0, in: $0) }
      for edge in edges { expect(bytes, EightBytes.equal(to: edge, word)) { $0 == edge } }
      expect(bytes, EightBytes.within(0x30, 0x39, word)) { $0 >= 0x30 && $0 <= 0x39 }
      expect(bytes, EightBytes.within(0, 0x7F, word)) { $0 < 0x80 }
      expect(bytes, EightBytes.letters(word)) {
        $0 < 0x80 && Character(UnicodeScalar($0)).isLetter
      }
      expect(bytes, EightBytes.longLeads(word)) { $0 >= 0xE0 }
    }
  }

  @Test func `behind the last byte stand zeros`() {
    let bytes: [UInt8] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    bytes.withUnsafeBytes { raw in
      #expect(EightBytes.upToEight(at: 2, in: raw) == 0x0A09_0807_0605_0403)
      #expect(EightBytes.upToEight(at: 8, in: raw) == 0x0A09)
    }
    #expect(EightBytes.first(of: 0x8000_0000) == 3 && EightBytes.first(of: 0) == 8)
  }
}

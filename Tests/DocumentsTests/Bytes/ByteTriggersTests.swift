import DamagedText
import Documents
import Testing

/// Words of three languages are found wherever they stand, in whatever letters and however lines break.
@Suite struct ByteTriggersTests {
  private static let words = [
    "bug", "fix", "due", "fault", "human error", "can't", "roll-back", "as far as", "回滚", "误操作",
    "人", "切り戻し", "を停止", "だ",
  ]

  /// What stands between them, words that only begin alike among it.
  private static let pieces = [
    " ", ".", "\n", "buy ", "Fixture", "dune", "faulty", "human", "人口", "回", "滚", "切り", "é", "🚨",
    "a", "— ",
  ]

  /// `word` as somebody writes it: in large letters, over two lines, with another apostrophe.
  private static func written(_ word: String, _ chance: inout Mutation) -> String {
    var text = chance.next(3) == 0 ? word.uppercased() : word
    if chance.next(3) == 0 { text = text.replacing(" ", with: chance.next(2) == 0 ? "\n" : "\r\n") }
    if chance.next(3) == 0 { text = text.replacing(" ", with: "-") }
    if chance.next(2) == 0 { text = text.replacing("'", with: "’") }
    if chance.next(3) == 0, text.count > 1, text.utf8.first.map({ $0 >= 0xE0 }) == true {
      text.insert("\n", at: text.index(after: text.startIndex))
    }
    return text
  }

  /// What the triggers tell of `text`, which must be all `places`, ascending and each once.
  private func starts(
    in text: String, at kind: ByteTriggers.Places, telling places: [Int: Int]
  ) -> [Int] {
    let triggers = ByteTriggers(Self.words.map { Array($0.utf8) }, at: kind)
    var found: [(start: Int, words: [Int])] = []
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      triggers.forEach(in: bytes) { found.append(($0, $1.map(Int.init))) }
    }
    let starts = found.map(\.start)
    #expect(starts == Set(starts).sorted(), "\(text)")
    for (start, number) in places {
      #expect(
        found.contains { $0.start == start && $0.words.contains(number) },
        "\(Self.words[number]) at \(start) of \(text.debugDescription)")
    }
    return starts
  }

  // Texts end with a line break: a word of three bytes at the very end has no fourth byte to look at.

  @Test(arguments: 0..<4)
  func `no place at which a word begins is passed over`(seed: Int) {
    var chance = Mutation(seed: UInt64(seed))
    for _ in 0..<500 {
      var text = ""
      var places: [Int: Int] = [:]
      for _ in 0..<chance.next(12) + 1 {
        let number = chance.next(Self.words.count * 2)
        if number < Self.words.count {
          places[text.utf8.count] = number
          text += Self.written(Self.words[number], &chance)
        } else {
          text += Self.pieces[chance.next(Self.pieces.count)]
        }
      }
      _ = starts(in: text + "\n", at: .everywhere, telling: places)
    }
  }

  @Test(arguments: 0..<4)
  func `words of their own are found at every place and others are not`(seed: Int) {
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    var chance = Mutation(seed: UInt64(seed))
    for _ in 0..<500 {
      var text = ""
      var places: [Int: Int] = [:]
      for _ in 0..<chance.next(12) + 1 {
        let word = chance.next(Self.words.count)
        text += ["", " ", "x", "。", "\n", "-"][chance.next(6)]
        // A letter before it makes another word of it, unless it is Chinese or Japanese.
        let isOfLetters = Self.words[word].utf8.first.map(isLetter) ?? false
        if !isOfLetters || text.utf8.last.map(isLetter) != true { places[text.utf8.count] = word }
        text += Self.written(Self.words[word], &chance)
      }
      let bytes = Array(text.utf8)
      let starts = starts(in: text + "\n", at: .starts, telling: places)
      #expect(
        !starts.contains { $0 > 0 && isLetter(bytes[$0]) && isLetter(bytes[$0 - 1]) },
        "\(text.debugDescription)")
    }
  }

  @Test func `of words that begin alike the longer one comes first`() {
    let triggers = ByteTriggers(["fail", "failed over"].map { Array($0.utf8) }, at: .starts)
    var found: [[Int32]] = []
    Array("it failed over.\n".utf8).withUnsafeBufferPointer { bytes in
      triggers.forEach(in: bytes) { found.append(Array($1)) }
    }
    #expect(found == [[1, 0]])
  }
}
